package io.chapeau.http.paging;

import io.chapeau.http.problem.ProblemError;
import io.chapeau.http.problem.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Runs a list as one index range: rows after (or before) a key in a total order. Rows that come and go
 * between two pages neither repeat nor hide others, and page 5,000 costs what page 1 costs.
 */
@ApplicationScoped
public class Pager {

    public static final int DEEPEST_OFFSET = 10_000;
    public static final int LARGEST_COUNT = 10_000;

    private final CursorCodec codec;

    Pager(CursorCodec codec) {
        this.codec = codec;
    }

    /** One page of a statement in JPQL. */
    public <T> Page<T> fetch(
            EntityManager session, ListStatement statement, Class<T> row, Ordering<T> order, PageQuery query) {
        JpqlQueries<T> queries = new JpqlQueries<>(session, row);
        ListStatement.Words words = statement.words();
        if (words == null) {
            return fetch(queries, statement, order, query);
        }
        Cursor cursor = cursor(statement, order, query);
        WordReading reading = new WordReading(session, queries, order);
        ListStatement page = reading.forPage(statement, words, cursor, offset(query) + query.limit() + 1);
        return fetch(queries, page, order, query, cursor, () -> reading.count(statement, words, LARGEST_COUNT + 1));
    }

    /** How many rows a statement in JPQL has, counted to one more than {@value #LARGEST_COUNT} at most. */
    public int count(EntityManager session, ListStatement statement, Ordering<?> order) {
        JpqlQueries<Integer> queries = new JpqlQueries<>(session, Integer.class);
        ListStatement.Words words = statement.words();
        return words == null
                ? count(queries, statement, LARGEST_COUNT + 1)
                : new WordReading(session, queries, order).count(statement, words, LARGEST_COUNT + 1);
    }

    /** One page of the statement in the order, as the query asks; of one without words that are found somehow. */
    public <T> Page<T> fetch(ListQueries<T> queries, ListStatement statement, Ordering<T> order, PageQuery query) {
        if (statement.words() != null) {
            throw new IllegalArgumentException("Words are found somehow in JPQL alone");
        }
        return fetch(
                queries,
                statement,
                order,
                query,
                cursor(statement, order, query),
                () -> count(queries, statement, LARGEST_COUNT + 1));
    }

    private @Nullable Cursor cursor(ListStatement statement, Ordering<?> order, PageQuery query) {
        requireOneWay(query);
        return query.cursor() == null
                ? null
                : codec.decode(query.cursor(), CursorCodec.binding(statement.fingerprint() + order.name()));
    }

    private <T> Page<T> fetch(
            ListQueries<T> queries,
            ListStatement statement,
            Ordering<T> order,
            PageQuery query,
            @Nullable Cursor cursor,
            IntSupplier count) {
        String binding = CursorCodec.binding(statement.fingerprint() + order.name());
        boolean backwards = cursor != null && cursor.backwards();
        List<T> rows = rows(queries, statement, order, query, cursor);
        boolean more = rows.size() > query.limit();
        List<T> items = new ArrayList<>(more ? rows.subList(0, query.limit()) : rows);
        if (backwards) {
            Collections.reverse(items);
        }
        boolean hasNext = backwards || more;
        boolean hasPrevious = backwards ? more : cursor != null || offset(query) > 0;
        String next = hasNext && !items.isEmpty() ? encode(order, items.getLast(), false, binding) : null;
        String previous = hasPrevious && !items.isEmpty() ? encode(order, items.getFirst(), true, binding) : null;
        return new Page<>(items, info(count, query, next, previous));
    }

    /** The cursor with which a list goes on behind a row of it, for whoever has read its first rows in another way. */
    public <T> String cursorAfter(ListStatement statement, Ordering<T> order, T row) {
        return encode(order, row, false, CursorCodec.binding(statement.fingerprint() + order.name()));
    }

    private <T> List<T> rows(
            ListQueries<T> queries,
            ListStatement statement,
            Ordering<T> order,
            PageQuery query,
            @Nullable Cursor cursor) {
        boolean backwards = cursor != null && cursor.backwards();
        boolean descending = order.descending() != backwards;
        String text = statement.select() + " " + statement.from()
                + statement.whereClause(cursor == null ? List.of() : List.of(beyond(order, descending, "cursor")))
                + orderBy(order, descending);
        TypedQuery<T> rows = queries.rows(text).setMaxResults(query.limit() + 1);
        statement.parameters().forEach(rows::setParameter);
        if (cursor != null) {
            rows.setParameter("cursorKey", order.keyType().parse(cursor.key()));
            rows.setParameter("cursorId", UUID.fromString(cursor.id()));
        } else {
            rows.setFirstResult(offset(query));
        }
        return rows.getResultList();
    }

    /**
     * Two index ranges that touch, so that a page in the midst of many equal keys starts at its row. A row
     * comparison would scan on MariaDB, and {@code key >= :key} would read the equal keys before it again.
     */
    static String beyond(Ordering<?> order, boolean descending, String row) {
        String than = descending ? "<" : ">";
        return "(" + order.key() + " " + than + " :" + row + "Key or (" + order.key() + " = :" + row + "Key and "
                + order.id() + " " + than + " :" + row + "Id))";
    }

    static String orderBy(Ordering<?> order, boolean descending) {
        String direction = descending ? " desc" : " asc";
        return " order by " + order.key() + direction + ", " + order.id() + direction;
    }

    private static Page.PageInfo info(
            IntSupplier count, PageQuery query, @Nullable String next, @Nullable String previous) {
        if (!query.total()) {
            return new Page.PageInfo(query.limit(), next, previous, null, null);
        }
        // Counting stops one past the limit, so that a large archive costs no more than a full small one.
        int counted = count.getAsInt();
        return new Page.PageInfo(
                query.limit(), next, previous, (long) Math.min(counted, LARGEST_COUNT), counted <= LARGEST_COUNT);
    }

    static int count(ListQueries<?> queries, ListStatement statement, int most) {
        TypedQuery<?> rows = queries.ones("select 1 " + statement.from() + statement.whereClause(List.of()));
        statement.parameters().forEach(rows::setParameter);
        return rows.setMaxResults(most).getResultList().size();
    }

    private <T> String encode(Ordering<T> order, T row, boolean backwards, String binding) {
        return codec.encode(new Cursor(
                backwards,
                order.keyOf().apply(row).toString(),
                order.idOf().apply(row).toString(),
                binding));
    }

    private static int offset(PageQuery query) {
        return query.page() == null ? 0 : (query.page() - 1) * query.limit();
    }

    private static void requireOneWay(PageQuery query) {
        if (query.page() != null && query.cursor() != null) {
            throw ProblemType.MALFORMED_REQUEST.because(
                    "Give either 'page' or 'cursor'.",
                    ProblemError.ofParameter("page", "exclusive", "Give either 'page' or 'cursor'."));
        }
        if (offset(query) >= DEEPEST_OFFSET) {
            String detail = "Page numbers reach " + DEEPEST_OFFSET + " rows. Follow page.next from there on.";
            throw ProblemType.MALFORMED_REQUEST.because(detail, ProblemError.ofParameter("page", "maximum", detail));
        }
    }

    private record JpqlQueries<T>(EntityManager session, Class<T> row) implements ListQueries<T> {

        @Override
        public TypedQuery<T> rows(String statement) {
            return session.createQuery(statement, row);
        }

        @Override
        public TypedQuery<?> ones(String statement) {
            return session.createQuery(statement, Integer.class);
        }
    }
}
