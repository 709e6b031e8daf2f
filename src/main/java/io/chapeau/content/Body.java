package io.chapeau.content;

import java.util.List;

/**
 * The body of an article, always in the normal form that {@link NormalForm} describes: two bodies that say the same
 * are equal. Lists nested deeper than {@link BodyLimits#LIST_DEPTH} are an {@link IllegalArgumentException}.
 */
public record Body(List<Block> blocks) {
    public Body {
        blocks = NormalForm.of(blocks);
    }

    /** A body of these blocks. */
    public static Body of(Block... blocks) {
        return new Body(List.of(blocks));
    }
}
