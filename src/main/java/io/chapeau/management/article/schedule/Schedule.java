package io.chapeau.management.article.schedule;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What is planned for an article, and what could not be done. */
public record Schedule(
        @Nullable Instant publishAt,

        @Schema(description = "The zone in which that time was named.", examples = "Europe/Paris") @Nullable
        String publishZone,

        @Schema(description = "The save that readers are to see; null: the working copy as it is then.") @Nullable
        Integer revision,

        @Nullable Instant unpublishAt,

        @Schema(description = "The zone in which that time was named.", examples = "Europe/Paris") @Nullable
        String unpublishZone,

        @Schema(description = "What was tried in vain and is tried no more; plan it anew or cancel it.") @Nullable
        Failure failure) {

    /** An action that failed for good. */
    public record Failure(
            ScheduledChange action,
            @Schema(description = "When it was due.") Instant at,
            String reason) {}
}
