package io.chapeau.http.paging;

import io.chapeau.http.paging.ListStatement.Words;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Finds rows with words by reading one after the other where the next ones in the order fill the page, and else by the
 * index of words. That gives all rows with a word at once, to be sorted and held against the other conditions: too many
 * when most have it. One after the other are read {@value #NEARBY} at most, wherever the page is: a word that the newest
 * rows have in all of them may be in no other.
 */
final class WordReading {

    /** Rows that are read one after the other in a moment. */
    private static final int NEARBY = 2_000;

    private final EntityManager session;
    private final Ordering<?> order;

    WordReading(EntityManager session, Ordering<?> order) {
        this.session = session;
        this.order = order;
    }

    /**
     * The statement for a page.
     *
     * @param rows that fill it, with all before it that are left out
     */
    ListStatement forPage(ListStatement statement, Words words, @Nullable Cursor cursor, int rows) {
        boolean descending = order.descending() != (cursor != null && cursor.backwards());
        return isFilledNearby(statement, words, cursor, descending, rows)
                ? rowByRow(statement, words)
                : byIndex(statement, words);
    }

    /** The statement for a count. */
    ListStatement forCount(ListStatement statement, Words words) {
        return edge(words, null, order.descending()) == null ? rowByRow(statement, words) : byIndex(statement, words);
    }

    private boolean isFilledNearby(
            ListStatement statement, Words words, @Nullable Cursor cursor, boolean descending, int rows) {
        Object[] edge = edge(words, cursor, descending);
        if (edge == null) {
            return true;
        }
        ListStatement nearby = rowByRow(statement, words)
                .where(Pager.beyond(order, !descending, "edge"))
                .with("edgeKey", edge[0])
                .with("edgeId", edge[1]);
        return query(nearby, "select 1", cursor, descending, Integer.class)
                        .setMaxResults(rows)
                        .getResultList()
                        .size()
                == rows;
    }

    /** The first row that is not near any more; null: all are. */
    private Object @Nullable [] edge(Words words, @Nullable Cursor cursor, boolean descending) {
        List<Object[]> edge = query(
                        words.indexed(),
                        "select " + order.key() + ", " + order.id(),
                        cursor,
                        descending,
                        Object[].class)
                .setFirstResult(NEARBY)
                .setMaxResults(1)
                .getResultList();
        return edge.isEmpty() ? null : edge.getFirst();
    }

    private <R> TypedQuery<R> query(
            ListStatement statement, String select, @Nullable Cursor cursor, boolean descending, Class<R> row) {
        TypedQuery<R> query = session.createQuery(
                select + " " + statement.from()
                        + statement.whereClause(
                                cursor == null ? List.of() : List.of(Pager.beyond(order, descending, "cursor")))
                        + Pager.orderBy(order, descending),
                row);
        statement.parameters().forEach(query::setParameter);
        if (cursor != null) {
            query.setParameter("cursorKey", order.keyType().parse(cursor.key()));
            query.setParameter("cursorId", UUID.fromString(cursor.id()));
        }
        return query;
    }

    private static ListStatement rowByRow(ListStatement statement, Words words) {
        return statement.copy().whereWordsRowByRow(words.column(), words.searched());
    }

    private static ListStatement byIndex(ListStatement statement, Words words) {
        return statement.copy().whereWords(words.column(), words.searched());
    }
}
