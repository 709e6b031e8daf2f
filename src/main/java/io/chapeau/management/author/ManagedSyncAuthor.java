package io.chapeau.management.author;

import io.chapeau.change.sync.SyncObject;
import java.time.Instant;
import java.util.SortedMap;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An author in a copy of management. The e-mail address stays here. */
@Schema(description = "An author. The e-mail address is in no copy.")
public record ManagedSyncAuthor(
        UUID id,
        int version,
        String slug,
        String name,
        @Nullable String bio,
        SortedMap<String, LocalizedAuthorInput> localizations,
        Instant createdAt,
        Instant updatedAt)
        implements SyncObject {

    static ManagedSyncAuthor of(Author author) {
        return new ManagedSyncAuthor(
                author.id,
                author.version,
                author.slug,
                author.name,
                author.bio,
                LocalizedAuthorInput.of(author.localizations),
                author.createdAt,
                author.updatedAt);
    }
}
