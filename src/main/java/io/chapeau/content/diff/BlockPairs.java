package io.chapeau.content.diff;

import io.chapeau.content.Block;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Pairs the blocks of two bodies, and lists what became of each: removed ones before what stands in their place. */
final class BlockPairs {
    private static final int EQUAL = 2;
    private static final int SIMILAR = 1;

    private final List<Block> from;
    private final List<Block> to;
    private final Pairs pairs;
    private final boolean[] equal;
    private final List<BlockChange> changes = new ArrayList<>();

    private BlockPairs(List<Block> from, List<Block> to) {
        this.from = from;
        this.to = to;
        this.pairs = equalBlocks(from, to);
        this.equal = new boolean[from.size()];
    }

    static List<BlockChange> changes(List<Block> from, List<Block> to) {
        BlockPairs blocks = new BlockPairs(from, to);
        blocks.list(blocks.inOrder());
        return blocks.changes;
    }

    /** A text of a block may look like another block as text, so what is paired by that is compared. */
    private static Pairs equalBlocks(List<Block> from, List<Block> to) {
        Numbers numbers = new Numbers();
        int[] fromNumbers =
                from.stream().mapToInt(block -> numbers.of(block.toString())).toArray();
        int[] toNumbers =
                to.stream().mapToInt(block -> numbers.of(block.toString())).toArray();
        Pairs same = SameElements.of(fromNumbers, toNumbers, numbers.count());
        Pairs equal = new Pairs(from.size(), to.size());
        for (int i = 0; i < from.size(); i++) {
            if (same.to(i) != Pairs.NONE && from.get(i).equals(to.get(same.to(i)))) {
                equal.add(i, same.to(i));
            }
        }
        return equal;
    }

    private boolean[] inOrder() {
        int[] weights = new int[from.size()];
        Arrays.fill(weights, SIMILAR);
        for (int i = 0; i < weights.length; i++) {
            if (pairs.to(i) != Pairs.NONE) {
                equal[i] = true;
                weights[i] = EQUAL;
            }
        }
        SimilarBlocks.add(from, to, pairs, InOrder.of(pairs, weights));
        return InOrder.of(pairs, weights);
    }

    private void list(boolean[] inOrder) {
        int next = 0;
        for (int i = 0; i < from.size(); i++) {
            if (pairs.to(i) == Pairs.NONE) {
                changes.add(new BlockChange.Removed(i, from.get(i)));
            } else if (inOrder[i]) {
                arriving(next, pairs.to(i));
                pair(i, false);
                next = pairs.to(i) + 1;
            }
        }
        arriving(next, to.size());
    }

    private void arriving(int start, int end) {
        for (int j = start; j < end; j++) {
            if (pairs.from(j) == Pairs.NONE) {
                changes.add(new BlockChange.Added(j, to.get(j)));
            } else {
                pair(pairs.from(j), true);
            }
        }
    }

    private void pair(int i, boolean moved) {
        int j = pairs.to(i);
        if (!equal[i]) {
            changes.add(new BlockChange.Changed(i, j, from.get(i), to.get(j), moved));
        } else if (moved) {
            changes.add(new BlockChange.Moved(i, j, from.get(i)));
        } else if (!changes.isEmpty()
                && changes.getLast() instanceof BlockChange.Kept(int start, int place, int count)
                && start + count == i
                && place + count == j) {
            changes.set(changes.size() - 1, new BlockChange.Kept(start, place, count + 1));
        } else {
            changes.add(new BlockChange.Kept(i, j, 1));
        }
    }
}
