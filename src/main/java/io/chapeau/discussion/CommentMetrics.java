package io.chapeau.discussion;

import io.chapeau.metrics.Recent;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.ToDoubleFunction;

/** How many comments stand where, and for how long the oldest one waits. */
@ApplicationScoped
class CommentMetrics implements MeterBinder {

    private final Recent<CommentCounts> counts;

    CommentMetrics(ModerationService moderation) {
        this.counts = new Recent<>(() -> moderation.counts(null));
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        count(registry, CommentStatus.PENDING, CommentCounts::pending);
        count(registry, CommentStatus.APPROVED, CommentCounts::approved);
        count(registry, CommentStatus.REJECTED, CommentCounts::rejected);
        count(registry, CommentStatus.SPAM, CommentCounts::spam);
        count(registry, CommentStatus.WITHDRAWN, CommentCounts::withdrawn);
        count(registry, CommentStatus.DELETED, CommentCounts::deleted);
        Gauge.builder(
                        "chapeau.comments.oldest.waiting",
                        counts,
                        recent -> recent.number(CommentCounts::oldestWaitingSeconds))
                .description("How long ago the oldest of the comments that wait for a moderator came in; 0: none waits")
                .baseUnit("seconds")
                .strongReference(true)
                .register(registry);
    }

    private void count(MeterRegistry registry, CommentStatus status, ToDoubleFunction<CommentCounts> part) {
        Gauge.builder("chapeau.comments", counts, recent -> recent.number(part))
                .description("Comments by where they stand, counted to 10,000 at most")
                .tag("status", status.word())
                .strongReference(true)
                .register(registry);
    }
}
