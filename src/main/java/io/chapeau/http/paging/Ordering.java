package io.chapeau.http.paging;

import java.time.Instant;
import java.util.UUID;
import java.util.function.Function;

/**
 * The total order of a list: a key and, for ties, the id. The expressions are literals of ours, never input.
 *
 * @param name the sort as the client wrote it; a cursor is bound to it
 * @param key expression of the sort key in the query
 * @param id expression of the identity in the query
 * @param keyType how the key is read back from a cursor
 * @param keyOf the key of a row
 * @param idOf the identity of a row
 */
public record Ordering<T>(
        String name,
        String key,
        String id,
        boolean descending,
        KeyType keyType,
        Function<T, Object> keyOf,
        Function<T, UUID> idOf) {

    /** The type of a sort key. */
    public enum KeyType {
        TIME,
        TEXT,
        NUMBER;

        Object parse(String text) {
            return switch (this) {
                case TIME -> Instant.parse(text);
                case TEXT -> text;
                case NUMBER -> Integer.valueOf(text);
            };
        }
    }
}
