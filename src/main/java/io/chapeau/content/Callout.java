package io.chapeau.content;

import java.util.List;

/**
 * Paragraphs that stand out from the text around them.
 *
 * <p>In Portable Text: {@code {"_type": "callout", "tone": "note", "content": […]}}. The tone is {@code note},
 * {@code tip} or {@code warning}, and each element of {@code content} is a {@code block} of style {@code normal}.
 */
public record Callout(CalloutTone tone, List<Paragraph> paragraphs) implements Block {
    public Callout {
        paragraphs = List.copyOf(paragraphs);
    }
}
