package io.chapeau.content;

import java.util.List;

/** A run of text. In a {@link Body} it is never blank. */
public record Paragraph(List<Span> spans) implements Block {
    public Paragraph {
        spans = List.copyOf(spans);
    }
}
