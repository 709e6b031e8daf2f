package io.chapeau.management.article.closing;

import io.chapeau.change.ChangeEntry;
import io.chapeau.change.ChangeLog;
import io.chapeau.change.ChangeType;
import io.chapeau.commenting.SiteComments;
import io.chapeau.database.DatabaseTrouble;
import io.chapeau.database.RetryTransient;
import io.chapeau.management.schedule.DueWork;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;

/**
 * Closes the comments of articles without a policy of their own: so long after their publication, or all of them, as
 * the site says. What a site closed that says something else now is reopened when it starts.
 */
@ApplicationScoped
public class CommentClosing implements DueWork {

    private static final Logger LOG = Logger.getLogger(CommentClosing.class);
    private static final int BATCH = 100;

    /** How long an article is left alone that could not be closed. */
    private static final Duration REST = Duration.ofSeconds(5);

    private final ClosingRepository repository;
    private final SiteComments site;
    private final ChangeLog changes;
    private final Clock clock;
    private final Map<UUID, Instant> resting = new ConcurrentHashMap<>();

    CommentClosing(ClosingRepository repository, SiteComments site, ChangeLog changes, Clock clock) {
        this.repository = repository;
        this.site = site;
        this.changes = changes;
        this.clock = clock;
    }

    @Override
    @Transactional
    public List<Due> due(int atMost) {
        Instant now = clock.instant();
        resting.values().removeIf(until -> !until.isAfter(now));
        return site.closedUntil(now).map(until -> repository.toClose(until, atMost)).orElse(List.of()).stream()
                .filter(due -> !resting.containsKey(due.id()))
                .toList();
    }

    @Override
    @RetryTransient
    @Transactional
    public void carryOut(Due due) {
        repository.heldVersion(due.id(), true).ifPresent(version -> {
            repository.close(due.id(), clock.instant());
            changes.append(ChangeEntry.of(ChangeType.ARTICLE_COMMENTS_CLOSED, due.id(), version));
        });
    }

    /** Nothing that an editor wrote can make it fail: either the database is in trouble, or the product has a fault. */
    @Override
    public void failed(Due due, RuntimeException failure) {
        if (DatabaseTrouble.in(failure).isPresent()) {
            throw failure;
        }
        LOG.errorf(failure, "The comments of article %s could not be closed", due.id());
        resting.put(due.id(), clock.instant().plus(REST));
    }

    void start(@Observes StartupEvent event) {
        reopen();
    }

    /** Reopens what the site would not close now. Several nodes may do it at once: each finds what is left. */
    void reopen() {
        Instant until = site.closedUntil(clock.instant()).orElse(Instant.EPOCH);
        for (List<Due> some = toReopen(until); !some.isEmpty(); some = toReopen(until)) {
            some.forEach(due -> QuarkusTransaction.requiringNew().run(() -> reopen(due.id())));
        }
    }

    private List<Due> toReopen(Instant until) {
        return QuarkusTransaction.requiringNew().call(() -> repository.toReopen(until, BATCH));
    }

    private void reopen(UUID article) {
        OptionalInt version = repository.heldVersion(article, false);
        repository.reopen(article);
        version.ifPresent(seen -> changes.append(ChangeEntry.of(ChangeType.ARTICLE_COMMENTS_OPENED, article, seen)));
    }
}
