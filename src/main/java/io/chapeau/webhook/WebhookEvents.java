package io.chapeau.webhook;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.chapeau.change.Change;
import io.chapeau.change.ChangeType;
import io.chapeau.database.ChapeauConfig;
import io.chapeau.database.Identifiers;
import io.chapeau.webhook.WebhookEvent.Data;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Makes the messages of the queue. A message is written once, so each attempt signs the same bytes. */
@ApplicationScoped
class WebhookEvents {

    private final ObjectMapper mapper;
    private final String base;

    WebhookEvents(ObjectMapper mapper, ChapeauConfig config) {
        this.mapper = mapper;
        this.base = config.publicUrl().map(url -> url.replaceAll("/+$", "")).orElse("");
    }

    /** What an endpoint is told of a change; empty: it does not hear of it. */
    Optional<QueuedEvent> of(Change change, Listener listener, Instant now) {
        Optional<ChangeType> heard = listener.audience()
                .heard(change)
                .filter(listener.events()::match)
                .findFirst();
        return heard.map(type -> new QueuedEvent(
                Identifiers.next(),
                listener.webhook(),
                change.seq(),
                change.entityId(),
                type.word(),
                json(WebhookEvent.of(change, type, listener.audience(), base)),
                now));
    }

    /** A message that tells of the webhook itself. */
    QueuedEvent test(Webhook webhook, Instant now) {
        Data itself = new Data(webhook.id, webhook.version, base + WebhookResource.PATH + "/" + webhook.id, List.of());
        return new QueuedEvent(
                Identifiers.next(),
                webhook.id,
                null,
                null,
                WebhookEvent.TEST,
                json(new WebhookEvent(WebhookEvent.TEST, now, itself)),
                now);
    }

    private String json(WebhookEvent event) {
        try {
            return mapper.writeValueAsString(event);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("An event is made of plain values", impossible);
        }
    }
}
