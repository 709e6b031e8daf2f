package io.chapeau.discussion.ban;

import io.quarkus.hibernate.orm.PersistenceUnit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Comments as bans see them: by whom they are, in indexed hashes, and what they say. */
@ApplicationScoped
@Transactional
class CommenterRepository {

    private static final String OF = """
            SELECT email, client_hash, network_hash, created_at FROM comment WHERE id = :id AND email <> ''""";

    /** Bans look at what the author has sent, whatever a moderator has made of it. */
    private static final String HIT = """
            id, article_id, status, COALESCE(original_author_name, author_name) AS author_name,
            COALESCE(original_text, text) AS text, created_at""";

    /** Thousands of texts would be read for the few that are shown. */
    private static final String FOUND = "id, status";

    private static final String NEWEST_FIRST = " ORDER BY created_at DESC, id DESC LIMIT :most";

    /** Their hashes tell spellings apart, so they are compared one by one. */
    private static final String WITH_EMAIL =
            "SELECT " + FOUND + ", email FROM comment WHERE domain_hash = :hash AND email <> ''" + NEWEST_FIRST;

    /** The index leads from one domain to the next, past all comments between them. */
    private static final String DOMAINS = """
            SELECT d.domain_hash, (SELECT c.email FROM comment c WHERE c.domain_hash = d.domain_hash LIMIT 1)
              FROM (SELECT DISTINCT domain_hash FROM comment WHERE domain_hash IS NOT NULL LIMIT :most) d""";

    /** Sorts what the index holds, and fetches only the rows that are wanted. */
    private static final String BY_DOMAINS = """
            SELECT c.id, c.status
              FROM (SELECT id FROM comment WHERE domain_hash IN (:hashes) ORDER BY created_at DESC, id DESC LIMIT :most) newest
              JOIN comment c ON c.id = newest.id
             ORDER BY c.created_at DESC, c.id DESC""";

    private static final String BY_CLIENT =
            "SELECT " + FOUND + " FROM comment WHERE client_hash = :hash" + NEWEST_FIRST;
    private static final String BY_NETWORK =
            "SELECT " + FOUND + " FROM comment WHERE network_hash = :hash" + NEWEST_FIRST;

    /** What nobody screens, and places of which nothing is left, take the place of nothing that could be hit. */
    private static final String OF_READERS =
            "SELECT " + HIT + " FROM comment WHERE staff = FALSE AND email <> ''" + NEWEST_FIRST;

    private static final String TEXTS =
            "SELECT " + HIT + " FROM comment WHERE id IN (:ids) ORDER BY created_at DESC, id DESC";

    private final EntityManager session;

    CommenterRepository(@PersistenceUnit("management") EntityManager session) {
        this.session = session;
    }

    /** What is kept of the author of a comment. */
    @SuppressWarnings("ArrayRecordComponent") // compared by nobody, only by the database
    record Commenter(byte[] email, byte @Nullable [] clientHash, byte @Nullable [] networkHash, Instant createdAt) {}

    Optional<Commenter> of(UUID comment) {
        List<?> rows = session.createNativeQuery(OF, Tuple.class)
                .setParameter("id", comment.toString())
                .getResultList();
        return rows.stream()
                .findFirst()
                .map(Tuple.class::cast)
                .map(row -> new Commenter(
                        row.get(0, byte[].class), (byte[]) row.get(1), (byte[]) row.get(2), time(row.get(3))));
    }

    /** The newest comments that a hash is found in. */
    List<Found> by(BanKind kind, byte[] hash, int most) {
        String statement =
                switch (kind) {
                    case ADDRESS -> BY_CLIENT;
                    case NETWORK -> BY_NETWORK;
                    case EMAIL, DOMAIN, WORD, PATTERN ->
                        throw new IllegalArgumentException("They are found by reading");
                };
        return found(session.createNativeQuery(statement, Tuple.class).setParameter("hash", hash), most);
    }

    /** The newest comments from a domain with their sealed e-mail addresses. */
    List<Addressed> from(byte[] domain, int most) {
        List<?> rows = session.createNativeQuery(WITH_EMAIL, Tuple.class)
                .setParameter("hash", domain)
                .setParameter("most", most)
                .getResultList();
        return rows.stream()
                .map(Tuple.class::cast)
                .map(row -> new Addressed(found(row), row.get(2, byte[].class)))
                .toList();
    }

    /** The domains that comments come from, some at most. */
    List<Domain> domains(int most) {
        List<?> rows = session.createNativeQuery(DOMAINS, Tuple.class)
                .setParameter("most", most)
                .getResultList();
        return rows.stream()
                .map(Tuple.class::cast)
                .map(row -> new Domain(row.get(0, byte[].class), row.get(1, byte[].class)))
                .toList();
    }

    /** The newest comments from these domains. */
    List<Found> fromAny(List<byte[]> domains, int most) {
        return found(session.createNativeQuery(BY_DOMAINS, Tuple.class).setParameter("hashes", domains), most);
    }

    /** The hash of a domain and a sealed e-mail address from there. */
    @SuppressWarnings("ArrayRecordComponent") // compared by nobody
    record Domain(byte[] hash, byte[] email) {}

    /** A comment and the sealed e-mail address of its author. */
    @SuppressWarnings("ArrayRecordComponent") // compared by nobody
    record Addressed(Found found, byte[] email) {}

    /** A comment that is hit, without its text. */
    record Found(UUID id, String status) {}

    /** These as they are shown, the newest first. */
    List<BanPreview.Hit> texts(List<UUID> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        return hits(session.createNativeQuery(TEXTS, Tuple.class)
                .setParameter("ids", ids.stream().map(UUID::toString).toList()));
    }

    /** The newest comments of readers. */
    List<BanPreview.Hit> newest(int most) {
        return hits(session.createNativeQuery(OF_READERS, Tuple.class).setParameter("most", most));
    }

    private static List<Found> found(Query query, int most) {
        List<?> rows = query.setParameter("most", most).getResultList();
        return rows.stream()
                .map(Tuple.class::cast)
                .map(CommenterRepository::found)
                .toList();
    }

    private static Found found(Tuple row) {
        return new Found(row.get(0, UUID.class), row.get(1, String.class));
    }

    private static List<BanPreview.Hit> hits(Query query) {
        List<?> rows = query.getResultList();
        return rows.stream()
                .map(Tuple.class::cast)
                .map(CommenterRepository::hit)
                .toList();
    }

    private static BanPreview.Hit hit(Tuple row) {
        return new BanPreview.Hit(
                row.get(0, UUID.class),
                row.get(1, UUID.class),
                row.get(2, String.class),
                row.get(3, String.class),
                row.get(4, String.class),
                time(row.get(5)));
    }

    private static Instant time(Object value) {
        return switch (value) {
            case Instant instant -> instant;
            case LocalDateTime utc -> utc.toInstant(ZoneOffset.UTC);
            case java.sql.Timestamp stamp -> stamp.toInstant();
            default -> throw new IllegalStateException("The driver gives times as something else");
        };
    }
}
