package io.chapeau.webhook;

import io.chapeau.http.paging.ListStatement;
import io.chapeau.http.paging.Ordering;
import io.chapeau.http.paging.Page;
import io.chapeau.http.paging.PageQuery;
import io.chapeau.http.paging.Pager;
import io.chapeau.http.paging.Sorts;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class WebhookRepository implements PanacheRepositoryBase<Webhook, UUID> {

    private static final Sorts<Webhook> SORTS = Sorts.<Webhook>withId("w.id", webhook -> webhook.id)
            .by("createdAt", "w.createdAt", Ordering.KeyType.TIME, webhook -> webhook.createdAt);

    private final Pager pager;

    WebhookRepository(Pager pager) {
        this.pager = pager;
    }

    Optional<Webhook> findForUpdate(UUID id) {
        return Optional.ofNullable(findById(id, LockModeType.PESSIMISTIC_WRITE));
    }

    Page<Webhook> list(String sort, PageQuery page) {
        ListStatement all = new ListStatement("select w", "from Webhook w");
        return pager.fetch(getEntityManager(), all, Webhook.class, SORTS.ordering(sort), page);
    }
}
