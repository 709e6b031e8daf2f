package io.chapeau.discussion.spam;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/** Comments of our own making: the name on the first line, the text below. */
final class Corpus {

    static final List<Candidate> SPAM = read("/comments/spam.txt");
    static final List<Candidate> HONEST = read("/comments/honest.txt");

    private Corpus() {}

    private static List<Candidate> read(String place) {
        try (InputStream file = Objects.requireNonNull(Corpus.class.getResourceAsStream(place))) {
            return Arrays.stream(new String(file.readAllBytes(), StandardCharsets.UTF_8).split("\n---\n", -1))
                    .map(entry -> entry.strip().split("\n", 2))
                    .map(entry ->
                            new Candidate(entry[0], "somebody@example.org", entry[1], List.of(entry[1]), null, null))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
