package io.chapeau.content.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import io.chapeau.content.Body;
import io.chapeau.content.HardBreak;
import io.chapeau.content.Image;
import io.chapeau.content.Mark;
import io.chapeau.content.Paragraph;
import io.chapeau.content.Reading;
import io.chapeau.content.TextSpan;
import io.chapeau.content.html.HtmlWriter;
import io.chapeau.content.reading.BodyReading;
import java.util.List;
import org.junit.jupiter.api.Test;

class MarkdownReaderTest {
    @Test
    void everyBlockThatMarkdownHasIsRead() {
        BodyReading reading = Reading.markdown("""
                ## Titre

                Un **mot**, _deux_ et ~~trois~~ `quatre`\\
                [lien](/a "Là") <https://exemple.fr>

                > cité
                >
                > encore

                - a
                  1. b

                ![Vue](/i.png "Légende")

                ```java
                int a;
                ```

                ---
                """);

        assertThat(reading.report()).isEmpty();
        assertThat(HtmlWriter.write(reading.body())).isEqualTo("""
                <h2 id="h-titre">Titre</h2>
                <p>Un <strong>mot</strong>, <em>deux</em> et <s>trois</s> <code>quatre</code><br><a href="/a" title="Là">lien</a> <a href="https://exemple.fr">https://exemple.fr</a></p>
                <blockquote><p>cité</p><p>encore</p></blockquote>
                <ul><li>a<ol><li>b</li></ol></li></ul>
                <figure><img src="/i.png" alt="Vue"><figcaption>Légende</figcaption></figure>
                <pre><code class="language-java">int a;</code></pre>
                <hr>""");
    }

    @Test
    void rawHtmlIsNeverMarkupAndItsTextStays() {
        BodyReading reading = Reading.markdown("a <b onclick=\"x()\">b</b> c\n\n<div><script>x()</script>d</div>");

        assertThat(HtmlWriter.write(reading.body())).isEqualTo("<p>a b c</p>\n<p>d</p>");
        assertThat(Reading.codes(reading)).containsExactly("markupDropped", "markupDropped", "markupDropped");
        assertThat(reading.report().getLast().place()).isEqualTo("line 3, column 1");
    }

    @Test
    void commentsAndBreaksInHtmlAreUnderstood() {
        BodyReading reading = Reading.markdown("<!-- wp:paragraph -->\n\na<br>b <!-- c -->\n");

        assertThat(reading)
                .isEqualTo(new BodyReading(
                        Body.of(new Paragraph(List.of(TextSpan.of("a"), new HardBreak(), TextSpan.of("b")))),
                        List.of()));
    }

    @Test
    void whatABodyCannotSayIsReported() {
        assertThat(Reading.codes(Reading.markdown("# a"))).containsExactly("headingLevel");
        assertThat(Reading.codes(Reading.markdown("3. a"))).containsExactly("listStart");
        assertThat(Reading.codes(Reading.markdown("- a\n* b"))).containsExactly("listsMerged");
        assertThat(Reading.codes(Reading.markdown("[a](javascript:x)"))).containsExactly("urlDropped");
        assertThat(Reading.codes(Reading.markdown("[](/a)"))).containsExactly("linkDropped");
        assertThat(Reading.codes(Reading.markdown("a ![b](/c)"))).containsExactly("imageLifted");
        assertThat(Reading.codes(Reading.markdown("- ![b](/c)"))).containsExactly("imageReplaced");
        assertThat(Reading.codes(Reading.markdown("```java x\ny\n```"))).containsExactly("codeInfoDropped");
        assertThat(Reading.codes(Reading.markdown("> - a"))).containsExactly("blockFlattened");
        assertThat(Reading.codes(Reading.markdown("a\u0007b"))).containsExactly("characterDropped");
    }

    @Test
    void aWordMarkedNextToPunctuationIsWrittenSoThatItIsReadAgain() {
        Body body = Body.of(new Paragraph(List.of(
                TextSpan.of("mot"),
                TextSpan.of("« x »", Mark.STRONG),
                TextSpan.of("mot"),
                TextSpan.of("y", Mark.EMPHASIS))));

        assertThat(MarkdownWriter.write(body)).isEqualTo("mot<!-- -->**« x »**<!-- -->mot<!-- -->_y_");
        assertThat(Reading.markdown(MarkdownWriter.write(body)).body()).isEqualTo(body);
    }

    @Test
    void aSpaceAtTheEdgeOfAMarkMovesOutOfIt() {
        Body body = Body.of(new Paragraph(List.of(TextSpan.of("gras ", Mark.STRONG), TextSpan.of("et maigre"))));

        assertThat(MarkdownWriter.write(body)).isEqualTo("**gras** et maigre");
    }

    @Test
    void anImageWithoutAlternativeTextIsReportedUnlessASpaceSaysThatItOnlyDecorates() {
        assertThat(Reading.codes(Reading.markdown("![](/a.png)"))).containsExactly("altMissing");
        BodyReading decoration = Reading.markdown("![ ](/a.png)");
        assertThat(decoration).isEqualTo(new BodyReading(Body.of(Image.of("/a.png", "")), List.of()));
        assertThat(MarkdownWriter.write(decoration.body())).isEqualTo("![ ](/a.png)");
    }
}
