package io.chapeau.webhook;

import java.util.UUID;

/** What decides of which changes an endpoint hears. */
record Listener(UUID webhook, WebhookAudience audience, EventPatterns events) {

    static Listener of(Webhook webhook) {
        return new Listener(webhook.id, webhook.audience, webhook.events);
    }
}
