package io.chapeau.content;

import java.util.List;

/** A note to a place in the text. It refers to no other note. */
public record Footnote(String key, List<Paragraph> paragraphs) {
    public Footnote {
        paragraphs = List.copyOf(paragraphs);
    }
}
