package io.chapeau.management.article.note;

import io.chapeau.access.PrincipalRef;
import io.chapeau.http.conditional.Versioned;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A note, with its answers when it opened a thread.
 *
 * @param block where the block is now that the note is about; null when it was changed or removed since
 * @param quote how the text of that block began
 */
public record NoteView(
        UUID id,
        int version,
        String text,

        @Schema(
                description = "The _key of the block that it is about, as the working copy has it now. Null: it is"
                        + " about the whole article, or the block was changed or removed since; quote tells.")
        @Nullable
        String block,

        @Schema(description = "The note that opened the thread; null for that note itself.") @Nullable
        UUID parentId,

        @Schema(description = "How the text of the block began when the note was written; null: the whole article.")
        @Nullable
        String quote,

        PrincipalRef createdBy,
        Instant createdAt,

        @Schema(description = "When its text or its block changed last.") @Nullable
        Instant editedAt,

        @Schema(description = "Since when the thread is resolved.") @Nullable
        Instant resolvedAt,

        @Nullable PrincipalRef resolvedBy,

        @Schema(description = "The answers, the oldest first; empty for an answer.")
        List<NoteReply> replies)
        implements Versioned {}
