package io.chapeau.content.diff;

import java.util.Arrays;

/**
 * Which elements of two sequences are the same one, in linear time (Heckel 1978). The order may have changed.
 */
final class SameElements {
    private static final int NONE = Pairs.NONE;

    private final int[] from;
    private final int[] to;
    private final int kinds;
    private final Pairs pairs;

    private SameElements(int[] from, int[] to, int kinds) {
        this.from = from;
        this.to = to;
        this.kinds = kinds;
        this.pairs = new Pairs(from.length, to.length);
    }

    /**
     * All pairs of one kind that there can be: the certain ones, then the rest in its order.
     *
     * @param kinds how many kinds there are; they are numbers from 0
     */
    static Pairs all(int[] from, int[] to, int kinds) {
        SameElements same = new SameElements(from, to, kinds);
        same.pairSingle();
        same.pairNeighbours();
        same.pairRest();
        return same.pairs;
    }

    /** Those that each sequence has once, and what is next to them or to both starts or ends, one after the other. */
    static Pairs certain(int[] from, int[] to, int kinds) {
        SameElements same = new SameElements(from, to, kinds);
        same.pairSingle();
        same.pairNeighbours();
        return same.pairs;
    }

    private void pairSingle() {
        int[] fromCounts = counts(from);
        int[] toCounts = counts(to);
        int[] places = new int[kinds];
        for (int j = 0; j < to.length; j++) {
            places[to[j]] = j;
        }
        for (int i = 0; i < from.length; i++) {
            if (fromCounts[from[i]] == 1 && toCounts[from[i]] == 1) {
                pairs.add(i, places[from[i]]);
            }
        }
    }

    private int[] counts(int[] elements) {
        int[] counts = new int[kinds];
        for (int element : elements) {
            counts[element]++;
        }
        return counts;
    }

    private void pairNeighbours() {
        int behind = 0;
        for (int i = 0; i < from.length; i++) {
            pairIfSame(i, behind);
            behind = pairs.to(i) == NONE ? to.length : pairs.to(i) + 1;
        }
        int before = to.length - 1;
        for (int i = from.length - 1; i >= 0; i--) {
            pairIfSame(i, before);
            before = pairs.to(i) == NONE ? NONE : pairs.to(i) - 1;
        }
    }

    private void pairIfSame(int i, int j) {
        if (j >= 0 && j < to.length && from[i] == to[j] && pairs.to(i) == NONE && pairs.from(j) == NONE) {
            pairs.add(i, j);
        }
    }

    private void pairRest() {
        int[] first = new int[kinds];
        int[] next = new int[to.length];
        Arrays.fill(first, NONE);
        for (int j = to.length - 1; j >= 0; j--) {
            if (pairs.from(j) == NONE) {
                next[j] = first[to[j]];
                first[to[j]] = j;
            }
        }
        for (int i = 0; i < from.length; i++) {
            int j = first[from[i]];
            if (pairs.to(i) == NONE && j != NONE) {
                first[from[i]] = next[j];
                pairs.add(i, j);
            }
        }
    }
}
