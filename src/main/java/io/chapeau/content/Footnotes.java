package io.chapeau.content;

import java.util.List;

/**
 * The notes of a body. In a {@link Body} they are its last block, in the order in which the text refers to them, and
 * there is none that it does not refer to.
 *
 * <p>In Portable Text, as the last block: {@code {"_type": "footnotes", "notes": [{"_type": "footnote", "_key": "1",
 * "content": […]}]}}. Each element of {@code content} is a {@code block} of style {@code normal}.
 */
public record Footnotes(List<Footnote> notes) implements Block {
    public Footnotes {
        notes = List.copyOf(notes);
    }
}
