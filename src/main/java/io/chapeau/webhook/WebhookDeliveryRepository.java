package io.chapeau.webhook;

import io.chapeau.http.paging.ListStatement;
import io.chapeau.http.paging.Ordering;
import io.chapeau.http.paging.Page;
import io.chapeau.http.paging.PageQuery;
import io.chapeau.http.paging.Pager;
import io.chapeau.http.paging.Sorts;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class WebhookDeliveryRepository implements PanacheRepositoryBase<WebhookDelivery, UUID> {

    private static final Sorts<WebhookDelivery> SORTS = Sorts.<WebhookDelivery>withId("d.id", delivery -> delivery.id)
            .by("createdAt", "d.createdAt", Ordering.KeyType.TIME, delivery -> delivery.createdAt);
    private static final String OF_WEBHOOK = "from WebhookDelivery d where d.id = ?1 and d.webhookId = ?2";

    private final Pager pager;

    WebhookDeliveryRepository(Pager pager) {
        this.pager = pager;
    }

    Optional<WebhookDelivery> find(UUID webhook, UUID id) {
        return find(OF_WEBHOOK, id, webhook).firstResultOptional();
    }

    Page<WebhookDelivery> list(UUID webhook, @Nullable DeliveryStatus status, String sort, PageQuery page) {
        ListStatement deliveries = new ListStatement("select d", "from WebhookDelivery d")
                .where("d.webhookId = :webhook", "webhook", webhook);
        if (status != null) {
            deliveries.where("d.status = :status", "status", status);
        }
        return pager.fetch(getEntityManager(), deliveries, WebhookDelivery.class, SORTS.ordering(sort), page);
    }
}
