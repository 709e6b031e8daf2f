package io.chapeau.delivery.sync;

import io.chapeau.change.sync.SyncObject;
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
        @Nullable UUID parentId) implements SyncObject {}
