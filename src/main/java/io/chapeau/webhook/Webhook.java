package io.chapeau.webhook;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An endpoint of another system that is told of changes. Its secrets are sealed and leave this package once. */
@Entity
@SuppressWarnings("NullAway.Init")
class Webhook {

    @Id
    UUID id;

    @Version
    int version;

    String url;

    @Nullable
    String description;

    @Convert(converter = EventPatternsConverter.class)
    EventPatterns events;

    @Convert(converter = WebhookAudienceConverter.class)
    WebhookAudience audience;

    @Convert(converter = WebhookPayloadConverter.class)
    WebhookPayload payload;

    boolean enabled;

    @Nullable
    String disabledReason;

    byte[] secret;

    byte @Nullable [] previousSecret;

    @Nullable
    Instant previousSecretUntil;

    /** How it goes; kept by the sender, outside the version. */
    @Column(insertable = false, updatable = false)
    @Nullable
    Instant lastSuccessAt;

    /** Kept by the sender, and cleared when the endpoint is enabled. */
    @Nullable
    Instant failingSince;

    Instant createdAt;
    Instant updatedAt;
}
