package io.chapeau.delivery.sync;

import io.chapeau.change.sync.SyncObject;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An author of published articles. */
@Schema(description = "An author of published articles.")
public record SyncAuthor(
        UUID id, String slug, String name, @Nullable String bio) implements SyncObject {}
