package io.chapeau.management.article.note;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Finds blocks again. The keys of blocks are their positions, so a note keeps how the text of its block began, and is
 * about the block that begins so now; of several, about the one nearest to the former place.
 */
final class BlockAnchors {

    private static final int LONGEST_QUOTE = 300;

    /** Properties that hold words of the format, not of the text. */
    private static final Set<String> FORMAT = Set.of(
            "_type",
            "_key",
            "style",
            "listItem",
            "marks",
            "markDefs",
            "group",
            "align",
            "tone",
            "provider",
            "language");

    private final List<String> keys = new ArrayList<>();
    private final List<String> quotes = new ArrayList<>();

    /** @param blocks the body of the working copy as Portable Text */
    BlockAnchors(JsonNode blocks) {
        blocks.forEach(block -> {
            keys.add(block.path("_key").asText());
            quotes.add(quote(block));
        });
    }

    /** Where the block with this key is. */
    OptionalInt position(String key) {
        int position = keys.indexOf(key);
        return position < 0 ? OptionalInt.empty() : OptionalInt.of(position);
    }

    String quote(int position) {
        return quotes.get(position);
    }

    /** The key that the block has now; null when no block begins like it. */
    @Nullable
    String key(int formerPosition, String quote) {
        return IntStream.range(0, quotes.size())
                .filter(i -> quotes.get(i).equals(quote))
                .boxed()
                .min((a, b) -> Integer.compare(Math.abs(a - formerPosition), Math.abs(b - formerPosition)))
                .map(keys::get)
                .orElse(null);
    }

    private static String quote(JsonNode block) {
        StringBuilder text = new StringBuilder();
        collect(block, text);
        String whole = text.toString().strip();
        return whole.codePointCount(0, whole.length()) <= LONGEST_QUOTE
                ? whole
                : whole.substring(0, whole.offsetByCodePoints(0, LONGEST_QUOTE));
    }

    private static void collect(JsonNode node, StringBuilder text) {
        if (node.isTextual()) {
            text.append(node.textValue());
        } else if (node.isArray()) {
            node.forEach(item -> collect(item, text));
        } else {
            for (Map.Entry<String, JsonNode> property : node.properties()) {
                if (!FORMAT.contains(property.getKey())) {
                    collect(property.getValue(), text);
                }
            }
        }
    }
}
