package io.chapeau.webhook;

import io.chapeau.change.Change;
import io.chapeau.change.ChangeFeed;
import io.chapeau.database.RetryTransient;
import io.chapeau.http.paging.Page;
import io.chapeau.http.paging.PageQuery;
import io.chapeau.http.problem.ProblemError;
import io.chapeau.http.problem.ProblemException;
import io.chapeau.http.problem.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The log of deliveries, and what an administrator can have sent anew. */
@ApplicationScoped
public class WebhookDeliveryService {

    /** Events that one replay takes. */
    static final int LARGEST_REPLAY = 10_000;

    private static final int BATCH = 1000;

    private final WebhookRepository webhooks;
    private final WebhookDeliveryRepository deliveries;
    private final DeliveryQueue queue;
    private final WebhookEvents events;
    private final ChangeFeed feed;
    private final Clock clock;

    WebhookDeliveryService(
            WebhookRepository webhooks,
            WebhookDeliveryRepository deliveries,
            DeliveryQueue queue,
            WebhookEvents events,
            ChangeFeed feed,
            Clock clock) {
        this.webhooks = webhooks;
        this.deliveries = deliveries;
        this.queue = queue;
        this.events = events;
        this.feed = feed;
        this.clock = clock;
    }

    @Transactional
    public Page<WebhookDeliveryView> list(UUID webhook, @Nullable DeliveryStatus status, String sort, PageQuery page) {
        require(webhook);
        return deliveries
                .list(webhook, status, sort, page)
                .map(rows -> rows.stream().map(WebhookDeliveryView::of).toList());
    }

    @Transactional
    public WebhookDeliveryView get(UUID webhook, UUID id) {
        return WebhookDeliveryView.of(delivery(webhook, id));
    }

    @RetryTransient
    @Transactional
    public WebhookDeliveryView test(UUID webhook) {
        QueuedEvent event = events.test(requireEnabled(webhook), clock.instant());
        queue.add(List.of(event));
        return WebhookDeliveryView.of(delivery(webhook, event.id()));
    }

    /** Under the same id: a receiver that has taken it can know that it has. */
    @RetryTransient
    @Transactional
    public WebhookDeliveryView redeliver(UUID webhook, UUID id) {
        requireEnabled(webhook);
        WebhookDelivery delivery = delivery(webhook, id);
        if (!queue.again(id, clock.instant())) {
            throw ProblemType.CONFLICT
                    .because("The delivery is being sent at the moment. Look at what comes of it first.")
                    .withHeader("Retry-After", "10");
        }
        deliveries.getEntityManager().refresh(delivery);
        return WebhookDeliveryView.of(delivery);
    }

    @RetryTransient
    @Transactional
    public WebhookReplayView replay(UUID webhook, Instant from, Instant to) {
        if (!from.isBefore(to)) {
            String detail = "'from' must lie before 'to'.";
            throw ProblemType.MALFORMED_REQUEST.because(detail, ProblemError.ofParameter("from", "order", detail));
        }
        Listener listener = Listener.of(requireEnabled(webhook));
        List<QueuedEvent> heard = heard(listener, from, to);
        queue.addAgain(heard);
        return new WebhookReplayView(heard.size());
    }

    private List<QueuedEvent> heard(Listener listener, Instant from, Instant to) {
        Instant now = clock.instant();
        List<QueuedEvent> heard = new ArrayList<>();
        List<Change> changes = feed.between(from, to, 0, BATCH);
        while (!changes.isEmpty()) {
            changes.forEach(change -> events.of(change, listener, now).ifPresent(heard::add));
            if (heard.size() > LARGEST_REPLAY) {
                String detail = "More than 10,000 events lie between these times. Replay them in parts.";
                throw ProblemType.INVALID.because(detail, ProblemError.ofParameter("to", "maximum", detail));
            }
            changes = feed.between(from, to, changes.getLast().seq(), BATCH);
        }
        return heard;
    }

    private Webhook require(UUID id) {
        return webhooks.findByIdOptional(id).orElseThrow(() -> WebhookService.missing(id));
    }

    private Webhook requireEnabled(UUID id) {
        Webhook webhook = require(id);
        if (!webhook.enabled) {
            throw ProblemType.CONFLICT.because("The webhook is disabled, so nothing is sent. Enable it first: PATCH "
                    + WebhookResource.PATH + "/" + id + " with {\"enabled\": true}.");
        }
        return webhook;
    }

    private WebhookDelivery delivery(UUID webhook, UUID id) {
        return deliveries.find(webhook, id).orElseThrow(() -> missing(webhook, id));
    }

    private static ProblemException missing(UUID webhook, UUID id) {
        return ProblemType.NOT_FOUND.because("The webhook " + webhook + " has no delivery " + id + ".");
    }
}
