package io.chapeau.management.article.schedule;

import io.chapeau.access.PrincipalRef;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One thing that is to happen, or was to happen, to an article. */
public record PlannedActionView(
        UUID id,
        UUID articleId,
        ScheduledChange action,
        Instant dueAt,

        @Schema(description = "The zone in which that time was named.", examples = "Europe/Paris") @Nullable
        String zone,

        @Schema(description = "The save that readers are to see; null: the working copy as it is then.") @Nullable
        Integer revision,

        PlanState state,

        @Schema(description = "How often it was tried in vain.")
        int attempts,

        @Schema(description = "Why it could not be done so far, or was cancelled.") @Nullable
        String reason,

        PrincipalRef plannedBy,
        Instant plannedAt,

        @Schema(description = "When it was done, given up or cancelled.") @Nullable
        Instant endedAt) {}
