package io.chapeau.content.diff;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Numbers from 0 for what can be told apart, the same one for what is equal. As it can be compared too, a map finds it
 * quickly even where hashes were made to collide.
 */
final class Numbers<T extends Comparable<T>> {
    private final Map<T, Integer> numbers = new HashMap<>();

    int of(T one) {
        return numbers.computeIfAbsent(one, added -> numbers.size());
    }

    int[] of(Stream<T> all) {
        return all.mapToInt(this::of).toArray();
    }

    int count() {
        return numbers.size();
    }
}
