package io.chapeau.management.slug;

import java.time.Instant;
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
     * @param shown the slug under which readers see the entity; null: they do not see it
     */
    static SlugView of(SlugRow row, UUID entity, @Nullable String shown) {
        if (entity.equals(row.takenFrom())) {
            return new SlugView(row.slug(), SlugState.FORMER, row.createdAt(), null, row.owner());
        }
        return new SlugView(
                row.slug(),
                state(row.working(), row.slug().equals(shown)),
                row.takenAt() == null ? row.createdAt() : row.takenAt(),
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
