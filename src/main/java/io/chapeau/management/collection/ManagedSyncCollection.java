package io.chapeau.management.collection;

import io.chapeau.change.sync.SyncObject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A collection in a copy of management. */
@Schema(description = "A collection with all its entries in their order.")
public record ManagedSyncCollection(
        UUID id,
        int version,
        String slug,
        String name,
        @Nullable String description,
        int maxSize,
        List<CollectionEntry> entries,
        Instant createdAt,
        Instant updatedAt)
        implements SyncObject {

    static ManagedSyncCollection of(CuratedCollection collection) {
        return new ManagedSyncCollection(
                collection.id,
                collection.version,
                collection.slug,
                collection.name,
                collection.description,
                collection.maxSize,
                collection.inOrder(),
                collection.createdAt,
                collection.updatedAt);
    }
}
