package io.chapeau.webhook;

import io.chapeau.http.conditional.Versioned;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A webhook with the secret that was just made for it, which no other answer ever holds. */
public record WebhookWithSecret(
        UUID id,
        int version,
        String url,
        @Nullable String description,
        List<String> events,
        WebhookAudience audience,
        WebhookPayload payload,
        boolean enabled,

        @Schema(description = "Until when the secret before the current one signs too; null: there is none.") @Nullable
        Instant previousSecretUntil,

        Instant createdAt,
        Instant updatedAt,

        @Schema(description = "The key of the signatures (Standard Webhooks). It is shown this once.")
        String secret)
        implements Versioned {

    static WebhookWithSecret of(Webhook webhook, WebhookSecret secret) {
        return new WebhookWithSecret(
                webhook.id,
                webhook.version,
                webhook.url,
                webhook.description,
                webhook.events.words(),
                webhook.audience,
                webhook.payload,
                webhook.enabled,
                webhook.previousSecretUntil,
                webhook.createdAt,
                webhook.updatedAt,
                secret.text());
    }

    /** Without the secret: records end up in logs. */
    @Override
    public String toString() {
        return "WebhookWithSecret[" + id + "]";
    }
}
