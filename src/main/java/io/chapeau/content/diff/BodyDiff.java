package io.chapeau.content.diff;

import io.chapeau.content.Block;
import io.chapeau.content.Body;
import java.util.List;
import java.util.Map;
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

    /**
     * The second body, made of the first.
     *
     * @throws IllegalArgumentException when the body is not the one from which this leads
     */
    public Body applyTo(Body from) {
        Map<Integer, Block> blocks = new TreeMap<>();
        int used = 0;
        for (BlockChange change : changes) {
            switch (change) {
                case BlockChange.Kept kept -> {
                    for (int i = 0; i < kept.count(); i++) {
                        blocks.put(kept.to() + i, block(from, kept.from() + i));
                    }
                    used += kept.count();
                }
                case BlockChange.Added added -> blocks.put(added.to(), added.block());
                case BlockChange.Removed removed -> {
                    require(block(from, removed.from()).equals(removed.block()));
                    used++;
                }
                case BlockChange.Moved moved -> {
                    require(block(from, moved.from()).equals(moved.block()));
                    blocks.put(moved.to(), moved.block());
                    used++;
                }
                case BlockChange.Changed changed -> {
                    require(block(from, changed.from()).equals(changed.before()));
                    blocks.put(changed.to(), changed.after());
                    used++;
                }
            }
        }
        require(used == from.blocks().size());
        return new Body(List.copyOf(blocks.values()));
    }

    private static Block block(Body from, int place) {
        require(place < from.blocks().size());
        return from.blocks().get(place);
    }

    private static void require(boolean isRight) {
        if (!isRight) {
            throw new IllegalArgumentException("the body is not the one from which the changes lead");
        }
    }
}
