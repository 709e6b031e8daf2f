package io.chapeau.discussion.bulk;

import io.quarkus.hibernate.orm.PersistenceUnit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Which comments an action on many has changed, with the version that each has since. */
@ApplicationScoped
class CommentBulkRepository {

    private static final String BEGIN = """
            INSERT INTO comment_bulk (id, action, principal_id, created_at) VALUES (:bulk, :action, :principal, :now)""";
    private static final String ADD = """
            INSERT INTO comment_bulk_item (bulk_id, comment_id, version) VALUES (:bulk, :comment, :version)""";
    private static final String UNDONE = "SELECT undone_at IS NOT NULL FROM comment_bulk WHERE id = :bulk";
    private static final String UNDO =
            "UPDATE comment_bulk SET undone_at = :now WHERE id = :bulk AND undone_at IS NULL";
    private static final String ITEMS =
            "SELECT comment_id, version FROM comment_bulk_item WHERE bulk_id = :bulk ORDER BY comment_id";

    /** Its comments go with it. */
    private static final String FORGET =
            "DELETE FROM comment_bulk WHERE created_at < :before ORDER BY created_at LIMIT :most";

    private final EntityManager session;

    CommentBulkRepository(@PersistenceUnit("management") EntityManager session) {
        this.session = session;
    }

    void begin(UUID bulk, String action, UUID principal, Instant now) {
        session.createNativeQuery(BEGIN)
                .setParameter("bulk", bulk.toString())
                .setParameter("action", action)
                .setParameter("principal", principal.toString())
                .setParameter("now", now)
                .executeUpdate();
    }

    void add(UUID bulk, UUID comment, int version) {
        session.createNativeQuery(ADD)
                .setParameter("bulk", bulk.toString())
                .setParameter("comment", comment.toString())
                .setParameter("version", version)
                .executeUpdate();
    }

    /** Whether it is undone; empty: there is none. */
    Optional<Boolean> isUndone(UUID bulk) {
        List<?> rows = session.createNativeQuery(UNDONE)
                .setParameter("bulk", bulk.toString())
                .getResultList();
        return rows.stream().findFirst().map(undone -> ((Number) undone).intValue() == 1);
    }

    void undo(UUID bulk, Instant now) {
        session.createNativeQuery(UNDO)
                .setParameter("bulk", bulk.toString())
                .setParameter("now", now)
                .executeUpdate();
    }

    int forget(Instant before, int most) {
        return session.createNativeQuery(FORGET)
                .setParameter("before", before)
                .setParameter("most", most)
                .executeUpdate();
    }

    List<Item> items(UUID bulk) {
        List<?> rows = session.createNativeQuery(ITEMS, Tuple.class)
                .setParameter("bulk", bulk.toString())
                .getResultList();
        return rows.stream()
                .map(Tuple.class::cast)
                .map(row -> new Item(row.get(0, UUID.class), row.get(1, Integer.class)))
                .toList();
    }

    /** A comment and the version that the action has given it. */
    record Item(UUID comment, int version) {}
}
