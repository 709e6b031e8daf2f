package io.chapeau.content.html;

import io.chapeau.content.Block;
import io.chapeau.content.ColumnAlignment;
import io.chapeau.content.Table;
import io.chapeau.content.TableCell;
import io.chapeau.content.TableRow;
import io.chapeau.content.fitting.Containment;
import io.chapeau.content.fitting.TextContext;
import io.chapeau.content.report.InvalidBodyException;
import io.chapeau.content.report.ReportCode;
import io.chapeau.content.report.ReportLog;
import io.chapeau.content.report.ViolationCode;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;

/**
 * Reads tables of HTML. A cell is one run of text; one that spans several columns is followed by empty ones, and a
 * caption becomes a paragraph before the table.
 */
final class HtmlTables {
    private final HtmlBlocks blocks;
    private final HtmlParts parts;
    private final ReportLog report;

    HtmlTables(HtmlBlocks blocks, HtmlParts parts, ReportLog report) {
        this.blocks = blocks;
        this.parts = parts;
        this.report = report;
    }

    /** What is known of a table while its rows are read. */
    private static final class Draft {
        final List<Block> before = new ArrayList<>();
        final List<TableRow> rows = new ArrayList<>();
        final List<List<ColumnAlignment>> alignments = new ArrayList<>();
        boolean header;
    }

    List<Block> table(Element element, TextContext context) {
        parts.attributes(element);
        Draft draft = new Draft();
        for (Element child : element.children()) {
            switch (child.normalName()) {
                case "thead", "tbody", "tfoot" -> {
                    parts.attributes(child);
                    child.children().forEach(row -> row(row, draft, context));
                }
                case "tr" -> row(child, draft, context);
                case "colgroup", "col" -> parts.dropped(child);
                default -> draft.before.addAll(blocks.blocks(List.of(child), context));
            }
        }
        List<Block> all = new ArrayList<>(draft.before);
        List<ColumnAlignment> columns = columns(element, draft);
        if (!columns.isEmpty()) {
            all.add(Table.of(draft.header, columns, draft.rows));
        }
        return all;
    }

    private void row(Element row, Draft draft, TextContext context) {
        if (!row.nameIs("tr")) {
            draft.before.addAll(blocks.blocks(List.of(row), context));
            return;
        }
        parts.attributes(row);
        boolean header = draft.rows.isEmpty() && isHeader(row);
        draft.header |= header;
        List<TableCell> cells = new ArrayList<>();
        List<ColumnAlignment> alignments = new ArrayList<>();
        for (Element cell : row.children()) {
            if (cell.nameIs("td") || cell.nameIs("th")) {
                alignments.add(HtmlCellAlignment.take(cell));
                cells.add(cell(cell, header, context));
                for (int span = span(cell); span > 1; span--) {
                    alignments.add(alignments.getLast());
                    cells.add(TableCell.EMPTY);
                }
            } else {
                draft.before.addAll(blocks.blocks(List.of(cell), context));
            }
            requireWidth(cells.size(), cell);
        }
        if (!cells.isEmpty()) {
            draft.rows.add(new TableRow(cells));
            draft.alignments.add(alignments);
        }
    }

    private static boolean isHeader(Element row) {
        Element parent = row.parent();
        return (parent != null && parent.nameIs("thead"))
                || row.children().stream().allMatch(cell -> cell.nameIs("th"));
    }

    private TableCell cell(Element cell, boolean header, TextContext context) {
        if (cell.nameIs("th") != header) {
            report.add(
                    HtmlSource.place(cell),
                    ReportCode.ELEMENT_REPLACED,
                    "<" + cell.normalName() + "> became <" + (header ? "th" : "td") + ">");
        }
        boolean scoped = header && cell.attr("scope").equals("col");
        parts.attributes(cell, scoped ? "scope" : "");
        return new TableCell(
                new Containment(HtmlSource.place(cell), report).run(blocks.blocks(cell.childNodes(), context)));
    }

    private static int span(Element cell) {
        String span = cell.attr("colspan").strip();
        return span.matches("[0-9]{1,4}") ? Math.clamp(Integer.parseInt(span), 1, Table.MAX_COLUMNS) : 1;
    }

    private static void requireWidth(int width, Element cell) {
        if (width > Table.MAX_COLUMNS) {
            throw InvalidBodyException.of(
                    ViolationCode.TOO_LARGE,
                    "a table has at most " + Table.MAX_COLUMNS + " columns: " + HtmlSource.place(cell));
        }
    }

    /** The alignment that the first aligned cell of each column gives to all of it. */
    private List<ColumnAlignment> columns(Element table, Draft draft) {
        List<ColumnAlignment> columns = Table.unaligned(draft.rows);
        for (List<ColumnAlignment> row : draft.alignments.reversed()) {
            for (int i = 0; i < row.size(); i++) {
                columns.set(i, row.get(i) == ColumnAlignment.NONE ? columns.get(i) : row.get(i));
            }
        }
        for (List<ColumnAlignment> row : draft.alignments) {
            if (!row.equals(columns.subList(0, row.size()))) {
                report.add(
                        HtmlSource.place(table),
                        ReportCode.ATTRIBUTE_DROPPED,
                        "a whole column of a table is aligned, not one cell of it");
                break;
            }
        }
        return columns;
    }
}
