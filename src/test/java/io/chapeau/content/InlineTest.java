package io.chapeau.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.chapeau.content.html.HtmlWriter;
import io.chapeau.content.markdown.MarkdownWriter;
import io.chapeau.content.portabletext.PortableTextWriter;
import io.chapeau.content.reading.BodyReading;
import io.chapeau.content.report.InvalidBodyException;
import io.chapeau.content.report.Violation;
import io.chapeau.content.text.TextWriter;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Superscript and subscript, foreign phrases, bare addresses, and marks that are written as styles. */
class InlineTest {
    private static Body paragraph(Span... spans) {
        return Body.of(new Paragraph(List.of(spans)));
    }

    private static TextSpan english(String text, Mark... marks) {
        return new TextSpan(text, Set.of(marks), null, "en");
    }

    @Test
    void aForeignPhraseAndARaisedLetterAreSaidInEveryForm() {
        Body body = paragraph(
                TextSpan.of("Le 1"),
                TextSpan.of("er", Mark.SUPERSCRIPT),
                TextSpan.of(" CO"),
                TextSpan.of("2", Mark.SUBSCRIPT),
                TextSpan.of(", "),
                english("fake news", Mark.EMPHASIS));

        assertThat(HtmlWriter.write(body))
                .isEqualTo("<p>Le 1<sup>er</sup> CO<sub>2</sub>, <span lang=\"en\"><em>fake news</em></span></p>");
        assertThat(MarkdownWriter.write(body))
                .isEqualTo("Le 1<sup>er</sup> CO<sub>2</sub>, <span lang=\"en\">_fake news_</span>");
        assertThat(PortableTextWriter.write(body).toString())
                .contains(
                        "\"marks\":[\"em\",\"b0g0\"]}],\"markDefs\":[{\"_key\":\"b0g0\",\"_type\":\"lang\",\"lang\":\"en\"}]");
        assertThat(TextWriter.write(body)).isEqualTo("Le 1er CO2, fake news");
    }

    @Test
    void theLanguageOfAnElementWithinATextIsTheLanguageOfItsText() {
        BodyReading reading =
                Reading.html("<p><i lang=en-gb>a</i> <span lang=EN>b</span> <a lang=de href=/x>c</a></p>");

        assertThat(reading.report()).isEmpty();
        assertThat(reading.body())
                .isEqualTo(paragraph(
                        new TextSpan("a", Set.of(Mark.EMPHASIS), null, "en-GB"),
                        TextSpan.of(" "),
                        english("b"),
                        TextSpan.of(" "),
                        new TextSpan("c", Set.of(), new Link("/x", null), "de")));
    }

    @Test
    void whatNamesNoLanguageIsReported() {
        assertThat(Reading.codes(Reading.html("<p><i lang='no language'>a</i></p>")))
                .containsExactly("attributeDropped");
        assertThat(Reading.codes(Reading.markdown("<span lang=\"1\">a</span>")))
                .containsExactly("markupDropped", "markupDropped");
        assertThat(catchThrowableOfType(
                                InvalidBodyException.class,
                                () -> Reading.blocks("[{'_type':'block','children':[],'markDefs':["
                                        + "{'_key':'a','_type':'lang','lang':'-'},{'_key':'b','_type':'u'}]}]"))
                        .violations())
                .extracting(Violation::pointer)
                .containsExactly("/0/markDefs/0/lang", "/0/markDefs/1/_type");
    }

    @Test
    void aTagOfMarkdownThatNothingClosesMeansNothing() {
        BodyReading reading = Reading.markdown("a<sup>b</sub>c <sub>d<sup>e</sub>f");

        assertThat(reading.body())
                .isEqualTo(paragraph(TextSpan.of("abc "), TextSpan.of("de", Mark.SUBSCRIPT), TextSpan.of("f")));
        assertThat(Reading.codes(reading)).hasSize(3).containsOnly("markupDropped");
    }

    @Test
    void aBareAddressIsALinkWithoutThePunctuationBehindIt() {
        String address = "https://exemple.fr/a_(b)?c=1&d=2";
        TextSpan link = TextSpan.linked(address, new Link(address, null));

        assertThat(Reading.markdown("(Voir « " + address + " », " + address + ").")
                        .body())
                .isEqualTo(paragraph(TextSpan.of("(Voir « "), link, TextSpan.of(" », "), link, TextSpan.of(").")));
        assertThat(Reading.markdown("_" + address + "_").body())
                .isEqualTo(paragraph(TextSpan.linked(address, new Link(address, null), Mark.EMPHASIS)));
        assertThat(HtmlWriter.write(Reading.markdown("[https://a.fr/](/b) xhttps://a.fr https:// https://.")
                        .body()))
                .isEqualTo("<p><a href=\"/b\">https://a.fr/</a> xhttps://a.fr https:// https://.</p>");
    }

    @Test
    void anAddressIsWrittenAsItIsTypedAndATextThatOnlyLooksLikeOneIsNot() {
        assertThat(MarkdownWriter.write(
                        paragraph(TextSpan.linked("https://a.fr/b_c", new Link("https://a.fr/b_c", null)))))
                .isEqualTo("<https://a.fr/b_c>");
        assertThat(MarkdownWriter.write(paragraph(TextSpan.of("https://a.fr")))).isEqualTo("https\\://a.fr");
    }

    @Test
    void theBoldElementAroundAGoogleDocumentIsNotBold() {
        BodyReading reading =
                Reading.html("<b style=\"font-weight:normal;\"><p>a <span style=\"font-weight:700\">b</span>"
                        + "<span style=\"font-style:italic;color:red\">c</span></p></b>");

        assertThat(reading.body())
                .isEqualTo(
                        paragraph(TextSpan.of("a "), TextSpan.of("b", Mark.STRONG), TextSpan.of("c", Mark.EMPHASIS)));
        assertThat(Reading.codes(reading)).containsExactly("elementUnwrapped", "attributeDropped");
    }

    @Test
    void anOverrideOfTheDirectionIsKeptAndIsolated() {
        Body body = paragraph(
                TextSpan.of("Ouvrir \u202Egnp.exe\u202C, puis \u202Egnp.exe "), TextSpan.of("lire", Mark.STRONG));
        String html =
                "<p>Ouvrir <bdi>\u202Egnp.exe\u202C</bdi>, puis <bdi>\u202Egnp.exe </bdi><strong>lire</strong></p>";

        assertThat(HtmlWriter.write(body)).isEqualTo(html);
        assertThat(Reading.html(html)).isEqualTo(new BodyReading(body, List.of()));
    }

    @Test
    void embeddingsEndWithTheIsolateAroundThemAndWithTheLine() {
        assertThat(HtmlWriter.write(
                        paragraph(TextSpan.of("a \u2067b\u202Bc\u2069 d \u202A\u202B\u202Ce\u202C f\u2069\u202C"))))
                .isEqualTo(
                        "<p>a <bdi>\u2067b\u202Bc\u2069</bdi> d <bdi>\u202A\u202B\u202Ce\u202C</bdi> f\u2069\u202C</p>");
        Body code = Body.of(new CodeBlock(null, "a \u202Eb\nc"));
        assertThat(HtmlWriter.write(code)).isEqualTo("<pre><code>a <bdi>\u202Eb</bdi>\nc</code></pre>");
        assertThat(Reading.html(HtmlWriter.write(code))).isEqualTo(new BodyReading(code, List.of()));
    }

    @Test
    void anIsolateThatIsNotWrittenAgainIsReported() {
        assertThat(Reading.codes(Reading.html("<bdi>ab</bdi> <bdi dir=rtl>\u202Ec</bdi> <bdi>\u202Ed</bdi> e")))
                .containsExactly("elementUnwrapped", "elementUnwrapped", "attributeDropped", "elementUnwrapped");
    }
}
