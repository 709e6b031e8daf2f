package io.chapeau.egress;

import java.util.Arrays;
import java.util.List;

/**
 * A set of TCP ports.
 *
 * @param ranges both ends belong to each
 */
record Ports(List<Range> ranges) {

    private static final int LAST = 65_535;

    record Range(int first, int last) {}

    /** Reads {@code 80,443,8000-8999}; anything else fails with {@link IllegalArgumentException}. */
    static Ports of(String text) {
        return new Ports(Arrays.stream(text.split(",", -1))
                .map(String::strip)
                .map(Ports::range)
                .toList());
    }

    boolean contain(int port) {
        return ranges.stream().anyMatch(range -> range.first() <= port && port <= range.last());
    }

    /** As a sentence lists them. */
    String inWords() {
        return String.join(
                ", ",
                ranges.stream()
                        .map(range ->
                                range.first() == range.last() ? "" + range.first() : range.first() + "-" + range.last())
                        .toList());
    }

    private static Range range(String text) {
        int dash = text.indexOf('-');
        int first = Integer.parseInt(dash < 0 ? text : text.substring(0, dash));
        int last = Integer.parseInt(dash < 0 ? text : text.substring(dash + 1));
        if (first < 1 || last > LAST || first > last) {
            throw new IllegalArgumentException(text + " is no port and no range of ports");
        }
        return new Range(first, last);
    }
}
