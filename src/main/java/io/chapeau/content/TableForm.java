package io.chapeau.content;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** Changes of all cells of a table, and the rows of a table as runs of text. */
public final class TableForm {
    private static final String BETWEEN_CELLS = " | ";

    private TableForm() {}

    /** The table with every run changed. */
    static Table mapped(Table table, UnaryOperator<List<Span>> change) {
        List<TableRow> rows = new ArrayList<>();
        for (TableRow row : table.rows()) {
            rows.add(new TableRow(row.cells().stream()
                    .map(cell -> new TableCell(change.apply(cell.spans())))
                    .toList()));
        }
        return new Table(table.header(), table.columns(), rows);
    }

    /** A first row that names nothing is no header. */
    static Table normal(Table raw) {
        Table table = mapped(raw, SpanForm::of);
        boolean header = table.header() && !table.rows().isEmpty();
        if (header && table.rows().getFirst().isEmpty()) {
            return new Table(false, table.columns(), table.body());
        }
        return new Table(header, table.columns(), table.rows());
    }

    /** Each row as one run. */
    public static List<List<Span>> runs(Table table) {
        List<List<Span>> runs = new ArrayList<>();
        for (TableRow row : table.rows()) {
            List<Span> run = new ArrayList<>();
            for (TableCell cell : row.cells()) {
                if (!run.isEmpty()) {
                    run.add(TextSpan.of(BETWEEN_CELLS));
                }
                run.addAll(cell.spans());
            }
            runs.add(run);
        }
        return runs;
    }
}
