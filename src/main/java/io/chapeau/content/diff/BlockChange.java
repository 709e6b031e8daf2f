package io.chapeau.content.diff;

import io.chapeau.content.Block;
import java.util.List;

/** What became of a block on the way from one body to another. Places count the blocks of a body from 0. */
public sealed interface BlockChange {
    /** Blocks that follow each other in both bodies. */
    record Kept(int from, int to, List<Block> blocks) implements BlockChange {
        public Kept {
            blocks = List.copyOf(blocks);
        }
    }

    /** A block that only the second body has. */
    record Added(int to, Block block) implements BlockChange {}

    /** A block that only the first body has. */
    record Removed(int from, Block block) implements BlockChange {}

    /** A block that stands at another place among those that were kept or changed. */
    record Moved(int from, int to, Block block) implements BlockChange {}

    /**
     * A block that is similar and not equal, be it only in its marks.
     *
     * @param moved true when it has moved besides
     */
    record Changed(int from, int to, Block before, Block after, boolean moved) implements BlockChange {
        /** What changed in its text; all of it is equal when only marks or attributes changed. */
        public WordDiff words() {
            return WordDiff.of(BlockText.of(before), BlockText.of(after));
        }
    }
}
