package io.chapeau.delivery.sync;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A collection without its articles. */
record CollectionRow(
        UUID id, String slug, String name, @Nullable String description) {}
