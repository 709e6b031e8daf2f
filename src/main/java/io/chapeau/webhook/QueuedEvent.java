package io.chapeau.webhook;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An event that one endpoint is to be told of.
 *
 * @param id of the message, the same at each attempt
 * @param seq number of the change; null for a test, which waits for nothing and which nothing waits for
 */
record QueuedEvent(
        UUID id, UUID webhook, @Nullable Long seq, @Nullable UUID entity, String type, String body, Instant at) {}
