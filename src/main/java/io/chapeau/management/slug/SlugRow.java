package io.chapeau.management.slug;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A slug as a list shows it. */
record SlugRow(
        String slug,
        UUID owner,
        boolean working,
        @Nullable UUID takenFrom,
        @Nullable Instant takenAt,
        Instant createdAt,
        @Nullable String locale) {}
