package io.chapeau.discussion;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A comment as whoever holds its secret address sees it. */
public record DeliveredSubmission(
        SubmissionStatus status,

        @Schema(description = "Number under which readers see it; null unless it is approved.") @Nullable
        Integer number,

        String authorName,
        String text,
        Instant createdAt,

        @Schema(description = "When you last changed it.") @Nullable
        Instant editedAt,

        @Schema(description = "Until when you can edit and withdraw it; null: no more.") @Nullable
        Instant changeableUntil) {

    static DeliveredSubmission of(Comment comment, Instant now) {
        CommentWorkflow.State state = comment.state(now);
        return new DeliveredSubmission(
                SubmissionStatus.of(state),
                comment.status == CommentStatus.APPROVED ? comment.number : null,
                comment.authorName,
                comment.text,
                comment.createdAt,
                comment.editedAt,
                CommentWorkflow.verdict(CommentAction.EDIT, state) instanceof CommentWorkflow.Verdict.To
                        ? comment.createdAt.plus(Comment.AUTHORS_TIME)
                        : null);
    }
}
