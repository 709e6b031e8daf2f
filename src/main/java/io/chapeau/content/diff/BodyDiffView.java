package io.chapeau.content.diff;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import io.chapeau.content.Block;
import io.chapeau.content.portabletext.PortableTextWriter;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The changes from one body to another as JSON, with the blocks as Portable Text. It is complete: whoever has the blocks
 * of the first body makes those of the second of them. In what was kept or moved only the keys change, which follow from
 * the place: for an element that was at 3 and is at 5, the {@code b3} with which {@code _key}, {@code group} and the
 * marks begin that name a markDef becomes {@code b5}; the difference is the same throughout one change.
 */
public record BodyDiffView(
        @Schema(description = "How many blocks are new. A list or a quote is one block.")
        int added,

        @Schema(description = "How many blocks are gone.") int removed,

        @Schema(description = "How many blocks moved and are as they were.")
        int moved,

        @Schema(description = "How many blocks changed, moved or not.")
        int changed,

        @Schema(
                description = "Every block of both bodies is in one of them. In the order of the second body, with"
                        + " what is gone before what stands in its place.")
        List<Change> changes) {

    /** What became of one block, or of several that were kept together. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "BlockChange")
    public record Change(
            @Schema(enumeration = {"kept", "added", "removed", "moved", "changed"})
            String change,

            @Schema(description = "Where it is in the first body; left out of what was added.") @Nullable
            Place from,

            @Schema(description = "Where it is in the second body; left out of what was removed.") @Nullable
            Place to,

            @Schema(description = "With what changed: whether it has moved besides.") @Nullable
            Boolean moved,

            @Schema(ref = "Blocks", description = "With what was removed or changed: as it was.") @Nullable
            JsonNode before,

            @Schema(ref = "Blocks", description = "With what was added or changed: as it is.") @Nullable
            JsonNode after,

            @Schema(
                    description = "With what changed: its text word by word. All of it is equal when only marks, links"
                            + " or attributes changed.")
            @Nullable
            List<TextPiece> words) {}

    /** Elements of an array of blocks that follow each other. */
    @Schema(name = "BlockPlace")
    public record Place(
            @Schema(description = "The JSON Pointer of the first one.", examples = "/body/value/3")
            String pointer,

            @Schema(
                    description = "How many they are: one, but for lists and quotes, which are an element for each item"
                            + " and paragraph, and for blocks that were kept together.")
            int count) {}

    /**
     * The changes as JSON.
     *
     * @param array the JSON Pointer of both arrays of blocks, each in its article
     */
    public static BodyDiffView of(BodyDiff diff, String array) {
        Places from = new Places(diff.from(), array);
        Places to = new Places(diff.to(), array);
        List<Change> changes = new ArrayList<>();
        for (BlockChange change : diff.changes()) {
            changes.add(
                    switch (change) {
                        case BlockChange.Kept kept ->
                            unchanged(
                                    "kept",
                                    from.of(kept.from(), kept.blocks().size()),
                                    to.of(kept.to(), kept.blocks().size()));
                        case BlockChange.Moved moved ->
                            unchanged("moved", from.of(moved.from(), 1), to.of(moved.to(), 1));
                        case BlockChange.Added added ->
                            new Change("added", null, to.of(added.to(), 1), null, null, to.blocks(added.to()), null);
                        case BlockChange.Removed removed ->
                            new Change(
                                    "removed",
                                    from.of(removed.from(), 1),
                                    null,
                                    null,
                                    from.blocks(removed.from()),
                                    null,
                                    null);
                        case BlockChange.Changed changed ->
                            new Change(
                                    "changed",
                                    from.of(changed.from(), 1),
                                    to.of(changed.to(), 1),
                                    changed.moved(),
                                    from.blocks(changed.from()),
                                    to.blocks(changed.to()),
                                    TextPiece.of(changed.words()));
                    });
        }
        return new BodyDiffView(diff.added(), diff.removed(), diff.moved(), diff.changed(), changes);
    }

    private static Change unchanged(String change, Place from, Place to) {
        return new Change(change, from, to, null, null, null, null);
    }

    /** Where the blocks of a body are in its array. */
    private static final class Places {
        private final List<Block> blocks;
        private final int[] starts;
        private final String array;

        Places(List<Block> blocks, String array) {
            this.blocks = blocks;
            this.array = array;
            this.starts = new int[blocks.size() + 1];
            for (int i = 0; i < blocks.size(); i++) {
                starts[i + 1] = starts[i] + PortableTextWriter.elements(blocks.get(i));
            }
        }

        Place of(int block, int count) {
            return new Place(array + "/" + starts[block], starts[block + count] - starts[block]);
        }

        JsonNode blocks(int block) {
            return PortableTextWriter.write(List.of(blocks.get(block)), starts[block]);
        }
    }
}
