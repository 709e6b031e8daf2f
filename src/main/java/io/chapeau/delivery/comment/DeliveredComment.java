package io.chapeau.delivery.comment;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A comment as readers see it.
 *
 * @param number its place among the approved comments of the article
 * @param parentId the comment that it answers
 */
public record DeliveredComment(
        UUID id,
        int number,
        String authorName,
        @Schema(description = "Plain text.") String text,
        Instant createdAt,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Schema(description = "The comment that it answers.") @Nullable
        UUID parentId,

        @Schema(description = "Written by the editors.") boolean staff) {

    static DeliveredComment of(PublicComment comment) {
        return new DeliveredComment(
                comment.id,
                comment.number,
                comment.authorName,
                comment.text,
                comment.createdAt,
                comment.parentId,
                comment.staff);
    }
}
