package io.chapeau.webhook;

import io.chapeau.http.conditional.Versioned;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A webhook as management shows it, without its secret. */
public record WebhookView(
        UUID id,
        int version,
        String url,
        @Nullable String description,
        List<String> events,
        WebhookAudience audience,
        WebhookPayload payload,
        boolean enabled,

        @Schema(description = "Why it was disabled by itself; null when it was not.") @Nullable
        String disabledReason,

        @Schema(description = "Until when the secret before the current one signs too; null: there is none.") @Nullable
        Instant previousSecretUntil,

        @Schema(description = "When it last took a delivery; null: never.") @Nullable
        Instant lastSuccessAt,

        @Schema(description = "Since when it has taken none that was tried; null: the last one was taken.") @Nullable
        Instant failingSince,

        Instant createdAt,
        Instant updatedAt)
        implements Versioned {

    static WebhookView of(Webhook webhook) {
        return new WebhookView(
                webhook.id,
                webhook.version,
                webhook.url,
                webhook.description,
                webhook.events.words(),
                webhook.audience,
                webhook.payload,
                webhook.enabled,
                webhook.disabledReason,
                webhook.previousSecretUntil,
                webhook.lastSuccessAt,
                webhook.failingSince,
                webhook.createdAt,
                webhook.updatedAt);
    }
}
