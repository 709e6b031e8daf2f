package io.chapeau.discussion;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.chapeau.discussion.ModeratedCommentView.DecidedBy;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One step in the history of a comment. */
public record CommentTransitionView(
        @Schema(description = "The version that the comment had after the step.")
        int version,

        CommentAction action,

        @Schema(description = "Null: the comment was not there before.") @Nullable
        CommentStatus from,

        CommentStatus to,
        Instant at,
        Taker by,

        @Schema(description = "The principal, when it was one.") @Nullable
        DecidedBy principal,

        @Nullable String reason) {

    /** Whose step it was. */
    public enum Taker {
        /** Whoever wrote the comment. */
        @JsonProperty("author")
        AUTHOR,
        /** A principal. */
        @JsonProperty("principal")
        PRINCIPAL,
        /** The policy of the discussion, and its rules. */
        @JsonProperty("rules")
        RULES
    }

    static CommentTransitionView of(RecordedTransition row) {
        CommentTransition step = row.transition();
        Decider decider = row.decider();
        return new CommentTransitionView(
                step.version,
                step.action,
                step.fromStatus,
                step.toStatus,
                step.at,
                switch (step.actor) {
                    case author -> Taker.AUTHOR;
                    case principal -> Taker.PRINCIPAL;
                    case rules -> Taker.RULES;
                },
                decider == null ? null : new DecidedBy(decider.id, decider.name),
                step.reason);
    }
}
