package io.chapeau.discussion.spam;

import com.ibm.icu.text.SpoofChecker;
import io.chapeau.discussion.words.FoldedText;
import io.quarkus.hibernate.orm.PersistenceUnit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The names of those who speak for the site, by what they look like: whoever takes one, or one that cannot be told from
 * it, is noticed. Looked up once a minute, so that a new colleague is protected soon and a flood costs no query.
 *
 * <p>Source: Unicode TR 39, skeletons.
 */
@ApplicationScoped
class StaffNames {

    private static final Duration KEPT = Duration.ofMinutes(1);
    private static final int MOST = 5_000;
    private static final int FEWEST_LETTERS = 3;

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
    private static final SpoofChecker LOOKS =
            new SpoofChecker.Builder().setChecks(SpoofChecker.CONFUSABLE).build();

    private final EntityManager session;
    private final Clock clock;
    private volatile Known known = new Known(Instant.MIN, Map.of());

    StaffNames(@PersistenceUnit("management") EntityManager session, Clock clock) {
        this.session = session;
        this.clock = clock;
    }

    /** Names by their looks. */
    private record Known(Instant at, Map<String, String> byLook) {}

    /** Whose name this one looks like. */
    Optional<String> like(String name) {
        Known names = known;
        Instant now = clock.instant();
        if (names.at.isBefore(now.minus(KEPT)) || names.at.isAfter(now)) {
            names = new Known(now, read());
            known = names;
        }
        return Optional.ofNullable(names.byLook.get(look(name)));
    }

    private Map<String, String> read() {
        List<?> names =
                session.createNativeQuery(NAMES).setParameter("most", MOST).getResultList();
        Map<String, String> byLook = new HashMap<>();
        OFFICES.forEach(office -> byLook.put(look(office), office));
        names.stream()
                .map(String.class::cast)
                .filter(name -> look(name).length() >= FEWEST_LETTERS)
                .forEach(name -> byLook.put(look(name), name));
        return byLook;
    }

    static String look(String name) {
        return LOOKS.getSkeleton(FoldedText.of(name).words().strip());
    }
}
