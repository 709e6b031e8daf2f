package io.chapeau.discussion.bulk;

import io.chapeau.http.paging.ListStatement;
import io.chapeau.http.paging.Ordering;
import io.chapeau.http.paging.Page;
import io.chapeau.http.paging.PageQuery;
import io.chapeau.http.paging.Pager;
import io.chapeau.http.paging.Sorts;
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

    private static final Ordering<Row> NEWEST = Sorts.<Row>withId("b.id", row -> row.bulk().id)
            .by("createdAt", "b.createdAt", Ordering.KeyType.TIME, row -> row.bulk().createdAt)
            .ordering("-createdAt");

    private final EntityManager session;
    private final Pager pager;

    CommentBulkRepository(@PersistenceUnit("management") EntityManager session, Pager pager) {
        this.session = session;
        this.pager = pager;
    }

    /** What was done to at least one comment that is still there, the latest first. */
    Page<CommentBulkEntry> list(PageQuery page) {
        ListStatement bulks = new ListStatement(
                        "select b, d", "from CommentBulk b join BulkDecider d on d.id = b.principalId")
                .where("b.comments > 0");
        return pager.fetch(session, bulks, Row.class, NEWEST, page).map(rows -> rows.stream()
                .map(row -> CommentBulkEntry.of(row.bulk(), row.decider()))
                .toList());
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

    /** An action with the name of whoever took it. */
    record Row(CommentBulk bulk, BulkDecider decider) {}

    /** A comment and the version that the action has given it. */
    record Item(UUID comment, int version) {}
}
