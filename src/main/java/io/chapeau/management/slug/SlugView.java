package io.chapeau.management.slug;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A slug by which an entity is found, or was. */
public record SlugView(
        String slug,
        SlugState state,

        @Schema(description = "Since when the entity has it.")
        Instant since,

        @Schema(
                description =
                        "The language in which the entity has or had it; null: that of its name in no particular one.")
        @Nullable
        String locale,

        @Schema(
                description = "It was a former slug of this entity, to which it leads readers until they see the new"
                        + " owner under it; null: it was not taken, or readers have seen the new owner.")
        @Nullable
        UUID takenFrom,

        @Schema(description = "Who has taken it, and has it for good once readers see it there; null: nobody.")
        @Nullable
        UUID takenBy) {

    /**
     * A slug as this entity sees it.
     *
     * @param shown the slugs under which readers see the entity; empty: they do not see it
     */
    static SlugView of(SlugRow row, UUID entity, Set<String> shown) {
        if (entity.equals(row.takenFrom())) {
            return new SlugView(row.slug(), SlugState.FORMER, row.createdAt(), row.locale(), null, row.owner());
        }
        return new SlugView(
                row.slug(),
                state(row.working(), shown.contains(row.slug())),
                row.takenAt() == null ? row.createdAt() : row.takenAt(),
                row.locale(),
                row.takenFrom(),
                null);
    }

    private static SlugState state(boolean working, boolean shown) {
        if (working) {
            return shown ? SlugState.CURRENT : SlugState.WORKING;
        }
        return shown ? SlugState.PUBLISHED : SlugState.FORMER;
    }
}
