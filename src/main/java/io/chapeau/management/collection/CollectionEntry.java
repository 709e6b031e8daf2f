package io.chapeau.management.collection;

import io.chapeau.management.schedule.PlannedTime;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An article in a collection.
 *
 * @param from null: at once
 * @param until null: until an editor takes it out
 */
@Schema(description = "An article in a collection; readers see it while it is published.")
public record CollectionEntry(
        UUID articleId,

        @Schema(
                maxLength = 90,
                pattern = PlannedTime.PATTERN,
                examples = "2026-12-24T18:00[Europe/Paris]",
                description = "When readers are to see it, with an offset or as the clocks of a zone show it. Left out"
                        + " or null: at once. When the time comes it becomes null.")
        @Nullable
        String from,

        @Schema(
                maxLength = 90,
                pattern = PlannedTime.PATTERN,
                examples = "2027-01-07T00:00:00+01:00",
                description = "When the entry is to be removed; after from. Left out or null: not by itself.")
        @Nullable
        String until) {}
