package io.chapeau.content.diff;

import io.chapeau.content.Block;
import java.util.ArrayList;
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

    /** Most of two bodies is equal from the start or from the end: only what is between is looked at closely. */
    private static Pairs equalBlocks(List<Block> from, List<Block> to) {
        int shorter = Math.min(from.size(), to.size());
        int start = 0;
        while (start < shorter && from.get(start).equals(to.get(start))) {
            start++;
        }
        int end = 0;
        while (end < shorter - start && from.get(from.size() - 1 - end).equals(to.get(to.size() - 1 - end))) {
            end++;
        }
        Pairs pairs = new Pairs(from.size(), to.size());
        for (int i = 0; i < start; i++) {
            pairs.add(i, i);
        }
        for (int i = 1; i <= end; i++) {
            pairs.add(from.size() - i, to.size() - i);
        }
        addEqualBetween(from.subList(start, from.size() - end), to.subList(start, to.size() - end), pairs, start);
        return pairs;
    }

    /** Blocks are found by what they are as text; as that may be made to look like another block, they are compared. */
    private static void addEqualBetween(List<Block> from, List<Block> to, Pairs pairs, int start) {
        Numbers<String> numbers = new Numbers<>();
        int[] fromKinds = numbers.of(from.stream().map(Block::toString));
        int[] toKinds = numbers.of(to.stream().map(Block::toString));
        Pairs same = SameElements.all(fromKinds, toKinds, numbers.count());
        for (int i = 0; i < from.size(); i++) {
            int j = same.to(i);
            if (j != Pairs.NONE && from.get(i).equals(to.get(j))) {
                pairs.add(start + i, start + j);
            }
        }
    }

    private boolean[] inOrder() {
        int[] weights = new int[from.size()];
        for (int i = 0; i < weights.length; i++) {
            equal[i] = pairs.to(i) != Pairs.NONE;
            weights[i] = equal[i] ? EQUAL : SIMILAR;
        }
        SimilarBlocks.add(from, to, pairs, InOrder.of(pairs, weights));
        return InOrder.of(pairs, weights);
    }

    private void list(boolean[] inOrder) {
        int next = 0;
        for (int i = 0; i < from.size(); ) {
            int j = pairs.to(i);
            int count = 1;
            if (j == Pairs.NONE) {
                changes.add(new BlockChange.Removed(i, from.get(i)));
            } else if (inOrder[i]) {
                arriving(next, j);
                if (equal[i]) {
                    count = length(i, inOrder);
                    changes.add(new BlockChange.Kept(i, j, from.subList(i, i + count)));
                } else {
                    changes.add(changed(i, false));
                }
                next = j + count;
            }
            i += count;
        }
        arriving(next, to.size());
    }

    /** How many blocks follow each other in both bodies from here on. */
    private int length(int start, boolean[] inOrder) {
        int end = start + 1;
        while (end < from.size() && equal[end] && inOrder[end] && pairs.to(end) == pairs.to(end - 1) + 1) {
            end++;
        }
        return end - start;
    }

    private void arriving(int start, int end) {
        for (int j = start; j < end; j++) {
            int i = pairs.from(j);
            if (i == Pairs.NONE) {
                changes.add(new BlockChange.Added(j, to.get(j)));
            } else {
                changes.add(equal[i] ? new BlockChange.Moved(i, j, to.get(j)) : changed(i, true));
            }
        }
    }

    private BlockChange changed(int i, boolean moved) {
        int j = pairs.to(i);
        return new BlockChange.Changed(i, j, from.get(i), to.get(j), moved);
    }
}
