package io.chapeau.content;

import static org.assertj.core.api.Assertions.assertThat;

import io.chapeau.content.html.HtmlWriter;
import io.chapeau.content.markdown.MarkdownForm;
import io.chapeau.content.markdown.MarkdownWriter;
import io.chapeau.content.portabletext.PortableTextWriter;
import io.chapeau.content.reading.BodyFormat;
import io.chapeau.content.reading.BodyReader;
import io.chapeau.content.reading.BodyReading;
import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Input that nobody would write: pieces of markup in any order, and bytes of no meaning. */
class TagSoupTest {
    private static final List<String> HTML = List.of(
            "<p>",
            "</p>",
            "<b>",
            "</b>",
            "<i>",
            "</i>",
            "<a href=/x>",
            "<a href='javascript:x'>",
            "</a>",
            "<ul>",
            "</ul>",
            "<ol start=3>",
            "</ol>",
            "<li>",
            "</li>",
            "<blockquote>",
            "</blockquote>",
            "<cite>",
            "</cite>",
            "<footer>",
            "<figure>",
            "</figure>",
            "<figcaption>",
            "</figcaption>",
            "<img src=/i alt=vue>",
            "<h1>",
            "</h1>",
            "<h3 id=x>",
            "</h3>",
            "<pre>",
            "</pre>",
            "<code class=language-c>",
            "</code>",
            "<br>",
            "<hr>",
            "<table>",
            "<tr>",
            "<td>",
            "</table>",
            "<div>",
            "</div>",
            "<svg>",
            "</svg>",
            "<math>",
            "<style>",
            "</style>",
            "<script>",
            "</script>",
            "<template>",
            "</template>",
            "<!--",
            "-->",
            "<select>",
            "<option>",
            "</select>",
            "a ",
            " b",
            "«\u00A0c",
            "&lt;",
            "\n",
            "&#1;",
            "e\u0301",
            "<textarea>",
            "</textarea>",
            "<form>",
            "<button>",
            "<frameset>",
            "<body class=x>",
            "<title>",
            "<sup>",
            "</sup>",
            "<sub>",
            "<thead>",
            "<th>",
            "<td align=right>",
            "<th style='text-align:center'>",
            "<caption>",
            "<td colspan=2>",
            "<figure data-block=gallery>",
            "<figure data-block=embed data-provider=vimeo>",
            "<figure data-block=embed data-provider=vimeo><a href=https://vimeo.com/1>a</a>",
            "<figure data-block=social-post>",
            "<figure data-block=social-post><blockquote>",
            "</blockquote><figcaption><cite>a</cite></figcaption></figure>",
            "<figcaption><cite>a</cite>, <time datetime=2018-03-20>2018-03-20</time></figcaption>",
            "<a href=#n id=r>1</a>",
            "<sup><a href=#n name=r>[1]</a></sup>",
            "<li id=n>",
            "<p><a name=n href=#r>[1]</a> b",
            "<div id=n>",
            "<a href=#r>b</a>",
            "<section data-block=footnotes>",
            "<section data-footnotes><h2 class=sr-only>x</h2>",
            "</section>",
            "<aside data-block=callout data-tone=tip>",
            "</aside>",
            "<blockquote class=twitter-tweet>",
            "&mdash; a <a href=https://x.fr/1>March 20, 2018</a></blockquote>",
            "<iframe src=https://player.vimeo.com/video/1></iframe>",
            "<iframe src=/x>",
            "</iframe>",
            "<span lang=en>",
            "<i lang=x-y>",
            "<span style='font-weight:700'>",
            "<b style='font-weight:normal'>",
            "</span>");

    private static final List<String> MARKDOWN = List.of(
            "a",
            " ",
            "  ",
            "\n",
            "\n\n",
            "    ",
            "\t",
            "*",
            "**",
            "_",
            "__",
            "~~",
            "`",
            "``",
            "```\n",
            "[",
            "]",
            "](/x)",
            "](/x 'y')",
            "![",
            "> ",
            "- ",
            "+ ",
            "1. ",
            "7) ",
            "# ",
            "## ",
            "###### ",
            "---\n",
            "===\n",
            "\\",
            "&amp;",
            "&nbsp;",
            "<b>",
            "</b>",
            "<br>",
            "<!-- x -->",
            "<div>",
            "</div>\n",
            "<https://x.fr>",
            "[r]: /r\n",
            "[r]",
            "|",
            "«\u00A0b\u00A0»",
            "é",
            "!",
            "~~~ c\n",
            "&#7;",
            "<",
            ">",
            "\u2003",
            "<sup>",
            "</sup>",
            "<sub>",
            "</sub>",
            "<span lang=\"en\">",
            "<span>",
            "</span>",
            "https://x.fr/a",
            "http://",
            ")",
            "[^1]",
            "[^1]: ",
            "[^A]",
            "[^a]: x",
            "[!NOTE]",
            "> [!TIP]\n",
            "> [!caution]\n> ",
            "| a | b |\n",
            "|---|:-:|\n",
            "---|\n",
            "\\|");

    @Provide
    Arbitrary<String> html() {
        return soups(HTML);
    }

    @Provide
    Arbitrary<String> markdown() {
        return soups(MARKDOWN);
    }

    private static Arbitrary<String> soups(List<String> pieces) {
        return Arbitraries.of(pieces)
                .list()
                .ofMinSize(3)
                .ofMaxSize(28)
                .map(soup -> String.join("", soup))
                .withoutEdgeCases();
    }

    @Property
    void readingHtmlTwiceIsReadingItOnce(@ForAll("html") String soup) {
        assertHtmlIsAFixedPoint(soup);
    }

    @Property
    void readingMarkdownTwiceIsReadingItOnce(@ForAll("markdown") String soup) {
        assertMarkdownIsAFixedPoint(soup);
    }

    @Property
    void anyBytesAsHtmlAreAFixedPoint(@ForAll byte[] bytes) {
        assertHtmlIsAFixedPoint(new String(bytes, StandardCharsets.UTF_8));
        assertHtmlIsAFixedPoint(new String(bytes, StandardCharsets.ISO_8859_1));
    }

    @Property
    void anyBytesAsMarkdownAreAFixedPoint(@ForAll byte[] bytes) {
        assertMarkdownIsAFixedPoint(new String(bytes, StandardCharsets.UTF_8));
        assertMarkdownIsAFixedPoint(new String(bytes, StandardCharsets.ISO_8859_1));
    }

    @Property
    void whatWasReadFromAnythingIsSaidInBlocks(@ForAll("html") String html, @ForAll("markdown") String markdown) {
        assertSaidInBlocks(Reading.html(html).body());
        assertSaidInBlocks(Reading.markdown(markdown).body());
    }

    private static void assertHtmlIsAFixedPoint(String soup) {
        Body body = Reading.html(soup).body();
        String html = HtmlWriter.write(body);
        ActiveContent.assertNone(html);
        SecondOpinions.assertAgree(html);
        assertThat(Reading.html(html)).as(soup).isEqualTo(new BodyReading(body, List.of()));
    }

    private static void assertMarkdownIsAFixedPoint(String soup) {
        Body body = Reading.markdown(soup).body();
        ActiveContent.assertNone(HtmlWriter.write(body));
        assertThat(Reading.markdown(MarkdownWriter.write(body)))
                .as(soup)
                .isEqualTo(new BodyReading(MarkdownForm.of(body), List.of()));
    }

    private static void assertSaidInBlocks(Body body) {
        assertThat(BodyReader.read(BodyFormat.BLOCKS, PortableTextWriter.write(body))
                        .body())
                .isEqualTo(body);
    }
}
