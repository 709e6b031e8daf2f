package io.chapeau.content.diff;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Numbers from 0 for texts, the same one for the same text. Texts whose hashes collide cost no more than others. */
final class Numbers {
    private final Map<String, Integer> numbers = new HashMap<>();

    int of(String text) {
        return numbers.computeIfAbsent(text, added -> numbers.size());
    }

    int[] of(List<String> texts) {
        return texts.stream().mapToInt(this::of).toArray();
    }

    int count() {
        return numbers.size();
    }
}
