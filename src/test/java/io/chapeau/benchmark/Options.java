package io.chapeau.benchmark;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;

/**
 * What whoever runs it chose.
 *
 * @param articles published articles in the data set
 * @param seconds how long one measurement takes
 * @param rounds how often the product and its yardstick take turns
 * @param only the groups of measurements to do, all when empty
 */
record Options(int articles, int seconds, int rounds, Set<String> only) {

    static final Path DIRECTORY = Path.of("target", "benchmark").toAbsolutePath();

    private static final Set<String> GROUPS = new TreeSet<>(
            Set.of("hot", "memory", "mixed", "visible", "nodes", "comments", "flood", "cold", "deep", "growth"));
    private static final int LARGE = 100_000;

    /** From {@code -Dbenchmark.articles}, {@code .seconds}, {@code .rounds} and {@code .only}. */
    static Options fromProperties() {
        Set<String> only = new TreeSet<>(Arrays.asList(
                System.getProperty("benchmark.only", "").replace(" ", "").split(",", -1)));
        only.remove("");
        if (!GROUPS.containsAll(only)) {
            throw new IllegalArgumentException("-Dbenchmark.only=" + only + ": there are " + GROUPS);
        }
        return new Options(
                Integer.getInteger("benchmark.articles", 10_000),
                Integer.getInteger("benchmark.seconds", 5),
                Integer.getInteger("benchmark.rounds", 3),
                only);
    }

    /** The same over another data set. */
    Options over(int other) {
        return new Options(other, seconds, rounds, only);
    }

    boolean has(String group) {
        return only.isEmpty() || only.contains(group);
    }

    /** The large data set is for readers: previews of all of it would double its size on disk. */
    boolean isLarge() {
        return articles > LARGE;
    }

    int commentsPerArticle() {
        return isLarge() ? 2 : 5;
    }
}
