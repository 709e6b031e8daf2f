package io.chapeau.webhook;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A delivery as the log shows it: what was sent, how often, and what the last attempt came to. */
public record WebhookDeliveryView(
        @Schema(description = "The webhook-id of the message, the same at each attempt.")
        UUID id,

        @Schema(description = "A word of the catalogue (ChangeType), or webhook.test.", examples = "article.published")
        String type,

        DeliveryStatus status,

        @Schema(description = "Attempts that are over.") int attempts,

        @Schema(
                description = "When it is tried next, at the earliest; null: not any more. While an attempt is under"
                        + " way: when that is given up for lost.")
        @Nullable
        Instant nextAttemptAt,

        @Schema(description = "When the last attempt began; null: there was none.") @Nullable
        Instant attemptedAt,

        @Schema(description = "Status of the last answer; null: there was none.") @Nullable
        Integer responseStatus,

        @Schema(description = "How long the last attempt took, in milliseconds.") @Nullable
        Integer latencyMillis,

        @Schema(description = "The first kilobyte of the last answer.") @Nullable
        String responseBody,

        @Schema(description = "Why the last attempt failed; null: it did not.") @Nullable
        String error,

        @Schema(
                description = "The body of the request, byte for byte what is signed. Of a full payload the log keeps"
                        + " no copy: object and deletedAt are left out.")
        String requestBody,

        Instant createdAt) {

    static WebhookDeliveryView of(WebhookDelivery delivery) {
        return new WebhookDeliveryView(
                delivery.id,
                delivery.type,
                delivery.status,
                delivery.attempts,
                delivery.dueAt,
                delivery.attemptedAt,
                delivery.responseStatus,
                delivery.latencyMillis,
                delivery.responseStart,
                delivery.error,
                delivery.body,
                delivery.createdAt);
    }
}
