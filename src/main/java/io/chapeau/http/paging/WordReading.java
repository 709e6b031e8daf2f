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
 * when most have it. Whether the next {@value #NEARBY} rows fill it is tried wherever the page is, and further ones where
 * so many of these have the words that the page, or a count, can be expected to end before {@value #FAR}. Not more: a
 * word that the newest rows have in all of them may be in no other.
 */
final class WordReading {

    /** Rows that are read one after the other in a moment. */
    private static final int NEARBY = 2_000;

    /** Rows that are read one after the other in less time than the index takes for a word that many have. */
    private static final int FAR = 20_000;

    private final EntityManager session;
    private final ListQueries<?> queries;
    private final Ordering<?> order;

    /** @param queries of the same session */
    WordReading(EntityManager session, ListQueries<?> queries, Ordering<?> order) {
        this.session = session;
        this.queries = queries;
        this.order = order;
    }

    /**
     * The statement for a page.
     *
     * @param rows that fill it, with all before it that are left out
     */
    ListStatement forPage(ListStatement statement, Words words, @Nullable Cursor cursor, int rows) {
        boolean descending = order.descending() != (cursor != null && cursor.backwards());
        return near(statement, words, cursor, descending, rows).isEnough()
                ? rowByRow(statement, words)
                : byIndex(statement, words);
    }

    /** How many rows there are, counted to some at most. */
    int count(ListStatement statement, Words words, int most) {
        Near near = near(statement, words, null, order.descending(), most);
        if (near.isEnough()) {
            return near.found();
        }
        return Pager.count(queries, byIndex(statement, words), most);
    }

    /** @param isEnough whether there are as many as were looked for, or no others */
    private record Near(int found, boolean isEnough) {}

    private Near near(ListStatement statement, Words words, @Nullable Cursor cursor, boolean descending, int rows) {
        int near = NEARBY;
        while (true) {
            Object[] edge = edge(words, cursor, descending, near);
            int found = found(statement, words, cursor, descending, rows, edge);
            if (edge == null || found == rows) {
                return new Near(found, true);
            }
            int needed = found == 0 ? Integer.MAX_VALUE : Math.ceilDiv(rows * near, found);
            if (near > NEARBY || needed > FAR) {
                return new Near(found, false);
            }
            near = Math.min(2 * needed, FAR);
        }
    }

    private int found(
            ListStatement statement,
            Words words,
            @Nullable Cursor cursor,
            boolean descending,
            int rows,
            Object @Nullable [] edge) {
        ListStatement nearby = rowByRow(statement, words);
        if (edge != null) {
            nearby.where(Pager.beyond(order, !descending, "edge"))
                    .with("edgeKey", edge[0])
                    .with("edgeId", edge[1]);
        }
        return query(nearby, "select 1", cursor, descending, Integer.class)
                .setMaxResults(rows)
                .getResultList()
                .size();
    }

    /** The first row that is not near any more; null: all are. */
    private Object @Nullable [] edge(Words words, @Nullable Cursor cursor, boolean descending, int near) {
        List<Object[]> edge = query(
                        words.indexed(),
                        "select " + order.key() + ", " + order.id(),
                        cursor,
                        descending,
                        Object[].class)
                .setFirstResult(near)
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
