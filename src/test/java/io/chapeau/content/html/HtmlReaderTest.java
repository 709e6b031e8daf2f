package io.chapeau.content.html;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.chapeau.content.Body;
import io.chapeau.content.BulletList;
import io.chapeau.content.HardBreak;
import io.chapeau.content.Heading;
import io.chapeau.content.Image;
import io.chapeau.content.ListItem;
import io.chapeau.content.Mark;
import io.chapeau.content.Paragraph;
import io.chapeau.content.Quote;
import io.chapeau.content.Reading;
import io.chapeau.content.TextSpan;
import io.chapeau.content.fitting.BodySize;
import io.chapeau.content.reading.BodyReading;
import io.chapeau.content.report.BodyReportEntry;
import io.chapeau.content.report.InvalidBodyException;
import io.chapeau.content.report.Violation;
import io.chapeau.content.text.TextWriter;
import java.util.List;
import org.junit.jupiter.api.Test;

class HtmlReaderTest {
    @Test
    void whatIsUnderstoodLeavesNoReport() {
        String html = """
                <!-- wp:paragraph -->
                <p>Un <b>mot</b> et <i>deux</i>,<br>puis <a href="https://exemple.fr" title="Là">un lien</a>.</p>
                <!-- /wp:paragraph -->
                <h3>Titre</h3>
                <ul><li><p>a</p><ol><li>b</li></ol></li></ul>
                <blockquote><p>Cité</p><cite>Quelqu’un</cite></blockquote>
                <figure><img src="/i.png" alt="Vue" width="640" height="480"><figcaption>Légende</figcaption></figure>
                <pre class="lang-java"><code>int a;

                int b;
                </code></pre><hr>""";

        BodyReading reading = Reading.html(html);

        assertThat(reading.report()).isEmpty();
        assertThat(HtmlWriter.write(reading.body())).isEqualTo("""
                <p>Un <strong>mot</strong> et <em>deux</em>,<br>puis <a href="https://exemple.fr" title="Là">un lien</a>.</p>
                <h3 id="h-titre">Titre</h3>
                <ul><li>a<ol><li>b</li></ol></li></ul>
                <blockquote><p>Cité</p><footer><cite>Quelqu’un</cite></footer></blockquote>
                <figure><img src="/i.png" alt="Vue" width="640" height="480"><figcaption>Légende</figcaption></figure>
                <pre><code class="language-java">int a;

                int b;</code></pre>
                <hr>""");
    }

    @Test
    void whatIsLeftOutIsNamedWithItsPlace() {
        BodyReading reading = Reading.html("<p class=\"big\">a</p>\n<script>x()</script>\n<p><u>b</u></p>");

        assertThat(TextWriter.write(reading.body())).isEqualTo("a\n\nb");
        assertThat(reading.report())
                .containsExactly(
                        new BodyReportEntry("line 1, column 1", "attributeDropped", "class of <p>"),
                        new BodyReportEntry("line 2, column 1", "elementDropped", "<script> with all that is in it"),
                        new BodyReportEntry("line 3, column 4", "elementUnwrapped", "<u>; its content is kept"));
    }

    @Test
    void headingsOfOtherLevelsGetTheNearestOneAndAreReported() {
        BodyReading reading = Reading.html("<h1>a</h1><h5>b</h5><h6>c</h6>");

        assertThat(reading.body().blocks())
                .extracting(block -> ((Heading) block).level())
                .containsExactly(2, 4, 4);
        assertThat(Reading.codes(reading)).containsOnly("headingLevel").hasSize(3);
    }

    @Test
    void aLinkWithAForbiddenSchemeKeepsItsTextAndIsReported() {
        BodyReading reading = Reading.html("<p><a href=\" java\nscript:alert(1)\">ici</a></p>");

        assertThat(reading.body()).isEqualTo(Body.of(new Paragraph(List.of(TextSpan.of("ici")))));
        assertThat(Reading.codes(reading)).containsExactly("urlDropped");
    }

    @Test
    void anImageInsideATextMovesBetweenParagraphs() {
        BodyReading reading = Reading.html("<p>avant <img src=\"/i.png\" alt=\"\"> après</p>");

        assertThat(reading.body().blocks())
                .containsExactly(
                        new Paragraph(List.of(TextSpan.of("avant"))),
                        Image.of("/i.png", ""),
                        new Paragraph(List.of(TextSpan.of("après"))));
        assertThat(Reading.codes(reading)).containsExactly("imageLifted");
    }

    @Test
    void blocksInsideAnItemBecomeItsText() {
        BodyReading reading = Reading.html("<ul><li><p>a</p><p>b</p><pre>c\nd</pre><ul><li>e</ul></ul>");

        HardBreak hardBreak = new HardBreak();
        ListItem item = new ListItem(
                List.of(
                        TextSpan.of("a"),
                        hardBreak,
                        TextSpan.of("b"),
                        hardBreak,
                        TextSpan.of("c", Mark.CODE),
                        hardBreak,
                        TextSpan.of("d", Mark.CODE)),
                List.of(new BulletList(List.of(ListItem.of(TextSpan.of("e"))))));
        assertThat(reading.body()).isEqualTo(Body.of(new BulletList(List.of(item))));
        assertThat(Reading.codes(reading)).containsExactly("blockFlattened", "paragraphsJoined");
    }

    @Test
    void listsDeeperThanAllowedAreRaised() {
        BodyReading reading = Reading.html("<ul><li>x".repeat(9));

        assertThat(BodySize.blocks(reading.body().blocks())).isEqualTo(9);
        assertThat(Reading.codes(reading)).containsExactly("listRaised");
    }

    @Test
    void aCharacterReferenceBringsInNoControlCharacter() {
        BodyReading reading = Reading.html("<p>a&#1;b\u0000c\uD800d</p>");

        assertThat(TextWriter.write(reading.body())).isEqualTo("abcd");
        assertThat(Reading.codes(reading)).containsOnly("characterDropped").hasSize(3);
    }

    @Test
    void tooDeepElementsAreRefusedWithTheirPlace() {
        assertThatThrownBy(() -> Reading.html("<div>".repeat(65) + "a"))
                .isInstanceOfSatisfying(InvalidBodyException.class, invalid -> assertThat(invalid.violations())
                        .containsExactly(
                                new Violation("", "tooDeep", "elements nest deeper than 64: line 1, column 321")));
        assertThat(Reading.html("<div>".repeat(64) + "a").body())
                .isEqualTo(Body.of(new Paragraph(List.of(TextSpan.of("a")))));
    }

    @Test
    void aCaptionThatBelongsToNothingStaysAsAParagraph() {
        BodyReading reading =
                Reading.html("<figure><figcaption>Légende</figcaption><img src=/a alt=a><img src=/b alt=b></figure>");

        assertThat(TextWriter.write(reading.body())).isEqualTo("Légende\n\na\n\nb");
    }

    @Test
    void aCiteWithinASentenceIsNoAttribution() {
        BodyReading reading = Reading.html("<blockquote>Lire <cite>Le Livre</cite></blockquote>");

        assertThat(reading.body())
                .isEqualTo(Body.of(new Quote(List.of(new Paragraph(List.of(TextSpan.of("Lire Le Livre")))), null)));
        assertThat(Reading.codes(reading)).containsExactly("elementUnwrapped");
    }
}
