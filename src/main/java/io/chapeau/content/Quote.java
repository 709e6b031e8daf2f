package io.chapeau.content;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A quotation: paragraphs that belong together, and who or what is quoted as plain text of one line. */
public record Quote(List<Paragraph> paragraphs, @Nullable String cite) implements Block {
    public Quote {
        paragraphs = List.copyOf(paragraphs);
        cite = PlainLine.orNull(cite);
    }
}
