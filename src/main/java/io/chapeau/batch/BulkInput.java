package io.chapeau.batch;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One action on many articles, whatever their version.
 *
 * @param atomic whether it is done to all or to none; null stands for false
 * @param tagIds what {@code tag} adds
 */
public record BulkInput(
        @Schema(enumeration = {"publish", "unpublish", "archive", "unarchive", "delete", "restore", "tag"})
        String action,

        @Schema(minItems = 1, maxItems = 100, uniqueItems = true, description = "Articles.")
        List<UUID> ids,

        @Schema(minItems = 1, maxItems = 50, description = "With the action tag: what is added to each article.")
        @Nullable
        List<UUID> tagIds,

        @Schema(description = "true: to all in one transaction, or to none.", defaultValue = "false") @Nullable
        Boolean atomic) {

    boolean isAtomic() {
        return Boolean.TRUE.equals(atomic);
    }
}
