package io.chapeau.webhook;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * When a delivery that failed is tried again: ten attempts over three days, each a little later than planned by
 * chance, so that what failed together does not come back together.
 */
final class RetryPlan {

    /** Before the second attempt, the third, and so on. */
    private static final List<Duration> PAUSES = List.of(
            Duration.ofSeconds(5),
            Duration.ofMinutes(5),
            Duration.ofMinutes(30),
            Duration.ofHours(2),
            Duration.ofHours(5),
            Duration.ofHours(10),
            Duration.ofHours(14),
            Duration.ofHours(20),
            Duration.ofHours(24));

    private static final Duration LONGEST_WISH = Duration.ofHours(24);
    private static final double JITTER = 0.1;

    private RetryPlan() {}

    /**
     * The time of the next attempt; empty: there is none.
     *
     * @param failed attempts so far, all without success
     * @param retryAfter how long the receiver asked to wait; a shorter time than planned does not hasten it
     * @param chance from 0 to 1
     */
    static Optional<Instant> next(int failed, Instant now, Duration retryAfter, double chance) {
        if (failed > PAUSES.size()) {
            return Optional.empty();
        }
        Duration planned = PAUSES.get(failed - 1);
        Duration jitter = Duration.ofMillis(Math.round(planned.toMillis() * JITTER * chance));
        Duration wished = retryAfter.compareTo(LONGEST_WISH) > 0 ? LONGEST_WISH : retryAfter;
        Duration pause = planned.plus(jitter);
        return Optional.of(now.plus(wished.compareTo(pause) > 0 ? wished : pause));
    }
}
