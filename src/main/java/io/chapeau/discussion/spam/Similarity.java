package io.chapeau.discussion.spam;

import io.chapeau.discussion.spam.RecentTexts.Said;
import io.quarkus.hibernate.orm.PersistenceUnit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Finds how many comments of the last minutes say nearly the same, among the newest of the whole site. They are kept in
 * memory: those of this node from their commit on, those of other nodes as of the last second.
 */
@ApplicationScoped
public class Similarity {

    private static final int MOST = 500;
    private static final long LOOKS_EVERY_NANOS = Duration.ofSeconds(1).toNanos();

    /** One range of an index; the newest first. */
    private static final String RECENT = """
            SELECT id, created_at, fingerprint FROM comment WHERE created_at >= :since AND fingerprint IS NOT NULL
             ORDER BY created_at DESC LIMIT :most""";

    private final EntityManager session;
    private final Clock clock;
    private final Duration window;
    private final Event<Said> told;
    private final RecentTexts recent = new RecentTexts(MOST);
    private final AtomicLong looked = new AtomicLong(System.nanoTime() - LOOKS_EVERY_NANOS);

    Similarity(@PersistenceUnit("management") EntityManager session, Clock clock, SpamConfig config, Event<Said> told) {
        this.session = session;
        this.clock = clock;
        this.window = config.repetitionWindow();
        this.told = told;
    }

    int count(long fingerprint, UUID self) {
        look();
        return recent.near(fingerprint, self, clock.instant().minus(window));
    }

    /** A comment is kept, or edited: it counts as soon as the transaction has succeeded. */
    public void keep(UUID comment, Instant at, Screened screened) {
        if (screened.fingerprint != null) {
            told.fire(new Said(comment, at, screened.fingerprint));
        }
    }

    void learn(@Observes(during = TransactionPhase.AFTER_SUCCESS) Said said) {
        recent.learn(said);
    }

    /** Whoever comes first after a second reads what other nodes have taken in. */
    private void look() {
        long now = System.nanoTime();
        long last = looked.get();
        if (now - last >= LOOKS_EVERY_NANOS && looked.compareAndSet(last, now)) {
            read().forEach(recent::learn);
        }
    }

    private List<Said> read() {
        List<?> rows = session.createNativeQuery(RECENT, Tuple.class)
                .setParameter("since", clock.instant().minus(window))
                .setParameter("most", MOST)
                .getResultList();
        List<Said> newestFirst = rows.stream()
                .map(Tuple.class::cast)
                .map(row -> new Said(
                        row.get(0, UUID.class),
                        row.get(1, LocalDateTime.class).toInstant(ZoneOffset.UTC),
                        row.get(2, Long.class)))
                .toList();
        return newestFirst.reversed();
    }
}
