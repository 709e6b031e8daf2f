package io.chapeau.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.chapeau.content.html.HtmlWriter;
import io.chapeau.content.markdown.MarkdownWriter;
import io.chapeau.content.portabletext.PortableTextWriter;
import io.chapeau.content.reading.BodyReading;
import io.chapeau.content.report.InvalidBodyException;
import io.chapeau.content.text.TextWriter;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FootnotesTest {
    private static final FootnoteReference FIRST = new FootnoteReference("1");

    private static Paragraph paragraph(Span... spans) {
        return new Paragraph(List.of(spans));
    }

    private static Footnote note(String key, String text) {
        return new Footnote(key, List.of(paragraph(TextSpan.of(text))));
    }

    private static final Body BODY = Body.of(
            paragraph(TextSpan.of("Un mot"), FIRST, TextSpan.of(", un autre"), FIRST),
            new Footnotes(List.of(note("1", "Une note."))));

    @Test
    void noteThatEndsInAnOverrideOfTheDirectionIsReadAsItWasWritten() {
        Body body = Body.of(
                paragraph(TextSpan.of("Un mot"), FIRST), new Footnotes(List.of(note("1", "Une note \u202Eelin"))));
        assertThat(Reading.html(HtmlWriter.write(body))).isEqualTo(new BodyReading(body, List.of()));
    }

    @Test
    void notesAreSaidInEveryForm() {
        assertThat(HtmlWriter.write(BODY))
                .isEqualTo("<p>Un mot<sup><a href=\"#fn-1\" id=\"fnref-1\" role=\"doc-noteref\">1</a></sup>, un autre"
                        + "<sup><a href=\"#fn-1\" id=\"fnref-1-2\" role=\"doc-noteref\">1</a></sup></p>\n"
                        + "<section data-block=\"footnotes\" role=\"doc-endnotes\"><ol><li id=\"fn-1\"><p>Une note. "
                        + "<a href=\"#fnref-1\" role=\"doc-backlink\">↩</a></p></li></ol></section>");
        assertThat(MarkdownWriter.write(BODY)).isEqualTo("Un mot[^1], un autre[^1]\n\n[^1]: Une note.");
        assertThat(TextWriter.write(BODY)).isEqualTo("Un mot¹, un autre¹\n\n¹ Une note.");
        assertThat(PortableTextWriter.write(BODY).toString())
                .contains("{\"_type\":\"footnoteReference\",\"_key\":\"b0s1\",\"note\":\"1\"}")
                .contains("{\"_type\":\"footnotes\",\"_key\":\"b1\",\"notes\":[{\"_type\":\"footnote\",\"_key\":\"1\","
                        + "\"content\":[{\"_type\":\"block\",\"_key\":\"1p0\"");
    }

    @Test
    void notesAreNumberedAsTheTextRefersToThem() {
        Body body = Body.of(
                new Footnotes(List.of(note("a", "A"), note("b", "B"), note("c", "C"))),
                paragraph(
                        new FootnoteReference("b"),
                        TextSpan.of("x"),
                        new FootnoteReference("nowhere"),
                        new FootnoteReference("a")));

        assertThat(body.blocks())
                .containsExactly(
                        paragraph(FIRST, TextSpan.of("x"), new FootnoteReference("2")),
                        paragraph(TextSpan.of("C")),
                        new Footnotes(List.of(note("1", "B"), note("2", "A"))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                // WordPress
                "<p>Un mot<sup data-fn=\"u\" class=\"fn\"><a href=\"#u\" id=\"u-link\">1</a></sup></p>"
                        + "<ol class=\"wp-block-footnotes\"><li id=\"u\">Une note. <a href=\"#u-link\">↩︎</a></li></ol>",
                // GitHub
                "<p>Un mot<sup><a href=\"#user-content-fn-a\" id=\"user-content-fnref-a\" data-footnote-ref>1</a></sup></p>"
                        + "<section data-footnotes class=\"footnotes\"><h2 class=\"sr-only\">Footnotes</h2><ol>"
                        + "<li id=\"user-content-fn-a\"><p>Une note. <a href=\"#user-content-fnref-a\" "
                        + "data-footnote-backref class=\"data-footnote-backref\">↩</a></p></li></ol></section>",
                // Word
                "<p class=MsoNormal>Un mot<a href=\"#_ftn1\" name=\"_ftnref1\"><span class=MsoFootnoteReference>[1]</span>"
                        + "</a></p><div><div id=ftn1><p class=MsoFootnoteText><a href=\"#_ftnref1\" name=\"_ftn1\">"
                        + "<span class=MsoFootnoteReference>[1]</span></a> Une note.</p></div></div>"
            })
    void notesThatArePastedAreNotes(String html) {
        assertThat(Reading.html(html).body())
                .isEqualTo(Body.of(
                        paragraph(TextSpan.of("Un mot"), FIRST), new Footnotes(List.of(note("1", "Une note.")))));
    }

    @Test
    void aTableOfContentsIsNoNote() {
        BodyReading reading = Reading.html("<ul><li><a href=#a id=b>1</a></ul><h2 id=a>Titre <a href=#b>haut</a></h2>");

        assertThat(TextWriter.write(reading.body())).isEqualTo("- 1\n\nTitre haut");
    }

    @Test
    void whatDoesNotFindItsNoteIsReported() {
        assertThat(Reading.markdown("a[^b]").body()).isEqualTo(Body.of(paragraph(TextSpan.of("a[^b]"))));
        assertThat(Reading.codes(Reading.markdown("a\n\n[^b]: c"))).containsExactly("blockFlattened");
        assertThat(Reading.codes(Reading.markdown("a[^b]\n\n[^b]: c[^b]"))).containsExactly("elementDropped");
        assertThat(Reading.codes(Reading.markdown("a[^b]\n\n[^b]:\n"))).containsExactly("elementDropped");
    }

    @Test
    void whatDoesNotFindItsNoteInBlocksIsRefused() {
        assertThat(catchThrowableOfType(InvalidBodyException.class, () -> Reading.blocks("""
                        [{'_type':'block','children':[{'_type':'footnoteReference','note':'x'}]},
                         {'_type':'footnotes','notes':[
                          {'_type':'footnote','_key':'a','content':[{'_type':'block','children':[
                            {'_type':'span','text':'b'},{'_type':'footnoteReference','note':'a'}]}]},
                          {'_type':'footnote','_key':'b','content':[]},
                          {'_type':'footnote','_key':'c','content':[{'_type':'block','children':[
                            {'_type':'span','text':'d'}]}]}]}]"""))
                        .violations())
                .extracting(violation -> violation.pointer() + " " + violation.code())
                .containsExactly(
                        "/1/notes/0/content/0/children/1/_type outOfRange",
                        "/1/notes/1/content missing",
                        "/0/children/0/note unknownValue",
                        "/1/notes/2/_key outOfRange");
    }
}
