package io.chapeau.discussion.bulk;

import io.chapeau.database.ChapeauConfig;
import io.chapeau.database.Retention;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;

/** Forgets what was done to many comments when it is older than {@code CHAPEAU_COMMENTS_RETENTION}, a few at a time. */
@ApplicationScoped
public class CommentBulkRetention {

    private static final int STEP = 20;

    private final CommentBulkSteps steps;
    private final ChapeauConfig config;
    private final Clock clock;

    CommentBulkRetention(CommentBulkSteps steps, ChapeauConfig config, Clock clock) {
        this.steps = steps;
        this.config = config;
        this.clock = clock;
    }

    @Scheduled(every = "1h", delayed = "4m", concurrentExecution = ConcurrentExecution.SKIP)
    public void forget() {
        Instant since = Retention.ofSetting(
                        "CHAPEAU_COMMENTS_RETENTION", config.comments().retention())
                .since(clock.instant());
        int forgotten = STEP;
        while (forgotten == STEP) {
            forgotten = steps.forget(since, STEP);
        }
    }
}
