package io.chapeau.discussion;

import io.chapeau.database.ChapeauConfig;
import io.chapeau.database.Retention;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigurationException;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jboss.logging.Logger;

/**
 * Removes what readers will not see again: comments that have been rejected, spam, deleted or withdrawn for longer than
 * {@code CHAPEAU_COMMENTS_RETENTION}. Each goes in a transaction of its own, so nodes that do it at the same time share
 * the work.
 */
@ApplicationScoped
class CommentRetention {

    private static final Logger LOG = Logger.getLogger(CommentRetention.class);
    private static final int STEP = 500;
    private static final List<CommentStatus> OVER =
            List.of(CommentStatus.REJECTED, CommentStatus.SPAM, CommentStatus.WITHDRAWN, CommentStatus.DELETED);

    private final OverdueComments overdue;
    private final CommentErasure erasure;
    private final ChapeauConfig config;
    private final Clock clock;

    CommentRetention(OverdueComments overdue, CommentErasure erasure, ChapeauConfig config, Clock clock) {
        this.overdue = overdue;
        this.erasure = erasure;
        this.config = config;
        this.clock = clock;
    }

    void check(@Observes StartupEvent start) {
        try {
            retention();
        } catch (IllegalArgumentException refused) {
            throw new ConfigurationException(refused.getMessage());
        }
    }

    @Scheduled(every = "1h", delayed = "3m", concurrentExecution = ConcurrentExecution.SKIP)
    void clear() {
        Retention retention = retention();
        Instant since = retention.since(clock.instant());
        OVER.forEach(status -> clear(status, since, retention.words()));
    }

    /** Goes on behind the last one looked at: what has to stay is not looked at twice. */
    private void clear(CommentStatus status, Instant since, String span) {
        List<OverdueComments.Overdue> next = overdue.next(status, since, OverdueComments.Overdue.FIRST, STEP);
        while (!next.isEmpty()) {
            next.forEach(comment -> retire(comment, since, span));
            next = overdue.next(status, since, next.getLast(), STEP);
        }
    }

    /** One comment that cannot be removed does not keep the others. */
    private void retire(OverdueComments.Overdue comment, Instant since, String span) {
        try {
            erasure.retire(comment.id(), since, span);
        } catch (RuntimeException failed) {
            LOG.errorf(failed, "Comment %s stays until the next hour", comment.id());
        }
    }

    private Retention retention() {
        return Retention.ofSetting(
                "CHAPEAU_COMMENTS_RETENTION", config.comments().retention());
    }
}
