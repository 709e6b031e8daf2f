package io.chapeau.content.diff;

import io.chapeau.content.Block;
import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A block by its words, regardless of their order. */
final class Likeness {
    /** Beyond this ratio of lengths two blocks do not come close to sharing half of their words. */
    private static final int LENGTHS = 3;

    private final int place;
    private final int gap;
    private final Block block;
    private final int[] text;
    private final int[] words;

    /**
     * @param place where it stands in its body
     * @param gap how many kept blocks stand before it
     */
    Likeness(int place, int gap, Block block, Numbers<String> numbers) {
        this.place = place;
        this.gap = gap;
        this.block = block;
        this.text = numbers.of(Stream.concat(
                Words.of(BlockText.of(block)).stream().filter(Words::isWord), BlockText.addresses(block).stream()));
        this.words = text.clone();
        Arrays.sort(words);
    }

    int place() {
        return place;
    }

    int gap() {
        return gap;
    }

    /**
     * Each word with the one behind it, which is a rarer thing than a word.
     *
     * @param words how many words have a number
     */
    int[] neighbours(Numbers<Long> numbers, int words) {
        return IntStream.range(0, text.length)
                .map(i -> numbers.of((long) text[i] * (words + 1) + (i + 1 < text.length ? text[i + 1] : words)))
                .distinct()
                .toArray();
    }

    /** From 0 to 1: the shared words out of all of both (Dice). Blocks without words are alike by their text alone. */
    double to(Likeness other) {
        int shorter = Math.min(words.length, other.words.length);
        int longer = Math.max(words.length, other.words.length);
        if (longer == 0) {
            return block.getClass() == other.block.getClass()
                            && BlockText.of(block).equals(BlockText.of(other.block))
                    ? 1
                    : 0;
        }
        return longer > (long) shorter * LENGTHS ? 0 : 2.0 * shared(other) / (shorter + longer);
    }

    private int shared(Likeness other) {
        int shared = 0;
        for (int i = 0, j = 0; i < words.length && j < other.words.length; ) {
            int difference = Integer.compare(words[i], other.words[j]);
            shared += difference == 0 ? 1 : 0;
            i += difference <= 0 ? 1 : 0;
            j += difference >= 0 ? 1 : 0;
        }
        return shared;
    }
}
