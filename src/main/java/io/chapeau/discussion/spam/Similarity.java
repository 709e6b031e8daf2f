package io.chapeau.discussion.spam;

import io.chapeau.discussion.words.Fingerprint;
import io.quarkus.hibernate.orm.PersistenceUnit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

/** Finds how many comments of the last minutes say nearly the same, among the newest of the whole site. */
@ApplicationScoped
class Similarity {

    static final Duration WINDOW = Duration.ofMinutes(10);

    private static final int MOST = 500;

    /** One range of an index that holds both columns. */
    private static final String RECENT = """
            SELECT fingerprint FROM comment WHERE created_at >= :since AND fingerprint IS NOT NULL AND id <> :self
             ORDER BY created_at DESC LIMIT :most""";

    private final EntityManager session;
    private final Clock clock;

    Similarity(@PersistenceUnit("management") EntityManager session, Clock clock) {
        this.session = session;
        this.clock = clock;
    }

    int count(long fingerprint, UUID self) {
        List<?> recent = session.createNativeQuery(RECENT, Long.class)
                .setParameter("since", clock.instant().minus(WINDOW))
                .setParameter("self", self.toString())
                .setParameter("most", MOST)
                .getResultList();
        return (int) recent.stream()
                .map(Long.class::cast)
                .filter(other -> Fingerprint.areNear(fingerprint, other))
                .count();
    }
}
