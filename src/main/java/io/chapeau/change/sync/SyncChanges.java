package io.chapeau.change.sync;

import io.chapeau.change.CacheTag;
import io.chapeau.change.Change;
import io.chapeau.change.ChangeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The change log as one side sees it, read inside the transaction that reads the objects. */
public final class SyncChanges {

    private final EntityManager session;
    private final String headStatement;
    private final String lastStatement;
    private final String timeStatement;
    private final String lastTimeStatement;
    private final String latestStatement;
    private final String eachStatement;

    private SyncChanges(EntityManager session, String rows, String head, String noticed) {
        this.session = session;
        this.headStatement = "SELECT last_seq, pruned_through FROM " + head + " WHERE id = 1";
        this.lastStatement = "SELECT seq, at FROM " + rows + " WHERE seq <= :head ORDER BY seq DESC LIMIT 1";
        this.timeStatement = "SELECT at FROM " + rows + " WHERE seq = :seq";
        this.lastTimeStatement = "SELECT at FROM " + rows + " WHERE entity_id = :id ORDER BY seq DESC LIMIT 1";
        this.latestStatement = "SELECT c.seq, c.at, c.entity, CAST(c.entity_id AS CHAR) AS entity_id FROM " + rows
                + " c WHERE c.seq > :after AND c.seq <= :head AND c.entity IN (:types) AND NOT EXISTS"
                + " (SELECT 1 FROM " + rows + " l WHERE l.entity_id = c.entity_id AND l.seq > c.seq AND l.seq <= :head)"
                + " ORDER BY c.seq LIMIT :limit";
        this.eachStatement = "SELECT seq, at, type, CAST(entity_id AS CHAR) AS entity_id, " + noticed + " FROM " + rows
                + " WHERE seq > :after AND seq <= :head AND entity IN (:types) ORDER BY seq LIMIT :limit";
    }

    public static SyncChanges ofReaders(EntityManager session) {
        return new SyncChanges(session, "public_change", "public_change_head", "NULL AS public_type, NULL AS related");
    }

    public static SyncChanges ofManagement(EntityManager session) {
        return new SyncChanges(session, "change_log", "change_head", "public_type, related");
    }

    /** The ends of the log: the last number given, and the last whose row is no longer kept. */
    record Ends(long last, long prunedThrough) {}

    /** The last change of an entity. */
    record Latest(long seq, long at, String kind, UUID id) {}

    /**
     * One change, as this side names it.
     *
     * @param tags of the answers for readers that may differ since; only management is told
     */
    record Each(long seq, long at, String type, UUID id, Set<CacheTag> tags) {}

    Ends ends() {
        Tuple row =
                (Tuple) session.createNativeQuery(headStatement, Tuple.class).getSingleResult();
        return new Ends(number(row, "last_seq"), number(row, "pruned_through"));
    }

    /** The last change that this side sees up to a number. */
    SyncMark mark(long head) {
        List<Tuple> rows =
                tuples(session.createNativeQuery(lastStatement, Tuple.class).setParameter("head", head));
        if (rows.isEmpty()) {
            return new SyncMark(0, 0, head);
        }
        Tuple row = rows.getFirst();
        return new SyncMark(number(row, "seq"), millis(row), head);
    }

    Optional<Long> timeOf(long seq) {
        return tuples(session.createNativeQuery(timeStatement, Tuple.class).setParameter("seq", seq)).stream()
                .map(SyncChanges::millis)
                .findFirst();
    }

    /** When an entity changed last; empty: no change of it is kept. */
    Optional<Long> lastTimeOf(UUID entity) {
        return tuples(session.createNativeQuery(lastTimeStatement, Tuple.class).setParameter("id", entity.toString()))
                .stream()
                .map(SyncChanges::millis)
                .findFirst();
    }

    /** The entities that changed after a number and up to another, each once, at its last change. */
    List<Latest> latest(long after, long head, Collection<String> types, int limit) {
        Query query = session.createNativeQuery(latestStatement, Tuple.class)
                .setParameter("after", after)
                .setParameter("head", head)
                .setParameter("types", types)
                .setParameter("limit", limit);
        return tuples(query).stream().map(SyncChanges::latest).toList();
    }

    /** Every change after a number and up to another. */
    List<Each> each(long after, long head, Collection<String> types, int limit) {
        Query query = session.createNativeQuery(eachStatement, Tuple.class)
                .setParameter("after", after)
                .setParameter("head", head)
                .setParameter("types", types)
                .setParameter("limit", limit);
        return tuples(query).stream().map(SyncChanges::each).toList();
    }

    private static Each each(Tuple row) {
        UUID id = id(row);
        return new Each(number(row, "seq"), millis(row), row.get("type", String.class), id, tags(row, id));
    }

    private static Set<CacheTag> tags(Tuple row, UUID id) {
        String noticed = row.get("public_type", String.class);
        return noticed == null
                ? Set.of()
                : CacheTag.touchedBy(
                        ChangeType.ofWord(noticed), id, Change.relatedIds(row.get("related", String.class)));
    }

    /** The interface of native queries is older than generics. */
    @SuppressWarnings("unchecked")
    private static List<Tuple> tuples(Query query) {
        return query.getResultList();
    }

    private static Latest latest(Tuple row) {
        return new Latest(number(row, "seq"), millis(row), row.get("entity", String.class), id(row));
    }

    private static UUID id(Tuple row) {
        return UUID.fromString(row.get("entity_id", String.class));
    }

    private static long number(Tuple row, String column) {
        return row.get(column, Number.class).longValue();
    }

    private static long millis(Tuple row) {
        return row.get("at", LocalDateTime.class).toInstant(ZoneOffset.UTC).toEpochMilli();
    }
}
