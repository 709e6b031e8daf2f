package io.chapeau.management.article.schedule;

import io.chapeau.access.PrincipalNames;
import io.chapeau.access.PrincipalRef;
import io.chapeau.database.Identifiers;
import io.chapeau.http.paging.Page;
import io.chapeau.http.paging.PageQuery;
import io.chapeau.management.schedule.DueWork;
import io.chapeau.management.schedule.PlannedTime;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Keeps what is planned. Each method runs in the transaction of its caller, who holds the article: so a plan is
 * carried out, replaced or cancelled, and never two of these.
 */
@ApplicationScoped
public class Schedules {

    /** After each vain attempt; after the last one it is given up. */
    private static final List<Duration> RETRIES =
            List.of(Duration.ofSeconds(5), Duration.ofSeconds(30), Duration.ofMinutes(2), Duration.ofMinutes(10));

    private static final int LONGEST_REASON = 500;

    private final PlannedActionRepository plans;
    private final PrincipalNames names;

    Schedules(PlannedActionRepository plans, PrincipalNames names) {
        this.plans = plans;
        this.names = names;
    }

    /** Replaces whatever is planned for an article; false when all of it is planned already. */
    public boolean plan(UUID article, Plan plan, UUID by, Instant now) {
        List<PlannedAction> standing = plans.standing(List.of(article));
        if (Plan.of(standing).equals(Optional.of(plan))) {
            return false;
        }
        standing.forEach(old -> old.end(PlanState.CANCELLED, "Something else was planned.", now));
        add(article, ScheduledChange.PUBLISH, plan.publish(), plan.revision(), by, now);
        add(article, ScheduledChange.UNPUBLISH, plan.unpublish(), null, by, now);
        return true;
    }

    /** Gives up whatever is planned for an article; false when nothing is. */
    public boolean cancel(UUID article, String reason, Instant now) {
        List<PlannedAction> standing = plans.standing(List.of(article));
        standing.forEach(plan -> plan.end(PlanState.CANCELLED, reason, now));
        return !standing.isEmpty();
    }

    /** What is planned for an article; null: nothing. */
    public @Nullable Schedule of(UUID article) {
        return of(List.of(article)).get(article);
    }

    /** The same for several, in one statement; an article for which nothing is planned is left out. */
    public Map<UUID, Schedule> of(Collection<UUID> articles) {
        Map<UUID, Schedule> schedules = new HashMap<>();
        plans.standing(articles).forEach(plan -> schedules.merge(plan.articleId, Plan.shown(plan), Plan::joined));
        return schedules;
    }

    public Page<PlannedActionView> list(
            @Nullable PlanState state, @Nullable UUID article, String sort, PageQuery page) {
        return plans.list(state, article, sort, page).map(this::views);
    }

    /** What is planned in a time, or was and failed. */
    public List<PlannedActionView> between(Instant from, Instant to, int atMost) {
        return views(plans.between(from, to, atMost));
    }

    /** The plans that are due now, in their order. */
    public List<DueWork.Due> due(Instant now, int atMost) {
        return plans.due(now, atMost);
    }

    /** The article for which something is planned; empty when it is gone with it. */
    public Optional<UUID> article(UUID plan) {
        return plans.findByIdOptional(plan).map(found -> found.articleId);
    }

    /** A plan, locked, if it is still to be carried out. */
    public Optional<DueAction> take(UUID plan, Instant now) {
        return plans.findForUpdate(plan)
                .filter(found -> found.state == PlanState.PLANNED && !found.attemptAt.isAfter(now))
                .map(found -> new DueAction(found.id, found.articleId, found.action, found.dueAt, found.revision));
    }

    public void done(UUID plan, Instant now) {
        plans.findByIdOptional(plan).ifPresent(found -> found.end(PlanState.DONE, null, now));
    }

    /**
     * Notes a vain attempt.
     *
     * @return whether it is given up
     */
    public boolean failed(UUID plan, String reason, Instant now) {
        return plans.findForUpdate(plan)
                .filter(found -> found.state == PlanState.PLANNED)
                .map(found -> {
                    found.attempts++;
                    found.reason = reason.length() <= LONGEST_REASON ? reason : reason.substring(0, LONGEST_REASON);
                    boolean last = found.attempts > RETRIES.size();
                    if (last) {
                        found.end(PlanState.FAILED, found.reason, now);
                    } else {
                        found.attemptAt = now.plus(RETRIES.get(found.attempts - 1));
                    }
                    return last;
                })
                .orElse(false);
    }

    private void add(
            UUID article,
            ScheduledChange action,
            @Nullable PlannedTime time,
            @Nullable Integer revision,
            UUID by,
            Instant now) {
        if (time == null) {
            return;
        }
        PlannedAction plan = new PlannedAction();
        plan.id = Identifiers.next();
        plan.articleId = article;
        plan.action = action;
        plan.dueAt = time.at();
        plan.zone = time.zone();
        plan.revision = revision;
        plan.attemptAt = time.at();
        plan.plannedBy = by;
        plan.plannedAt = now;
        plans.persist(plan);
    }

    private List<PlannedActionView> views(List<PlannedAction> some) {
        Map<UUID, PrincipalRef> who =
                names.of(some.stream().map(plan -> plan.plannedBy).distinct().toList());
        return some.stream()
                .map(plan -> new PlannedActionView(
                        plan.id,
                        plan.articleId,
                        plan.action,
                        plan.dueAt,
                        plan.zone,
                        plan.revision,
                        plan.state,
                        plan.attempts,
                        plan.reason,
                        who.getOrDefault(plan.plannedBy, new PrincipalRef(plan.plannedBy, "?")),
                        plan.plannedAt,
                        plan.endedAt))
                .toList();
    }
}
