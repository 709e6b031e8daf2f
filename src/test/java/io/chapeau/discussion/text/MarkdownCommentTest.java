package io.chapeau.discussion.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.chapeau.language.SiteTypography;
import java.util.function.UnaryOperator;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The little of Markdown that a comment may say. */
class MarkdownCommentTest {

    private static final String LINK = "<a href=\"https://example.org/a\" rel=\"ugc nofollow\">";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "one *em* **strong** `a < b` | <p>one <em>em</em> <strong>strong</strong> <code>a &lt; b</code></p>",
                "> said\\n\\nanswer | <blockquote><p>said</p></blockquote><p>answer</p>",
                "one\\ntwo | <p>one<br>two</p>",
                "```\\n<b>\\n``` | <pre><code>&lt;b&gt;\\n</code></pre>",
                "# no heading | <p># no heading</p>",
                "- no list | <p>- no list</p>",
                "<b>no</b> &amp; <script>x</script> | <p>&lt;b&gt;no&lt;/b&gt; &amp; &lt;script&gt;x&lt;/script&gt;</p>",
                "<div onclick=x> | <p>&lt;div onclick=x&gt;</p>",
                "snake_case_name 2*3*4 | <p>snake_case_name 2<em>3</em>4</p>"
            })
    void marksBecomeElementsAndEverythingElseStaysText(String text, String html) {
        assertThat(html(text.replace("\\n", "\n"))).isEqualTo(html.replace("\\n", "\n"));
    }

    @Test
    void linksLeadToTheWebAndVouchForNothing() {
        assertThat(html("[here](https://example.org/a)")).isEqualTo("<p>" + LINK + "here</a></p>");
        assertThat(html("<https://example.org/a>")).isEqualTo("<p>" + LINK + "https://example.org/a</a></p>");
        assertThat(html("(see https://example.org/a)."))
                .isEqualTo("<p>(see " + LINK + "https://example.org/a</a>).</p>");
        assertThat(html("![a ship](https://example.org/a)")).isEqualTo("<p>" + LINK + "a ship</a></p>");
        assertThat(html("[![a](https://example.org/b)](https://example.org/a)")).isEqualTo("<p>" + LINK + "a</a></p>");
        assertThat(html("[https://example.org/b](https://example.org/a)"))
                .isEqualTo("<p>" + LINK + "https://example.org/b</a></p>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[x](javascript:alert(1))",
                "[x](JaVaScRiPt:alert(1))",
                "[x](data:text/html,x)",
                "[x](/admin)",
                "[x](mailto:a@example.org)",
                "<javascript:alert(x)>",
                "![x](javascript:alert(1))"
            })
    void otherAddressesAreNoLinks(String text) {
        assertThat(html(text)).doesNotContain("<a").doesNotContain("href").contains("x");
    }

    @Test
    void whatNamesOfCharactersStandForIsCleanedAsTextIs() {
        assertThat(html("a&#8238;b&#1;c&#x2028;d&#xFFFE;e")).isEqualTo("<p>abc de</p>");
        assertThat(html("[a&#x2067;b](https://example.org/&#8238;a)")).isEqualTo("<p>" + LINK + "ab</a></p>");
        assertThat(html("&lt;b&gt;&eacute;e&#769;&nbsp;x")).isEqualTo("<p>&lt;b&gt;éé\u00A0x</p>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"&#769;&#769;&#769;", "*\u0301\u0301\u0301*`\u0301\u0301\u0301`", "[\u0301\u0301](/a)&#769;"})
    void marksPileUpOverNoEndOfNodes(String unit) {
        String shown = Jsoup.parse(html("x" + unit.repeat(100) + "y")).text();
        assertThat(shown).startsWith("x").endsWith("y").hasSizeLessThanOrEqualTo(7);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "&#x344;&#x344;&#x344;&#x344;&#x344;",
                "&#xFB2C;&#x5B0;&#x5B0;&#x5B0;&#x5B0;&#x5B0;",
                "*&#x344;*&#x344;*&#x344;*",
                "`\u0344\u0344\u0344\u0344\u0344`"
            })
    void marksThatAreSeveralInOneCountAsSeveral(String marks) {
        String shown = Jsoup.parse(html("q" + marks + "y")).text();
        assertThat(shown.codePoints().filter(c -> Character.getType(c) == Character.NON_SPACING_MARK))
                .hasSize(5);
        assertThat(shown).startsWith("q").endsWith("y");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "[edit]: fixed | <p>[edit]: fixed</p>",
                "[1]: https://example.org/a | <p>[1]: LINKhttps://example.org/a</a></p>",
                "[1]: https&#58;//example.org/a | <p>[1]: https&amp;#58;//example.org/a</p>",
                "[1]: /a\\n[2]: /b 'two'\\nend | <p>[1]: /a<br>[2]: /b 'two'</p><p>end</p>",
                "> [edit]: fixed\\n> more | <blockquote><p>[edit]: fixed</p><p>more</p></blockquote>",
                "[a]: /b\\n'no title\\nmore\\n\\nend | <p>[a]: /b</p><p>'no title<br>more</p><p>end</p>",
                "[x][1] [2]\\n\\n[1]: https://example.org/a\\n[1]: twice\\n[3]: never"
                        + " | <p>LINKx</a> [2]</p><p>[1]: twice<br>[3]: never</p>",
            })
    void definitionThatNoLinkUsesIsTheTextThatItIs(String text, String html) {
        assertThat(html(text.replace("\\n", "\n"))).isEqualTo(html.replace("LINK", LINK));
    }

    @Test
    void oneDefinitionMakesNoPageOfAddresses() {
        String html = html("[1]: https://example.org/" + "a".repeat(1_900) + "\n\n" + "[1] ".repeat(700));
        assertThat(html).hasSizeLessThan(30_000);
        assertThat(Jsoup.parse(html).text()).isEqualTo("1 ".repeat(700).strip());
        assertThat(html("[1]: https://example.org/a\n\n" + "[1] ".repeat(400)).split("href", -1))
                .hasSize(401);
    }

    @Test
    void quotesNestFiveDeepAndNoWordIsLost() {
        String html = html("> ".repeat(200) + "word");
        assertThat(html).contains("word");
        assertThat(html.split("<blockquote>", -1)).hasSize(6);
        assertThat(html.split("</blockquote>", -1)).hasSize(6);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {">", "*a **b ", "[", "![", "`", "<", "_*", "](", "*a", "a*", "\\", "> \n", "&amp;", "https://"})
    void textOfNothingButMarksEnds(String unit) {
        String text = unit.repeat(5_000 / unit.length());
        Document parsed = Jsoup.parseBodyFragment(html(text));
        assertThat(parsed.body().select("*").stream().map(Element::tagName).distinct())
                .isSubsetOf("body", "p", "br", "a", "em", "strong", "code", "pre", "blockquote");
    }

    @Test
    void typographyLeavesCodeAlone() {
        assertThat(french("ah! `a!=b ! l'x`\n```\nah !\n```"))
                .isEqualTo("<p>ah\u202F! <code>a!=b ! l'x</code></p><pre><code>ah !\n</code></pre>");
        assertThat(french("<b id=\"l'x\">l'x</b> !"))
                .isEqualTo("<p>&lt;b id=&quot;l'x&quot;&gt;l’x&lt;/b&gt;\u202F!</p>");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "C’est *vrai* ! | C’est <em>vrai</em>NNBSP!",
                "« *été* » | «NNBSP<em>été</em>NNBSP»",
                "l'*homme* | l’<em>homme</em>",
                "*qu'**elle*** | <em>qu’<strong>elle</strong></em>",
                "[ici](https://example.org/a) ! | LINKici</a>NNBSP!",
                "`code` ? | <code>code</code>NNBSP?",
                "l'`eau` | l’<code>eau</code>",
                "*un*\\n? | <em>un</em><br>?",
                "> *dit* :\\n\\nnon | <em>dit</em>NBSP:",
                "<https://example.org/a> ! | LINKhttps://example.org/a</a>NNBSP!",
                "[edit]: /a (ah !) | [edit]NBSP: /a (ahNNBSP!)"
            })
    void typographySeesThePunctuationBehindAMark(String text, String html) {
        assertThat(french(text.replace("\\n", "\n")))
                .contains(">"
                        + html.replace("NNBSP", "\u202F")
                                .replace("NBSP", "\u00A0")
                                .replace("LINK", LINK)
                        + "</p>");
    }

    private static String french(String text) {
        SiteTypography site = new SiteTypography("fr");
        return MarkdownComment.of(text, typed -> site.set(typed, "fr")).html();
    }

    private static String html(String text) {
        return MarkdownComment.of(text, UnaryOperator.identity()).html();
    }
}
