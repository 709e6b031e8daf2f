package io.chapeau.delivery.sync;

import io.chapeau.change.sync.SyncObject;
import io.chapeau.delivery.name.Localization;
import io.chapeau.delivery.tag.LocalizedTag;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A tag of published articles. */
@Schema(description = "A tag of published articles.")
public record SyncTag(
        UUID id,
        String slug,
        String name,

        @Schema(description = "What editors have written in each language of the site.")
        List<LocalizedTag> localizations)
        implements SyncObject {

    /** As queries make it. */
    public SyncTag(UUID id, String slug, String name) {
        this(id, slug, name, List.of());
    }

    SyncTag with(Map<UUID, List<Localization>> written) {
        return new SyncTag(id, slug, name, LocalizedTag.of(written.getOrDefault(id, List.of())));
    }
}
