package io.chapeau.content.html;

import io.chapeau.content.ColumnAlignment;
import io.chapeau.content.Table;
import io.chapeau.content.TableRow;

/** Writes a table as HTML; a column's alignment stands in each of its cells, as HTML has it. */
final class HtmlTableWriter {
    private final StringBuilder html;

    private final HtmlSpans runs;

    HtmlTableWriter(StringBuilder html, HtmlSpans runs) {
        this.html = html;
        this.runs = runs;
    }

    void append(Table table) {
        html.append("<table>");
        if (table.header()) {
            html.append("<thead>");
            row(table, table.rows().getFirst(), "th");
            html.append("</thead>");
        }
        if (!table.body().isEmpty()) {
            html.append("<tbody>");
            table.body().forEach(row -> row(table, row, "td"));
            html.append("</tbody>");
        }
        html.append("</table>");
    }

    private void row(Table table, TableRow row, String element) {
        html.append("<tr>");
        for (int i = 0; i < row.cells().size(); i++) {
            html.append('<').append(element);
            if (element.equals("th")) {
                HtmlEscape.appendAttribute(html, "scope", "col");
            }
            ColumnAlignment alignment = table.columns().get(i);
            if (alignment != ColumnAlignment.NONE) {
                HtmlEscape.appendAttribute(html, "align", alignment.value());
            }
            html.append('>');
            runs.append(row.cells().get(i).spans());
            html.append("</").append(element).append('>');
        }
        html.append("</tr>");
    }
}
