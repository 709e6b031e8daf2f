package io.chapeau.http.paging;

import io.chapeau.http.paging.Ordering.KeyType;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/**
 * The sorts that a list offers, a closed set: the word of the client chooses among literals and never
 * becomes part of a query. A minus before the word turns the order round.
 */
public final class Sorts<T> {

    private final String id;
    private final Function<T, UUID> idOf;
    private final Map<String, Ordering<T>> ascending = new LinkedHashMap<>();

    private Sorts(String id, Function<T, UUID> idOf) {
        this.id = id;
        this.idOf = idOf;
    }

    public static <T> Sorts<T> withId(String expression, Function<T, UUID> idOf) {
        return new Sorts<>(expression, idOf);
    }

    public Sorts<T> by(String word, String expression, KeyType type, Function<T, Object> keyOf) {
        ascending.put(word, new Ordering<>(word, expression, id, false, type, keyOf, idOf));
        return this;
    }

    /** The order that a word of the contract stands for. */
    public Ordering<T> ordering(String word) {
        boolean descending = word.startsWith("-");
        Ordering<T> order = ascending.get(descending ? word.substring(1) : word);
        if (order == null) {
            throw new IllegalArgumentException("The contract allows a sort that the list does not have: " + word);
        }
        return new Ordering<>(word, order.key(), order.id(), descending, order.keyType(), order.keyOf(), order.idOf());
    }
}
