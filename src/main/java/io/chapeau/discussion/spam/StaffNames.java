package io.chapeau.discussion.spam;

import io.quarkus.hibernate.orm.PersistenceUnit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The names of those who speak for the site, by what they look like: whoever takes one, or one that cannot be told from
 * it, is noticed. Looked up once a minute, so that a new colleague is protected soon and a flood costs no query.
 */
@ApplicationScoped
class StaffNames {

    private static final Duration KEPT = Duration.ofMinutes(1);
    private static final int MOST = 5_000;

    /** Whoever has a word in the site comes before bylines, of which there may be more than that. */
    private static final String NAMES = """
            SELECT name FROM (SELECT name, 1 AS place FROM principal UNION ALL SELECT name, 2 FROM author) staff
             ORDER BY place, name LIMIT :most""";

    private static final List<String> OFFICES = List.of(
            "admin",
            "administrator",
            "administrateur",
            "moderator",
            "modérateur",
            "webmaster",
            "rédaction",
            "la rédaction");

    private final EntityManager session;
    private final Clock clock;
    private volatile Known known = new Known(Instant.MIN, NameLooks.of(List.of()));

    StaffNames(@PersistenceUnit("management") EntityManager session, Clock clock) {
        this.session = session;
        this.clock = clock;
    }

    private record Known(Instant at, NameLooks looks) {}

    /** Whose name this one looks like. */
    Optional<String> like(String name) {
        Known names = known;
        Instant now = clock.instant();
        if (names.at.isBefore(now.minus(KEPT)) || names.at.isAfter(now)) {
            names = new Known(now, read());
            known = names;
        }
        return names.looks.like(name);
    }

    private NameLooks read() {
        List<?> names =
                session.createNativeQuery(NAMES).setParameter("most", MOST).getResultList();
        return NameLooks.of(Stream.concat(OFFICES.stream(), names.stream().map(String.class::cast))
                .toList());
    }
}
