package io.chapeau.webhook;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** One event for one endpoint, as the log shows it. Only {@link DeliveryQueue} and {@link DeliveryLog} write it. */
@Entity
@Immutable
@SuppressWarnings("NullAway.Init")
class WebhookDelivery {

    @Id
    UUID id;

    UUID webhookId;

    String type;

    @Column(columnDefinition = "text")
    String body;

    @Convert(converter = DeliveryStatusConverter.class)
    DeliveryStatus status;

    int attempts;

    @Nullable
    Instant dueAt;

    @Nullable
    Instant attemptedAt;

    @Nullable
    Integer responseStatus;

    @Nullable
    Integer latencyMillis;

    @Column(columnDefinition = "text")
    @Nullable
    String responseStart;

    @Nullable
    String error;

    Instant createdAt;
}
