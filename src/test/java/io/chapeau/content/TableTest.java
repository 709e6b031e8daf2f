package io.chapeau.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.chapeau.content.html.HtmlWriter;
import io.chapeau.content.markdown.MarkdownWriter;
import io.chapeau.content.portabletext.PortableTextWriter;
import io.chapeau.content.reading.BodyReading;
import io.chapeau.content.report.BodyReportEntry;
import io.chapeau.content.report.InvalidBodyException;
import io.chapeau.content.text.TextWriter;
import java.util.List;
import org.junit.jupiter.api.Test;

class TableTest {
    private static final Table TABLE = new Table(
            true,
            List.of(ColumnAlignment.NONE, ColumnAlignment.RIGHT),
            List.of(
                    TableRow.of(TextSpan.of("Titre"), TextSpan.of("Ventes")),
                    TableRow.of(TextSpan.of("A | B", Mark.CODE), TextSpan.of("87\u202F000", Mark.STRONG))));

    private static List<String> violations(String json) {
        return catchThrowableOfType(InvalidBodyException.class, () -> Reading.blocks(json)).violations().stream()
                .map(violation -> violation.pointer() + " " + violation.code())
                .toList();
    }

    @Test
    void aMarkdownTableOfABarAloneSaysNothing() {
        assertThat(Reading.markdown("|\n|-|").body().blocks()).isEmpty();
        assertThat(TextWriter.write(Reading.markdown("a\n|\n|-|").body())).isEqualTo("a");
    }

    @Test
    void aTableIsSaidInEveryForm() {
        Body body = Body.of(TABLE);

        assertThat(HtmlWriter.write(body))
                .isEqualTo("<table><thead><tr><th scope=\"col\">Titre</th><th scope=\"col\" align=\"right\">Ventes</th>"
                        + "</tr></thead><tbody><tr><td><code>A | B</code></td>"
                        + "<td align=\"right\"><strong>87\u202F000</strong></td></tr></tbody></table>");
        assertThat(MarkdownWriter.write(body)).isEqualTo("""
                | Titre | Ventes |
                | --- | --: |
                | `A \\| B` | **87\u202F000** |""");
        assertThat(TextWriter.write(body)).isEqualTo("Titre | Ventes\nA | B | 87\u202F000");
        assertThat(PortableTextWriter.write(body).toString())
                .startsWith("[{\"_type\":\"table\",\"_key\":\"b0\",\"headerRow\":true,\"columns\":[\"none\",\"right\"],"
                        + "\"rows\":[{\"_type\":\"row\",\"_key\":\"b0r0\",\"cells\":[{\"_type\":\"block\","
                        + "\"_key\":\"b0r0p0\",\"style\":\"normal\",\"children\":[");
    }

    @Test
    void aTableThatIsPastedKeepsItsTextAndReportsWhatItLoses() {
        BodyReading reading = Reading.html("""
                <table class="wide"><caption>Chiffres</caption>
                <tr><th>a<th style="text-align: right">b</tr>
                <tr><th colspan=2>c<p>d</p></tr>
                <tr><td rowspan=2>e</table>""");

        assertThat(reading.body())
                .isEqualTo(Body.of(
                        new Paragraph(List.of(TextSpan.of("Chiffres"))),
                        Table.of(
                                true,
                                List.of(ColumnAlignment.NONE, ColumnAlignment.RIGHT),
                                List.of(
                                        TableRow.of(TextSpan.of("a"), TextSpan.of("b")),
                                        new TableRow(List.of(new TableCell(
                                                List.of(TextSpan.of("c"), new HardBreak(), TextSpan.of("d"))))),
                                        TableRow.of(TextSpan.of("e"))))));
        assertThat(reading.report())
                .extracting(entry -> entry.code() + " " + entry.detail())
                .containsExactlyInAnyOrder(
                        "attributeDropped class of <table>",
                        "elementUnwrapped <caption>; its content is kept",
                        "elementReplaced <th> became <td>",
                        "attributeDropped colspan of <th>",
                        "paragraphsJoined 2 paragraphs became one with hard breaks",
                        "attributeDropped rowspan of <td>",
                        "attributeDropped a whole column of a table is aligned, not one cell of it");
    }

    @Test
    void aTableWithoutAHeaderHasAnEmptyOneInMarkdown() {
        Body body = Body.of(Table.of(
                false,
                List.of(ColumnAlignment.CENTER),
                List.of(TableRow.of(TextSpan.of("a")), TableRow.of(TextSpan.of("b")))));

        assertThat(MarkdownWriter.write(body)).isEqualTo("|   |\n| :-: |\n| a |\n| b |");
        assertThat(Reading.markdown("|   |\n| :-: |\n| a |\n| b |").body()).isEqualTo(body);
    }

    @Test
    void aTableWhereNoneFitsBecomesItsRows() {
        BodyReading reading = Reading.html("<ul><li><table><tr><td>a<td>b<tr><td>c</table></ul>");

        assertThat(reading.body())
                .isEqualTo(Body.of(new BulletList(
                        List.of(ListItem.of(TextSpan.of("a | b"), new HardBreak(), TextSpan.of("c | "))))));
        assertThat(Reading.codes(reading)).containsExactly("blockFlattened");
    }

    @Test
    void cellsBeyondTheColumnsOfMarkdownAreReported() {
        BodyReading reading = Reading.markdown("> |a|\n> |-|\n> |b|c \\| d|e|\n> |f| |\n\n|\n|-|\nlost\n");

        assertThat(reading.body())
                .isEqualTo(Reading.markdown("> a\n>\n> b\n>\n> f").body());
        assertThat(reading.report())
                .contains(
                        new BodyReportEntry(
                                "line 3, column 3",
                                "elementDropped",
                                "cells beyond the columns of the table: c \\| d|e"),
                        new BodyReportEntry(
                                "line 8, column 1", "elementDropped", "cells beyond the columns of the table: lost"))
                .hasSize(3);
    }

    @Test
    void whatIsNoTableIsRefused() {
        String cell = "{'_type':'block','children':[]}";
        assertThat(violations("[{'_type':'table'}]")).containsExactly("/0/rows missing", "/0/columns outOfRange");
        assertThat(violations("[{'_type':'table','headerRow':1,'columns':['up'],'rows':[{'_type':'row','cells':[" + cell
                        + "," + cell + "]},{'_type':'block'}]}]"))
                .containsExactly(
                        "/0/headerRow wrongType",
                        "/0/rows/1/_type unknownValue",
                        "/0/columns/0 unknownValue",
                        "/0/rows/0/cells outOfRange");
        assertThatIllegalArgumentException().isThrownBy(() -> new Table(false, List.of(), List.of()));
    }
}
