package io.chapeau.management.article.revision;

import io.chapeau.database.ChapeauConfig;
import io.chapeau.database.Retention;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigurationException;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Forgets saves that the list has shown as a part of another entry, a day later; and, when an operator wants it,
 * every save that is older than {@code CHAPEAU_REVISIONS_RETENTION}. What readers have seen, what has a label and
 * what an article is now is never forgotten.
 */
@ApplicationScoped
class RevisionThinning {

    /** As long as somebody may still hold its ETag, a save is the base of what a 412 tells. */
    private static final Duration SUPERSEDED_ARE_KEPT = Duration.ofHours(24);

    private static final int STEP = 200;

    private final RevisionRepository revisions;
    private final ChapeauConfig config;
    private final Clock clock;

    RevisionThinning(RevisionRepository revisions, ChapeauConfig config, Clock clock) {
        this.revisions = revisions;
        this.config = config;
        this.clock = clock;
    }

    void check(@Observes StartupEvent start) {
        try {
            retention();
        } catch (IllegalArgumentException refused) {
            throw new ConfigurationException(refused.getMessage());
        }
        if (config.revisions().merge().isNegative()) {
            throw new ConfigurationException("CHAPEAU_REVISIONS_MERGE must not be negative; PT0S keeps saves apart.");
        }
    }

    @Scheduled(every = "1h", delayed = "2m", concurrentExecution = ConcurrentExecution.SKIP)
    void thin() {
        Instant now = clock.instant();
        forget(true, now.minus(SUPERSEDED_ARE_KEPT));
        retention().ifPresent(kept -> {
            forget(true, kept.since(now));
            forget(false, kept.since(now));
        });
    }

    /** In small steps, so that no save waits for it for long. */
    private void forget(boolean superseded, Instant before) {
        int forgotten;
        do {
            forgotten = QuarkusTransaction.requiringNew().call(() -> revisions.forget(superseded, before, STEP));
        } while (forgotten > 0);
    }

    private Optional<Retention> retention() {
        return config.revisions().retention().map(text -> Retention.ofSetting("CHAPEAU_REVISIONS_RETENTION", text));
    }
}
