package io.chapeau.management.article.schedule;

import io.chapeau.http.paging.ListStatement;
import io.chapeau.http.paging.Ordering;
import io.chapeau.http.paging.Page;
import io.chapeau.http.paging.PageQuery;
import io.chapeau.http.paging.Pager;
import io.chapeau.http.paging.Sorts;
import io.chapeau.management.schedule.DueWork;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class PlannedActionRepository implements PanacheRepositoryBase<PlannedAction, UUID> {

    private static final Sorts<PlannedAction> SORTS = Sorts.<PlannedAction>withId("p.id", plan -> plan.id)
            .by("dueAt", "p.dueAt", Ordering.KeyType.TIME, plan -> plan.dueAt);

    private static final String STANDING =
            "from PlannedAction p where p.articleId in ?1 and p.state in ?2 order by p.dueAt, p.id";
    private static final String DUE = """
            select new io.chapeau.management.schedule.DueWork$Due(p.id, p.dueAt) from PlannedAction p
             where p.state = :state and p.dueAt <= :now and p.attemptAt <= :now
             order by p.dueAt, p.id""";
    private static final String BETWEEN = """
            from PlannedAction p where p.dueAt >= ?1 and p.dueAt < ?2 and p.state in ?3 order by p.dueAt, p.id""";

    /** What a schedule shows. */
    private static final List<PlanState> SHOWN = List.of(PlanState.PLANNED, PlanState.FAILED);

    private final Pager pager;

    PlannedActionRepository(Pager pager) {
        this.pager = pager;
    }

    /** What is planned for these articles, and what failed and was not planned anew. */
    List<PlannedAction> standing(Collection<UUID> articles) {
        return articles.isEmpty() ? List.of() : list(STANDING, articles, SHOWN);
    }

    List<PlannedAction> between(Instant from, Instant to, int atMost) {
        return find(BETWEEN, from, to, SHOWN).page(0, atMost).list();
    }

    /** What is due, in the order in which it was to happen. */
    List<DueWork.Due> due(Instant now, int atMost) {
        return getEntityManager()
                .createQuery(DUE, DueWork.Due.class)
                .setParameter("state", PlanState.PLANNED)
                .setParameter("now", now)
                .setMaxResults(atMost)
                .getResultList();
    }

    /** A plan that nobody else carries out or changes before the end of the transaction. */
    Optional<PlannedAction> findForUpdate(UUID id) {
        return Optional.ofNullable(findById(id, LockModeType.PESSIMISTIC_WRITE));
    }

    Page<PlannedAction> list(@Nullable PlanState state, @Nullable UUID article, String sort, PageQuery page) {
        ListStatement plans = new ListStatement("select p", "from PlannedAction p");
        if (state != null) {
            plans.where("p.state = :state", "state", state);
        }
        if (article != null) {
            plans.where("p.articleId = :article", "article", article);
        }
        return pager.fetch(getEntityManager(), plans, PlannedAction.class, SORTS.ordering(sort), page);
    }
}
