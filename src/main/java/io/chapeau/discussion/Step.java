package io.chapeau.discussion;

import org.jspecify.annotations.Nullable;

/**
 * What somebody does to a comment.
 *
 * @param next where the comment stands afterwards
 * @param reason for the history; no reader and no author of a comment sees it
 */
record Step(
        CommentAction action,
        CommentStatus next,
        Actor actor,
        @Nullable String reason) {

    /** What an author does, after which the rules and the policy have their say. */
    static Step ofAuthor(CommentAction action, Admitted admitted) {
        return new Step(action, admitted.status(), Actor.ofAuthorsStep(admitted.status()), admitted.why());
    }
}
