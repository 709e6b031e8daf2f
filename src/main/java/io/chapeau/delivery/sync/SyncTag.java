package io.chapeau.delivery.sync;

import io.chapeau.change.sync.SyncObject;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A tag of published articles. */
@Schema(description = "A tag of published articles.")
public record SyncTag(UUID id, String slug, String name) implements SyncObject {}
