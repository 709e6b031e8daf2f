package io.chapeau.content.diff;

import java.util.ArrayList;
import java.util.List;

/**
 * What changed between two texts, word by word. It is complete: the equal and the deleted pieces are the first text, the
 * equal and the inserted ones the second, character for character. Of what replaces each other the deleted stands first.
 */
public record WordDiff(List<Piece> pieces) {
    /** What became of a piece of text. */
    public enum Fate {
        /** It is in both texts. */
        EQUAL,
        /** Only the first text has it. */
        DELETED,
        /** Only the second text has it. */
        INSERTED
    }

    /** A piece of text, never empty; the next piece has another fate. */
    public record Piece(Fate fate, String text) {}

    public WordDiff {
        pieces = List.copyOf(pieces);
    }

    /** The changes of the words of a text. The work is linear in the size of the texts. */
    public static WordDiff of(String from, String to) {
        List<String> before = Words.of(from);
        List<String> after = Words.of(to);
        Pairs pairs = WordPairs.of(before, after);
        List<Piece> pieces = new ArrayList<>();
        int i = 0;
        int j = 0;
        while (i < before.size() || j < after.size()) {
            int start = i;
            while (i < before.size() && pairs.to(i) == Pairs.NONE) {
                i++;
            }
            add(pieces, Fate.DELETED, before.subList(start, i));
            start = j;
            while (j < after.size() && pairs.from(j) == Pairs.NONE) {
                j++;
            }
            add(pieces, Fate.INSERTED, after.subList(start, j));
            start = i;
            while (i < before.size() && j < after.size() && pairs.to(i) == j) {
                i++;
                j++;
            }
            add(pieces, Fate.EQUAL, before.subList(start, i));
        }
        return new WordDiff(pieces);
    }

    private static void add(List<Piece> pieces, Fate fate, List<String> words) {
        if (!words.isEmpty()) {
            pieces.add(new Piece(fate, String.join("", words)));
        }
    }
}
