package io.chapeau.content;

import java.util.List;

/**
 * A heading inside the body. Level 1 belongs to the title of the article, so levels are 2 to 4; any other level is an
 * {@link IllegalArgumentException}.
 */
public record Heading(int level, List<Span> spans) implements Block {
    /** The highest heading of a body. */
    public static final int FIRST_LEVEL = 2;

    /** The lowest heading of a body. */
    public static final int LAST_LEVEL = 4;

    public Heading {
        if (level < FIRST_LEVEL || level > LAST_LEVEL) {
            throw new IllegalArgumentException("heading level must be 2 to 4: " + level);
        }
        spans = List.copyOf(spans);
    }
}
