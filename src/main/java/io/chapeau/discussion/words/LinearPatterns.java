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
    private final BitSet always = new BitSet();

    public LinearPatterns(List<LinearPattern> patterns) {
        this.patterns = List.copyOf(patterns);
        for (int i = 0; i < this.patterns.size(); i++) {
            Openings.Found openings = Openings.of(this.patterns.get(i).text());
            for (String opening : openings.texts()) {
                add(opening, i, openings.atBoundary());
            }
        }
    }

    /** A character on the way to a beginning, and the expressions whose beginning ends with it. */
    private static final class Node {
        private final Node[] ascii = new Node[ASCII];
        private final Map<Character, Node> others = new HashMap<>();
        private final BitSet ends = new BitSet();
        private final BitSet endsAtBoundary = new BitSet();

        private @Nullable Node next(char c) {
            return c < ASCII ? ascii[c] : others.get(c);
        }

        private Node grown(char c) {
            Node known = next(c);
            if (known != null) {
                return known;
            }
            Node grown = new Node();
            if (c < ASCII) {
                ascii[c] = grown;
            } else {
                others.put(c, grown);
            }
            return grown;
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
        (atBoundary ? node.endsAtBoundary : node.ends).set(pattern);
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
            boolean amidAWord = i > 0 && isOfAWord(text.charAt(i - 1)) && isOfAWord(text.charAt(i));
            Node node = next(root, text.charAt(i));
            for (int j = i + 1; node != null; j++) {
                tried.or(node.ends);
                if (!amidAWord) {
                    tried.or(node.endsAtBoundary);
                }
                node = j < text.length() ? next(node, text.charAt(j)) : null;
            }
        }
        return tried;
    }

    /** As RE2 sees words: of ASCII alone. */
    private static boolean isOfAWord(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
    }

    private static @Nullable Node next(Node node, char c) {
        return node.next(Openings.folded(c));
    }
}
