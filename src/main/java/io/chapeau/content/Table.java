package io.chapeau.content;

import java.util.ArrayList;
import java.util.List;

/**
 * A table of runs of text. Every row has one cell for each column; a table without columns, with more than
 * {@link #MAX_COLUMNS} or with a row of another length is an {@link IllegalArgumentException}.
 *
 * <p>In Portable Text: {@code {"_type": "table", "headerRow": true, "columns": ["none", "right"], "rows": [{"_type":
 * "row", "cells": […]}]}}. {@code headerRow} says that the first row names the columns (false when absent),
 * {@code columns} is the {@link ColumnAlignment} of each (all {@code none} when absent), and a cell is a
 * {@code block} of style {@code normal}, as a paragraph is.
 *
 * @param header true when the first row names the columns
 */
public record Table(boolean header, List<ColumnAlignment> columns, List<TableRow> rows) implements Block {
    /** How wide a table can be. */
    public static final int MAX_COLUMNS = 64;

    public Table {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
        int width = columns.size();
        if (width < 1 || width > MAX_COLUMNS) {
            throw new IllegalArgumentException("a table has 1 to " + MAX_COLUMNS + " columns: " + width);
        }
        if (rows.stream().anyMatch(row -> row.cells().size() != width)) {
            throw new IllegalArgumentException("every row has " + width + " cells");
        }
    }

    /** A table of rows that may be shorter than it is wide. */
    public static Table of(boolean header, List<ColumnAlignment> columns, List<TableRow> rows) {
        return new Table(
                header,
                columns,
                rows.stream().map(row -> row.padded(columns.size())).toList());
    }

    /** Without alignment, as wide as its longest row. */
    public static List<ColumnAlignment> unaligned(List<TableRow> rows) {
        int width = rows.stream().mapToInt(row -> row.cells().size()).max().orElse(0);
        List<ColumnAlignment> columns = new ArrayList<>();
        for (int i = 0; i < width; i++) {
            columns.add(ColumnAlignment.NONE);
        }
        return columns;
    }

    boolean isEmpty() {
        return rows.stream().allMatch(TableRow::isEmpty);
    }

    /** The rows below the one that names the columns. */
    public List<TableRow> body() {
        return header ? rows.subList(1, rows.size()) : rows;
    }
}
