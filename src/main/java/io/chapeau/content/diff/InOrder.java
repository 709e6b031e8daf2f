package io.chapeau.content.diff;

import java.util.Arrays;

/**
 * The pairs that stand in one order in both sequences and weigh most together: a pair that is not among them has moved.
 * In O(n log n), by a tree of the heaviest row up to each place (Fenwick 1994).
 */
final class InOrder {
    private static final int NONE = Pairs.NONE;

    private final Pairs pairs;
    private final int[] weights;
    private final int[] totals;
    private final int[] previous;
    private final int[] heaviest;

    private InOrder(Pairs pairs, int[] weights) {
        this.pairs = pairs;
        this.weights = weights;
        this.totals = new int[pairs.fromSize()];
        this.previous = new int[pairs.fromSize()];
        this.heaviest = new int[pairs.toSize() + 1];
        Arrays.fill(heaviest, NONE);
    }

    /** For each element of the first sequence whether its pair is in order; the weights are those of their pairs. */
    static boolean[] of(Pairs pairs, int[] weights) {
        return new InOrder(pairs, weights).find();
    }

    private boolean[] find() {
        for (int i = 0; i < totals.length; i++) {
            if (pairs.to(i) != NONE) {
                previous[i] = heaviestBefore(pairs.to(i));
                totals[i] = weights[i] + (previous[i] == NONE ? 0 : totals[previous[i]]);
                add(i);
            }
        }
        boolean[] inOrder = new boolean[totals.length];
        for (int i = heaviestBefore(pairs.toSize()); i != NONE; i = previous[i]) {
            inOrder[i] = true;
        }
        return inOrder;
    }

    private int heaviestBefore(int place) {
        int best = NONE;
        for (int node = place; node > 0; node &= node - 1) {
            best = heavier(best, heaviest[node]);
        }
        return best;
    }

    private void add(int i) {
        for (int node = pairs.to(i) + 1; node < heaviest.length; node += node & -node) {
            heaviest[node] = heavier(heaviest[node], i);
        }
    }

    private int heavier(int one, int other) {
        if (one == NONE || other == NONE) {
            return Math.max(one, other);
        }
        return totals[other] > totals[one] ? other : one;
    }
}
