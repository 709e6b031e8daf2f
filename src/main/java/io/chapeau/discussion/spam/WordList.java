package io.chapeau.discussion.spam;

import io.chapeau.discussion.words.LinearPattern;
import io.chapeau.discussion.words.LinearPatterns;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/**
 * Expressions with points, one a line of a file: points, a name, an expression over the folded text. Several lines may
 * share a name; each counts.
 */
record WordList(List<Entry> entries, LinearPatterns patterns) {

    WordList(List<Entry> entries) {
        this(entries, new LinearPatterns(entries.stream().map(Entry::pattern).toList()));
    }

    /** What comes with the product. It is read for the first comment, not for the first reader. */
    static WordList builtIn() {
        return BuiltIn.LIST;
    }

    /** Those that are found in a text, in their order. */
    List<Entry> in(String text) {
        return patterns.in(text).stream().map(entries::get).toList();
    }

    /** One line. */
    record Entry(int points, String name, LinearPattern pattern) {}

    private static final class BuiltIn {
        private static final WordList LIST = read("/spam/words.txt");
    }

    private static WordList read(String place) {
        try (InputStream file = Objects.requireNonNull(WordList.class.getResourceAsStream(place))) {
            return new WordList(new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split("\\s+", 3))
                    .map(part -> new Entry(Integer.parseInt(part[0]), part[1], LinearPattern.of(part[2])))
                    .toList());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
