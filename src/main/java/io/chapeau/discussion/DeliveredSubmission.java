package io.chapeau.discussion;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A comment as whoever holds its secret address sees it. */
public record DeliveredSubmission(
        SubmissionStatus status,

        @Schema(description = "Number under which readers see it; null unless it is approved.") @Nullable
        Integer number,

        Instant createdAt,
        @Schema(description = "Plain text, as it was sent.") String text) {

    static DeliveredSubmission of(Comment comment) {
        return new DeliveredSubmission(
                SubmissionStatus.of(comment.status),
                comment.status == CommentStatus.APPROVED ? comment.number : null,
                comment.createdAt,
                comment.text);
    }
}
