package io.chapeau.webhook;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What one attempt came to.
 *
 * @param status of the answer; null when there was none
 * @param start the first kilobyte of the answer; null when there was none
 * @param error why it failed, as a sentence; null: the receiver took it
 * @param retryAfter how long the receiver asked to wait
 */
record AttemptOutcome(
        Instant endedAt,
        int latencyMillis,
        @Nullable Integer status,
        @Nullable String start,
        @Nullable String error,
        Duration retryAfter) {

    private static final int GONE = 410;

    boolean succeeded() {
        return error == null;
    }

    /** The receiver wants no more of this, ever. */
    boolean isGone() {
        return status != null && status == GONE;
    }
}
