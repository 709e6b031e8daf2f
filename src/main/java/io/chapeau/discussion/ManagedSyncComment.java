package io.chapeau.discussion;

import io.chapeau.change.sync.SyncObject;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A comment in a copy of management. The e-mail address of its author stays here. */
@Schema(description = "A comment in any status. The e-mail address of its author is in no copy.")
public record ManagedSyncComment(
        UUID id,
        int version,
        UUID articleId,
        @Nullable Integer number,
        CommentStatus status,
        String authorName,
        String text,
        Instant createdAt,
        @Nullable Instant editedAt,

        @Schema(description = "When a moderator last changed its words; null: they are its author's.") @Nullable
        Instant revisedAt,

        @Nullable UUID parentId,
        boolean staff,
        @Nullable Instant decidedAt,
        @Nullable UUID decidedBy)
        implements SyncObject {

    static ManagedSyncComment of(Comment comment) {
        return new ManagedSyncComment(
                comment.id,
                comment.version,
                comment.articleId,
                comment.number,
                comment.status,
                comment.authorName,
                comment.text,
                comment.createdAt,
                comment.editedAt,
                comment.revisedAt,
                comment.parentId,
                comment.staff,
                comment.decidedAt,
                comment.decidedBy);
    }
}
