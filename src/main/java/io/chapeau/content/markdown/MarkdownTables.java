package io.chapeau.content.markdown;

import io.chapeau.content.ColumnAlignment;
import io.chapeau.content.Table;
import io.chapeau.content.TableCell;
import io.chapeau.content.TableRow;
import io.chapeau.content.fitting.Containment;
import io.chapeau.content.report.ReportCode;
import io.chapeau.content.report.ReportLog;
import java.util.ArrayList;
import java.util.List;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.node.Node;
import org.commonmark.node.SourceSpan;

/**
 * Tables of Markdown, which always have a first row that names the columns: where its cells are all empty there is
 * none.
 */
final class MarkdownTables {
    private static final String BREAK = "<br>";

    private MarkdownTables() {}

    /** The table; none where the first row names no column. */
    static List<Table> read(TableBlock block, String source, MarkdownInlines inlines, ReportLog report) {
        List<TableRow> rows = new ArrayList<>();
        List<ColumnAlignment> columns = new ArrayList<>();
        for (Node group = block.getFirstChild(); group != null; group = group.getNext()) {
            for (Node row = group.getFirstChild(); row != null; row = row.getNext()) {
                List<TableCell> cells = new ArrayList<>();
                for (Node cell = row.getFirstChild(); cell != null; cell = cell.getNext()) {
                    cells.add(new TableCell(
                            new Containment(MarkdownReader.place(cell), report).run(inlines.blocks(cell))));
                    if (rows.isEmpty() && cell instanceof org.commonmark.ext.gfm.tables.TableCell first) {
                        columns.add(alignment(first));
                    }
                }
                reportMore(row, source, cells.size(), report);
                rows.add(new TableRow(cells));
            }
        }
        return columns.isEmpty() ? List.of() : List.of(Table.of(true, columns, rows));
    }

    /** The parser leaves out what a row holds beyond the columns that the first row names. */
    private static void reportMore(Node row, String source, int columns, ReportLog report) {
        SourceSpan span = row.getSourceSpans().getFirst();
        String line = source.substring(span.getInputIndex(), span.getInputIndex() + span.getLength());
        String more = MarkdownLine.cellsBehind(line, columns);
        if (!more.isBlank()) {
            report.add(
                    MarkdownReader.place(row),
                    ReportCode.ELEMENT_DROPPED,
                    "cells beyond the columns of the table: " + ReportLog.cite(more));
        }
    }

    private static ColumnAlignment alignment(org.commonmark.ext.gfm.tables.TableCell cell) {
        return switch (cell.getAlignment()) {
            case LEFT -> ColumnAlignment.LEFT;
            case CENTER -> ColumnAlignment.CENTER;
            case RIGHT -> ColumnAlignment.RIGHT;
            case null -> ColumnAlignment.NONE;
        };
    }

    static String write(Table table) {
        List<String> lines = new ArrayList<>();
        lines.add(
                table.header()
                        ? row(table.rows().getFirst())
                        : "|" + "   |".repeat(table.columns().size()));
        StringBuilder delimiters = new StringBuilder("|");
        table.columns()
                .forEach(column ->
                        delimiters.append(' ').append(delimiter(column)).append(" |"));
        lines.add(delimiters.toString());
        table.body().forEach(row -> lines.add(row(row)));
        return String.join("\n", lines);
    }

    private static String delimiter(ColumnAlignment column) {
        return switch (column) {
            case NONE -> "---";
            case LEFT -> ":--";
            case CENTER -> ":-:";
            case RIGHT -> "--:";
        };
    }

    private static String row(TableRow row) {
        StringBuilder line = new StringBuilder("|");
        for (TableCell cell : row.cells()) {
            String text = MarkdownSpans.write(cell.spans(), BREAK).replace("|", "\\|");
            line.append(' ').append(text).append(" |");
        }
        return line.toString();
    }
}
