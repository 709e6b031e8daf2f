package io.chapeau.content;

import java.util.ArrayList;
import java.util.List;

/** One row of a {@link Table}. */
public record TableRow(List<TableCell> cells) {
    public TableRow {
        cells = List.copyOf(cells);
    }

    /** A row of cells with a text each. */
    public static TableRow of(TextSpan... texts) {
        return new TableRow(List.of(texts).stream()
                .map(text -> new TableCell(List.of(text)))
                .toList());
    }

    /** The same row, as long as the table is wide. */
    TableRow padded(int columns) {
        if (cells.size() >= columns) {
            return this;
        }
        List<TableCell> padded = new ArrayList<>(cells);
        while (padded.size() < columns) {
            padded.add(TableCell.EMPTY);
        }
        return new TableRow(padded);
    }

    boolean isEmpty() {
        return cells.stream().allMatch(cell -> cell.spans().isEmpty());
    }
}
