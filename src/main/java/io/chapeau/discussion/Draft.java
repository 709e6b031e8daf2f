package io.chapeau.discussion;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A comment before it is one: fit to be kept, in normal form.
 *
 * @param html of the text, as readers get it
 * @param depth how deep it will lie among the replies
 */
record Draft(
        String authorName,
        String authorEmail,
        String text,
        String html,
        @Nullable UUID parentId,
        int depth) {}
