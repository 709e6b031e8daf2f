package io.chapeau.management.article.schedule;

import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One thing that is to happen to an article at a time. Only its state and its attempts ever change. */
@Entity
@SuppressWarnings("NullAway.Init")
class PlannedAction {

    @Id
    UUID id;

    UUID articleId;

    @Convert(converter = ActionConverter.class)
    ScheduledChange action;

    Instant dueAt;

    /** The zone in which its editor named the time; the moment is what counts. */
    @Nullable
    String zone;

    /** The revision that readers are to see; null: the working copy as it is then. */
    @Nullable
    Integer revision;

    @Convert(converter = PlanStateConverter.class)
    PlanState state = PlanState.PLANNED;

    int attempts;

    /** Not before this time; later than it is due after a failure. */
    Instant attemptAt;

    @Nullable
    String reason;

    UUID plannedBy;
    Instant plannedAt;

    @Nullable
    Instant endedAt;

    void end(PlanState how, @Nullable String why, Instant now) {
        state = how;
        reason = why;
        endedAt = now;
    }
}
