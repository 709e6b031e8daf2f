package io.chapeau.discussion.words;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Many words, or several in a row, looked for at once: a text is gone through once, word by word. */
public final class Phrases {

    private final List<FoldedText> phrases;
    private final Map<String, List<Integer>> byFirstWord = new HashMap<>();

    public Phrases(List<String> phrases) {
        this.phrases = phrases.stream().map(FoldedText::of).toList();
        for (int i = 0; i < this.phrases.size(); i++) {
            if (!this.phrases.get(i).isEmpty()) {
                byFirstWord
                        .computeIfAbsent(wordAt(this.phrases.get(i).words(), 1), word -> new ArrayList<>())
                        .add(i);
            }
        }
    }

    /** The places in the list of those that are found in the text, in their order. */
    public List<Integer> in(FoldedText text) {
        String words = text.words();
        return words.isBlank()
                ? List.of()
                : starts(words).stream().distinct().sorted().toList();
    }

    private List<Integer> starts(String words) {
        List<Integer> found = new ArrayList<>();
        for (int start = 1; start < words.length(); start = words.indexOf(' ', start) + 1) {
            for (int i : byFirstWord.getOrDefault(wordAt(words, start), List.of())) {
                if (words.startsWith(phrases.get(i).words(), start - 1)) {
                    found.add(i);
                }
            }
        }
        return found;
    }

    private static String wordAt(String words, int start) {
        return words.substring(start, words.indexOf(' ', start));
    }
}
