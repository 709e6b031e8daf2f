package io.chapeau.management.article.schedule;

import io.chapeau.http.problem.ProblemType;
import io.chapeau.http.problem.Violations;
import io.chapeau.management.schedule.PlannedTime;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A whole plan for an article, its times read: at least one of them, both in the future, unpublishing last.
 *
 * @param revision the revision to publish; null: the working copy as it is then
 */
public record Plan(
        @Nullable PlannedTime publish,
        @Nullable PlannedTime unpublish,
        @Nullable Integer revision) {

    /** What an input means; 422 when it breaks a rule. */
    public static Plan read(ScheduleInput input, Instant now) {
        Violations violations = new Violations();
        PlannedTime publish = time(input.publishAt(), "/publishAt", now, violations);
        PlannedTime unpublish = time(input.unpublishAt(), "/unpublishAt", now, violations);
        if (input.publishAt() == null && input.unpublishAt() == null) {
            violations.add("", "required", "Name publishAt, unpublishAt or both. DELETE cancels what is planned.");
        }
        if (input.publishAt() == null && input.revision() != null) {
            violations.add("/revision", "publishAt", "A revision goes with publishAt.");
        }
        if (publish != null && unpublish != null && !unpublish.at().isAfter(publish.at())) {
            violations.add("/unpublishAt", "order", "unpublishAt must be later than publishAt.");
        }
        violations.throwIfAny(ProblemType.INVALID);
        return new Plan(publish, unpublish, input.revision());
    }

    public boolean publishes() {
        return publish != null;
    }

    /** The plan that stands, when all of it is still to be done. */
    static Optional<Plan> of(List<PlannedAction> standing) {
        if (standing.isEmpty() || standing.stream().anyMatch(plan -> plan.state != PlanState.PLANNED)) {
            return Optional.empty();
        }
        PlannedTime publish = null;
        PlannedTime unpublish = null;
        Integer revision = null;
        for (PlannedAction plan : standing) {
            PlannedTime time = new PlannedTime(plan.dueAt, plan.zone);
            switch (plan.action) {
                case PUBLISH -> {
                    publish = time;
                    revision = plan.revision;
                }
                case UNPUBLISH -> unpublish = time;
            }
        }
        return Optional.of(new Plan(publish, unpublish, revision));
    }

    /** One action as a schedule shows it. */
    static Schedule shown(PlannedAction plan) {
        if (plan.state == PlanState.FAILED) {
            String reason = plan.reason == null ? "" : plan.reason;
            return new Schedule(null, null, null, null, null, new Schedule.Failure(plan.action, plan.dueAt, reason));
        }
        return switch (plan.action) {
            case PUBLISH -> new Schedule(plan.dueAt, plan.zone, plan.revision, null, null, null);
            case UNPUBLISH -> new Schedule(null, null, null, plan.dueAt, plan.zone, null);
        };
    }

    static Schedule joined(Schedule some, Schedule others) {
        boolean publishes = some.publishAt() != null;
        boolean unpublishes = some.unpublishAt() != null;
        return new Schedule(
                publishes ? some.publishAt() : others.publishAt(),
                publishes ? some.publishZone() : others.publishZone(),
                publishes ? some.revision() : others.revision(),
                unpublishes ? some.unpublishAt() : others.unpublishAt(),
                unpublishes ? some.unpublishZone() : others.unpublishZone(),
                some.failure() != null ? some.failure() : others.failure());
    }

    private static @Nullable PlannedTime time(
            @Nullable String text, String pointer, Instant now, Violations violations) {
        PlannedTime time = text == null ? null : PlannedTime.read(text, pointer, violations);
        if (time != null && !time.at().isAfter(now)) {
            violations.add(
                    pointer, "past", "The time is over. Plan a later one, or use the action itself to do it now.");
        }
        return time;
    }
}
