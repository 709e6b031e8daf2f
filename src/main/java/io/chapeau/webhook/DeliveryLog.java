package io.chapeau.webhook;

import io.chapeau.database.RetryTransient;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/**
 * Writes down what attempts came to, and what follows from it for the delivery, for those that wait behind it,
 * and for the endpoint.
 */
@ApplicationScoped
class DeliveryLog {

    /** An endpoint that takes nothing for so long is disabled. */
    static final Duration PATIENCE = Duration.ofDays(3);

    static final Duration KEPT = Duration.ofDays(30);

    private static final String SUCCESS = """
            UPDATE webhook SET last_success_at = ?, failing_since = NULL
             WHERE id = ? AND (failing_since IS NOT NULL OR last_success_at IS NULL OR last_success_at < ?)""";
    private static final String FAILURE = "UPDATE webhook SET failing_since = ? WHERE id = ? AND failing_since IS NULL";
    private static final String DISABLE = """
            UPDATE webhook SET enabled = FALSE, disabled_reason = ?, version = version + 1, updated_at = ?
             WHERE id = ? AND enabled AND failing_since <= ?""";

    private static final String END = """
            UPDATE webhook_delivery
               SET status = ?, attempts = attempts + 1, due_at = ?, claim = NULL, attempted_at = ?,
                   response_status = ?, latency_millis = ?, response_start = ?, error = ?
             WHERE id = ? AND claim = ?""";

    /** They are looked at no earlier than the one that they wait for. */
    private static final String HOLD_FOLLOWERS = """
            UPDATE webhook_delivery SET due_at = GREATEST(due_at, ?)
             WHERE webhook_id = ? AND entity_id = ? AND status = 'pending' AND seq > ? AND attempts = 0
               AND claim IS NULL""";

    private static final String LET_FOLLOWERS_GO = """
            UPDATE webhook_delivery SET due_at = ?
             WHERE webhook_id = ? AND entity_id = ? AND status = 'pending' AND attempts = 0 AND claim IS NULL
               AND due_at > ?""";

    private static final String FORGET =
            "DELETE FROM webhook_delivery WHERE created_at < ? ORDER BY created_at LIMIT 1000";

    private final QueueStatements statements;
    private final Clock clock;

    DeliveryLog(QueueStatements statements, Clock clock) {
        this.statements = statements;
        this.clock = clock;
    }

    /** Does nothing when the claim has run out meanwhile and somebody else sends it. */
    @RetryTransient
    @Transactional
    public void write(ClaimedDelivery delivery, AttemptOutcome outcome) {
        Instant now = outcome.endedAt();
        writeEndpoint(delivery, outcome, now);
        if (outcome.succeeded()) {
            end(delivery, outcome, DeliveryStatus.SUCCEEDED, null);
            return;
        }
        Optional<Instant> next = outcome.isGone()
                ? Optional.empty()
                : RetryPlan.next(
                        delivery.attempts() + 1,
                        now,
                        outcome.retryAfter(),
                        ThreadLocalRandom.current().nextDouble());
        end(delivery, outcome, next.isPresent() ? DeliveryStatus.PENDING : DeliveryStatus.FAILED, next.orElse(null));
    }

    private void writeEndpoint(ClaimedDelivery delivery, AttemptOutcome outcome, Instant now) {
        if (outcome.succeeded()) {
            // Once a second is enough, and spares a write for each delivery of a busy endpoint.
            statements.update(SUCCESS, now, delivery.webhook(), now.minusSeconds(1));
            return;
        }
        statements.update(FAILURE, now, delivery.webhook());
        if (outcome.isGone()) {
            statements.update(DISABLE, "The receiver answered 410 Gone.", now, delivery.webhook(), now);
        } else {
            statements.update(
                    DISABLE,
                    "It took no delivery for three days. The last attempt: " + outcome.error(),
                    now,
                    delivery.webhook(),
                    now.minus(PATIENCE));
        }
    }

    private void end(ClaimedDelivery delivery, AttemptOutcome outcome, DeliveryStatus status, @Nullable Instant next) {
        int written = statements.update(
                END,
                status.word(),
                next,
                delivery.claimedAt(),
                outcome.status(),
                outcome.latencyMillis(),
                outcome.start(),
                outcome.error(),
                delivery.id(),
                delivery.claim());
        if (written == 0 || delivery.entity() == null) {
            return;
        }
        if (next == null) {
            statements.update(
                    LET_FOLLOWERS_GO, outcome.endedAt(), delivery.webhook(), delivery.entity(), outcome.endedAt());
        } else {
            statements.update(HOLD_FOLLOWERS, next, delivery.webhook(), delivery.entity(), delivery.seq());
        }
    }

    /** In steps of their own, so that no lock is held for long. */
    @Scheduled(every = "1h", delayed = "5m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void forgetOld() {
        Instant before = clock.instant().minus(KEPT);
        while (statements.update(FORGET, before) > 0) {
            // Each step removes what it counts, so this ends with the last old row.
        }
    }
}
