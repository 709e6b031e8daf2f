package io.chapeau.management.category;

import io.chapeau.change.sync.SyncObject;
import java.time.Instant;
import java.util.SortedMap;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A category in a copy of management. */
@Schema(description = "A category; its parent may come after it.")
public record ManagedSyncCategory(
        UUID id,
        int version,
        String slug,
        String name,
        @Nullable String description,
        @Nullable UUID parentId,
        SortedMap<String, LocalizedCategoryInput> localizations,
        Instant createdAt,
        Instant updatedAt)
        implements SyncObject {

    static ManagedSyncCategory of(Category category) {
        return new ManagedSyncCategory(
                category.id,
                category.version,
                category.slug,
                category.name,
                category.description,
                category.parentId,
                LocalizedCategoryInput.of(category.localizations),
                category.createdAt,
                category.updatedAt);
    }
}
