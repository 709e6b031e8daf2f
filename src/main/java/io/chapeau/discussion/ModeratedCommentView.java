package io.chapeau.discussion;

import io.chapeau.discussion.spam.Reason;
import io.chapeau.http.conditional.Versioned;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A comment as moderators see it. No one else sees the e-mail address of its author. */
public record ModeratedCommentView(
        UUID id,
        int version,
        UUID articleId,

        @Schema(description = "As readers see the article; of the working copy when it is not published.")
        String articleTitle,

        String articleSlug,

        @Schema(description = "Given by the first approval and kept for good.") @Nullable
        Integer number,

        CommentStatus status,
        String authorName,

        @Schema(description = "For moderators only; null of the staff, and when the author was erased.") @Nullable
        String authorEmail,

        String text,
        Instant createdAt,

        @Schema(description = "When its author last changed it.") @Nullable
        Instant editedAt,

        @Schema(description = "When a moderator last changed its words; readers see that it was changed.") @Nullable
        Instant revisedAt,

        @Schema(description = "As it was sent; null: its words are still those.") @Nullable
        Original original,

        @Schema(description = "The comment that this one answers.") @Nullable
        UUID parentId,

        @Schema(description = "How deep it lies among the replies; 1: it answers the article.")
        int depth,

        @Schema(description = "Whether it speaks for the site.")
        boolean staff,

        @Schema(description = "What speaks against it, in points: the sum of its reasons.")
        int score,

        @Schema(description = "What the rules found in what its author sent last, and the external check.")
        List<Reason> reasons,

        @Schema(
                description =
                        "Where it was submitted from, to find others from there: a hash that says nothing else and means"
                                + " another client after 30 days. null: too old, or not known.")
        @Nullable
        String client,

        @Nullable Instant decidedAt,

        @Schema(description = "Who took the last decision.") @Nullable
        DecidedBy decidedBy,

        @Schema(description = "What a moderator can do with it now.")
        List<CommentAction> actions)
        implements Versioned {

    /** What its author sent. */
    public record Original(String authorName, String text) {

        static @Nullable Original of(Comment comment) {
            return comment.originalText == null || comment.originalAuthorName == null
                    ? null
                    : new Original(comment.originalAuthorName, comment.originalText);
        }
    }

    /** The principal who decided. */
    public record DecidedBy(UUID id, String name) {}

    /**
     * @param email opened
     * @param client where it came from, as far as that still means somebody
     */
    static ModeratedCommentView of(ModeratedComment row, @Nullable String email, @Nullable String client) {
        Comment comment = row.comment();
        Decider decider = row.decider();
        return new ModeratedCommentView(
                comment.id,
                comment.version,
                comment.articleId,
                row.article().title,
                row.article().slug,
                comment.number,
                comment.status,
                comment.authorName,
                email,
                comment.text,
                comment.createdAt,
                comment.editedAt,
                comment.revisedAt,
                Original.of(comment),
                comment.parentId,
                comment.depth,
                comment.staff,
                comment.screened.score(),
                comment.screened.reasons(),
                client,
                comment.decidedAt,
                decider == null ? null : new DecidedBy(decider.id, decider.name),
                CommentWorkflow.moderatorsActions(comment.state(comment.createdAt)));
    }
}
