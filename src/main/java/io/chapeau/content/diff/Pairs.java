package io.chapeau.content.diff;

import java.util.Arrays;

/** Which element of one sequence is which of another. Each has one partner at most. */
final class Pairs {
    static final int NONE = -1;

    private final int[] to;
    private final int[] from;

    Pairs(int fromSize, int toSize) {
        to = new int[fromSize];
        from = new int[toSize];
        Arrays.fill(to, NONE);
        Arrays.fill(from, NONE);
    }

    /** Where the element of the first sequence is in the second, or {@link #NONE}. */
    int to(int place) {
        return to[place];
    }

    /** Where the element of the second sequence is in the first, or {@link #NONE}. */
    int from(int place) {
        return from[place];
    }

    int fromSize() {
        return to.length;
    }

    int toSize() {
        return from.length;
    }

    /** Pairs two elements that have no partner. */
    void add(int fromPlace, int toPlace) {
        to[fromPlace] = toPlace;
        from[toPlace] = fromPlace;
    }
}
