package io.chapeau.webhook;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A delivery that this node alone may try now.
 *
 * @param claim names this one attempt; whoever comes back with another one is too late
 * @param attempts those that are over
 * @param type word of the catalogue of changes, or a test
 * @param secrets each of which signs, the newest first
 */
record ClaimedDelivery(
        UUID id,
        UUID claim,
        UUID webhook,
        @Nullable Long seq,
        @Nullable UUID entity,
        String type,
        String body,
        int attempts,
        Instant claimedAt,
        URI url,
        WebhookAudience audience,
        WebhookPayload payload,
        List<WebhookSecret> secrets) {}
