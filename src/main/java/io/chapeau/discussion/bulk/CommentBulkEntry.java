package io.chapeau.discussion.bulk;

import io.chapeau.access.PrincipalRef;
import io.chapeau.discussion.CommentAction;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An action on many comments that was done and that can be undone. */
public record CommentBulkEntry(
        @Schema(description = "By it all of this can be undone.")
        UUID id,

        CommentAction action,

        @Schema(description = "How many comments it has changed; those that are gone since do not count.")
        int comments,

        Instant createdAt,
        PrincipalRef createdBy,

        @Schema(description = "When all of it was undone; null: it was not, or what was done to some since stands.")
        @Nullable
        Instant undoneAt) {

    static CommentBulkEntry of(CommentBulk bulk, BulkDecider decider) {
        return new CommentBulkEntry(
                bulk.id,
                CommentAction.ofWord(bulk.action),
                bulk.comments,
                bulk.createdAt,
                new PrincipalRef(decider.id, decider.name),
                bulk.undoneAt);
    }
}
