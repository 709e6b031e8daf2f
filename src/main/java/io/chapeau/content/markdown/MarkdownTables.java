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
import java.util.Optional;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.node.Node;

/**
 * Tables of Markdown, which always have a first row that names the columns: where its cells are all empty there is
 * none.
 */
final class MarkdownTables {
    private static final String BREAK = "<br>";

    private MarkdownTables() {}

    /** The table, or nothing and a line in the report where its first row is a bar alone. */
    static Optional<Table> read(TableBlock block, MarkdownInlines inlines, ReportLog report) {
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
                rows.add(new TableRow(cells));
            }
        }
        if (columns.isEmpty()) {
            report.add(MarkdownReader.place(block), ReportCode.MARKUP_DROPPED, "a table without columns");
            return Optional.empty();
        }
        return Optional.of(Table.of(true, columns, rows));
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
