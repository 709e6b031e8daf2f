package io.chapeau.discussion;

import io.chapeau.discussion.text.RenderedComment;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A comment before it is one: fit to be kept, in normal form.
 *
 * @param depth how deep it will lie among the replies
 */
record Draft(
        String authorName,
        String authorEmail,
        RenderedComment words,
        @Nullable UUID parentId,
        int depth) {}
