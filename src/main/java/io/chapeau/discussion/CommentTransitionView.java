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

        @Schema(
                description =
                        "Why. Of a moderator what was given with the decision. Of a submission, an edit or a check what"
                                + " has decided: what the rules have found, rule and detail of each, such as `links: 4,"
                                + " repeated: 3 times in 10 min`, or the policy: `policy open`, `policy trusted: 3 comments"
                                + " approved`, `policy trusted: 1 of 3 comments approved`, `policy trusted: spam from the"
                                + " same address`, `policy moderated`, `policy closed`; an edit of what readers do not see"
                                + " asks no policy, it `stands as before the edit`, and neither does one of what readers saw in other words:"
                                + " `a moderator had changed its words`. Of a check first its answer, such as"
                                + " `spam` or `nothing found; policy open`. Of a removal that leaves a place for replies"
                                + " `erasure: all comments of the person` or `retention: rejected comments are kept for"
                                + " 30 days`; the reasons of the steps before are erased then. One that is too long ends"
                                + " with …. Words for people: programs read the `reasons` of the comment. Null: the author"
                                + " withdrew, a moderator gave none, or it was erased; the removal of what was deleted before"
                                + " is no step.")
        @Nullable
        String reason) {

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
