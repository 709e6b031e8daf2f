package io.chapeau.management.tag;

import io.chapeau.change.sync.SyncObject;
import java.time.Instant;
import java.util.SortedMap;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A tag in a copy of management. */
@Schema(description = "A tag.")
public record ManagedSyncTag(
        UUID id,
        int version,
        String slug,
        String name,
        SortedMap<String, LocalizedTagInput> localizations,
        Instant createdAt,
        Instant updatedAt)
        implements SyncObject {

    static ManagedSyncTag of(Tag tag) {
        return new ManagedSyncTag(
                tag.id,
                tag.version,
                tag.slug,
                tag.name,
                LocalizedTagInput.of(tag.localizations),
                tag.createdAt,
                tag.updatedAt);
    }
}
