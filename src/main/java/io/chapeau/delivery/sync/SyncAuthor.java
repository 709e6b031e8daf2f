package io.chapeau.delivery.sync;

import io.chapeau.change.sync.SyncObject;
import io.chapeau.delivery.author.LocalizedAuthor;
import io.chapeau.delivery.name.Localization;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An author of published articles. */
@Schema(description = "An author of published articles.")
public record SyncAuthor(
        UUID id,
        String slug,
        String name,
        @Nullable String bio,

        @Schema(description = "What editors have written in each language of the site.")
        List<LocalizedAuthor> localizations)
        implements SyncObject {

    /** As queries make it. */
    public SyncAuthor(UUID id, String slug, String name, @Nullable String bio) {
        this(id, slug, name, bio, List.of());
    }

    SyncAuthor with(Map<UUID, List<Localization>> written) {
        return new SyncAuthor(id, slug, name, bio, LocalizedAuthor.of(written.getOrDefault(id, List.of())));
    }
}
