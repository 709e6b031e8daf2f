package io.chapeau.discussion.words;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Many expressions, looked for at once. The text is gone through once for the beginnings that matches can have, and
 * only expressions one of whose beginnings is there are tried: of a list of words hardly any, in what most people
 * write. What is found is what each expression by itself would find.
 */
public final class LinearPatterns {

    private static final int ASCII = 128;

    private final List<LinearPattern> patterns;
    private final Beginnings anywhere = new Beginnings();

    /** Of matches that begin amid no word: most places of a text need no look at these. */
    private final Beginnings atBoundary = new Beginnings();

    private final BitSet always = new BitSet();

    public LinearPatterns(List<LinearPattern> patterns) {
        this.patterns = List.copyOf(patterns);
        for (int i = 0; i < this.patterns.size(); i++) {
            Openings.Found openings = Openings.of(this.patterns.get(i).text());
            for (String opening : openings.texts()) {
                if (opening.isEmpty()) {
                    always.set(i);
                } else {
                    (openings.atBoundary() ? atBoundary : anywhere).add(opening, i);
                }
            }
        }
    }

    /** Texts that matches begin with, as one tree. */
    private static final class Beginnings {
        private final Node root = new Node();

        /** The first step by most characters, of which hardly any begins something. */
        private final @Nullable Node[] ascii = new Node[ASCII];

        void add(String opening, int pattern) {
            Node node = root;
            for (int i = 0; i < opening.length(); i++) {
                node = node.grown(opening.charAt(i));
            }
            node.ends.set(pattern);
            for (char c = 0; c < ASCII; c++) {
                ascii[c] = root.next(c);
            }
        }

        /** Adds the patterns that have a beginning at this place. */
        void addTo(BitSet tried, String text, int start) {
            char first = text.charAt(start);
            Node node = first < ASCII ? ascii[first] : root.next(first);
            for (int i = start + 1; node != null; i++) {
                tried.or(node.ends);
                node = i < text.length() ? node.next(text.charAt(i)) : null;
            }
        }
    }

    /** A character on the way to a beginning, and the expressions whose beginning ends with it. */
    private static final class Node {
        private final Map<Character, Node> longer = new HashMap<>(2);
        private final BitSet ends = new BitSet();

        @Nullable
        Node next(char c) {
            return longer.get(Openings.folded(c));
        }

        Node grown(char folded) {
            return longer.computeIfAbsent(folded, fresh -> new Node());
        }
    }

    /** The places in the list of those that are found in the text, in their order. */
    public List<Integer> in(String text) {
        List<Integer> found = new ArrayList<>();
        tried(text).stream().filter(i -> patterns.get(i).isIn(text)).forEach(found::add);
        return found;
    }

    /** Those that may be in the text. */
    BitSet tried(String text) {
        BitSet tried = (BitSet) always.clone();
        boolean wordBefore = false;
        for (int i = 0; i < text.length(); i++) {
            boolean word = isOfAWord(text.charAt(i));
            anywhere.addTo(tried, text, i);
            if (!word || !wordBefore) {
                atBoundary.addTo(tried, text, i);
            }
            wordBefore = word;
        }
        return tried;
    }

    /** As RE2 sees words: of ASCII alone. */
    private static boolean isOfAWord(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
    }
}
