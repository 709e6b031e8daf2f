package io.chapeau.discussion;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who took a step of a comment.
 *
 * @param principal who, when it was one
 */
record Actor(Kind kind, @Nullable UUID principal) {

    static final Actor AUTHOR = new Actor(Kind.author, null);
    static final Actor RULES = new Actor(Kind.rules, null);

    /** In the contract's words. */
    enum Kind {
        author,
        principal,
        rules
    }

    /** Who is behind a step that an author took: what leads to spam is the rules' doing. */
    static Actor ofAuthorsStep(CommentStatus next) {
        return next == CommentStatus.SPAM ? RULES : AUTHOR;
    }

    static Actor principal(UUID id) {
        return new Actor(Kind.principal, id);
    }
}
