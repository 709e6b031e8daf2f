package io.chapeau.content;

import java.util.List;

/** One cell of a {@link Table}: a run of text, which may be empty. */
public record TableCell(List<Span> spans) {
    public static final TableCell EMPTY = new TableCell(List.of());

    public TableCell {
        spans = List.copyOf(spans);
    }
}
