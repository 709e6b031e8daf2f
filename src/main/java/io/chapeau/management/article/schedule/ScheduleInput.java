package io.chapeau.management.article.schedule;

import io.chapeau.management.schedule.PlannedTime;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What is to happen to an article; replaces whatever was planned for it.
 *
 * @param revision the save that readers are to see; left out: the working copy as it is then
 */
public record ScheduleInput(
        @Schema(
                maxLength = 90,
                pattern = PlannedTime.PATTERN,
                examples = "2026-12-24T18:00[Europe/Paris]",
                description = "With an offset, or as the clocks of a zone show it. Left out or null: not planned.")
        @Nullable
        String publishAt,

        @Schema(
                maxLength = 90,
                pattern = PlannedTime.PATTERN,
                examples = "2027-01-07T00:00:00+01:00",
                description = "The same; after publishAt.")
        @Nullable
        String unpublishAt,

        @Schema(
                minimum = "1",
                description = "The save that readers are to see. Left out or null: the working copy as it is then.")
        @Nullable
        Integer revision) {}
