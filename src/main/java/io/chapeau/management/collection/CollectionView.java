package io.chapeau.management.collection;

import io.chapeau.http.conditional.Versioned;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A collection as management shows it. */
public record CollectionView(
        UUID id,
        int version,
        String name,
        String slug,
        @Nullable String description,
        int maxSize,
        List<CollectionEntry> entries,
        Instant createdAt,
        Instant updatedAt)
        implements Versioned {

    static CollectionView of(CuratedCollection collection) {
        return new CollectionView(
                collection.id,
                collection.version,
                collection.name,
                collection.slug,
                collection.description,
                collection.maxSize,
                collection.inOrder(),
                collection.createdAt,
                collection.updatedAt);
    }
}
