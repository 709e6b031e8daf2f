package io.chapeau.delivery.sync;

import io.chapeau.change.sync.SyncObject;
import io.chapeau.delivery.category.LocalizedCategory;
import io.chapeau.delivery.name.Localization;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A category; its parent may come after it. */
@Schema(description = "A category; its parent may come after it.")
public record SyncCategory(
        UUID id,
        String slug,
        String name,
        @Nullable String description,
        @Nullable UUID parentId,

        @Schema(description = "What editors have written in each language of the site.")
        List<LocalizedCategory> localizations)
        implements SyncObject {

    /** As queries make it. */
    public SyncCategory(UUID id, String slug, String name, @Nullable String description, @Nullable UUID parentId) {
        this(id, slug, name, description, parentId, List.of());
    }

    SyncCategory with(Map<UUID, List<Localization>> written) {
        return new SyncCategory(
                id, slug, name, description, parentId, LocalizedCategory.of(written.getOrDefault(id, List.of())));
    }
}
