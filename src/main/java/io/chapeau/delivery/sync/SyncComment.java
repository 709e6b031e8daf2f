package io.chapeau.delivery.sync;

import io.chapeau.change.sync.SyncObject;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An approved comment of a published article. */
@Schema(description = "An approved comment of a published article.")
public record SyncComment(
        UUID id,
        UUID articleId,
        int number,
        String authorName,
        String text,
        @Schema(description = "The text as HTML.") String html,
        Instant createdAt,
        @Nullable UUID parentId,
        boolean staff,

        @Schema(description = "Moderators have changed its words.")
        boolean revised)
        implements SyncObject {}
