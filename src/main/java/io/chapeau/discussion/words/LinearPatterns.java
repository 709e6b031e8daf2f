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
    private final Node root = new Node();

    /** The first step by most characters, of which hardly any begins something. */
    private final @Nullable Node[] ascii = new Node[ASCII];

    private final BitSet always = new BitSet();

    public LinearPatterns(List<LinearPattern> patterns) {
        this.patterns = List.copyOf(patterns);
        for (int i = 0; i < this.patterns.size(); i++) {
            Openings.Found openings = Openings.of(this.patterns.get(i).text());
            for (String opening : openings.texts()) {
                add(opening, i, openings.atBoundary());
            }
        }
        for (char c = 0; c < ASCII; c++) {
            ascii[c] = root.next(c);
        }
    }

    /** A character on the way to a beginning, and the expressions whose beginning ends with it. */
    private static final class Node {
        private final Map<Character, Node> longer = new HashMap<>(2);
        private @Nullable BitSet ends;
        private @Nullable BitSet endsAtBoundary;

        private @Nullable Node next(char c) {
            return longer.get(Openings.folded(c));
        }

        private Node grown(char folded) {
            return longer.computeIfAbsent(folded, fresh -> new Node());
        }

        private void endsHere(int pattern, boolean atBoundary) {
            BitSet known = atBoundary ? endsAtBoundary : ends;
            BitSet all = known == null ? new BitSet() : known;
            all.set(pattern);
            if (atBoundary) {
                endsAtBoundary = all;
            } else {
                ends = all;
            }
        }

        private void addTo(BitSet tried, boolean amidAWord) {
            if (ends != null) {
                tried.or(ends);
            }
            if (endsAtBoundary != null && !amidAWord) {
                tried.or(endsAtBoundary);
            }
        }
    }

    private void add(String opening, int pattern, boolean atBoundary) {
        if (opening.isEmpty()) {
            always.set(pattern);
            return;
        }
        Node node = root;
        for (int i = 0; i < opening.length(); i++) {
            node = node.grown(opening.charAt(i));
        }
        node.endsHere(pattern, atBoundary);
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
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            Node node = c < ASCII ? ascii[c] : root.next(c);
            if (node != null) {
                follow(text, i, node, tried);
            }
        }
        return tried;
    }

    private static void follow(String text, int start, Node first, BitSet tried) {
        boolean amidAWord = start > 0 && isOfAWord(text.charAt(start - 1)) && isOfAWord(text.charAt(start));
        Node node = first;
        for (int i = start + 1; node != null; i++) {
            node.addTo(tried, amidAWord);
            node = i < text.length() ? node.next(text.charAt(i)) : null;
        }
    }

    /** As RE2 sees words: of ASCII alone. */
    private static boolean isOfAWord(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
    }
}
