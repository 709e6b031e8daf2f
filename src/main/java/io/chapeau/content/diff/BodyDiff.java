package io.chapeau.content.diff;

import io.chapeau.content.Block;
import io.chapeau.content.Body;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What changed from one body to another. It is complete: every block of both is in exactly one change, and
 * {@link #applyTo} makes the second body of the first. Changes stand in the order of the second body, what was removed
 * before what stands in its place.
 *
 * <p>The work is linear in the size of the bodies but for a logarithm, whatever they hold: see {@link SimilarBlocks} for
 * how far similar blocks are looked for.
 */
public record BodyDiff(List<BlockChange> changes) {
    public BodyDiff {
        changes = List.copyOf(changes);
    }

    /** The changes that make the second body of the first. */
    public static BodyDiff of(Body from, Body to) {
        return new BodyDiff(BlockPairs.changes(from.blocks(), to.blocks()));
    }

    /** True when both bodies are equal. */
    public boolean isEmpty() {
        return changes.stream().allMatch(BlockChange.Kept.class::isInstance);
    }

    /** How many blocks were added. */
    public int added() {
        return count(BlockChange.Added.class);
    }

    /** How many blocks were removed. */
    public int removed() {
        return count(BlockChange.Removed.class);
    }

    /** How many blocks moved and are as they were. */
    public int moved() {
        return count(BlockChange.Moved.class);
    }

    /** How many blocks changed, moved or not. */
    public int changed() {
        return count(BlockChange.Changed.class);
    }

    private int count(Class<? extends BlockChange> kind) {
        return (int) changes.stream().filter(kind::isInstance).count();
    }

    /** The blocks of the first body. */
    public List<Block> from() {
        SortedMap<Integer, Block> blocks = new TreeMap<>();
        for (BlockChange change : changes) {
            switch (change) {
                case BlockChange.Kept kept -> put(blocks, kept.from(), kept.blocks());
                case BlockChange.Added _ -> {}
                case BlockChange.Removed removed -> blocks.put(removed.from(), removed.block());
                case BlockChange.Moved moved -> blocks.put(moved.from(), moved.block());
                case BlockChange.Changed changed -> blocks.put(changed.from(), changed.before());
            }
        }
        return List.copyOf(blocks.values());
    }

    /** The blocks of the second body. */
    public List<Block> to() {
        SortedMap<Integer, Block> blocks = new TreeMap<>();
        for (BlockChange change : changes) {
            switch (change) {
                case BlockChange.Kept kept -> put(blocks, kept.to(), kept.blocks());
                case BlockChange.Added added -> blocks.put(added.to(), added.block());
                case BlockChange.Removed _ -> {}
                case BlockChange.Moved moved -> blocks.put(moved.to(), moved.block());
                case BlockChange.Changed changed -> blocks.put(changed.to(), changed.after());
            }
        }
        return List.copyOf(blocks.values());
    }

    private static void put(Map<Integer, Block> blocks, int start, List<Block> run) {
        for (int i = 0; i < run.size(); i++) {
            blocks.put(start + i, run.get(i));
        }
    }

    /**
     * The second body, made of the first.
     *
     * @throws IllegalArgumentException when the body is not the one from which the changes lead
     */
    public Body applyTo(Body from) {
        if (!from.blocks().equals(from())) {
            throw new IllegalArgumentException("the body is not the one from which the changes lead");
        }
        return new Body(to());
    }
}
