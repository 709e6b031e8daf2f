package io.chapeau.management.preview;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;

/** Forgets preview links some time after they opened anything, and with them why their revisions are kept. */
@ApplicationScoped
class EndedPreviewLinks {

    private static final Duration LISTED = Duration.ofDays(30);

    private final PreviewLinkRepository links;
    private final Clock clock;

    EndedPreviewLinks(PreviewLinkRepository links, Clock clock) {
        this.links = links;
        this.clock = clock;
    }

    @Scheduled(every = "1h", delayed = "3m", concurrentExecution = ConcurrentExecution.SKIP)
    void forget() {
        QuarkusTransaction.requiringNew().run(() -> links.forget(clock.instant().minus(LISTED)));
    }
}
