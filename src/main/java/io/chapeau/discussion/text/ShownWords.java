package io.chapeau.discussion.text;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What a comment says while it is written as HTML: the words that are shown, the addresses that its links lead to, and
 * what stands in its source only. A word that marks tear apart is whole here, as readers see it.
 */
final class ShownWords {

    private final StringBuilder shown = new StringBuilder();
    private final List<String> destinations = new ArrayList<>();
    private final Set<String> unseen = new LinkedHashSet<>();
    private int link;

    void add(String text) {
        shown.append(text);
    }

    void startBlock() {
        if (!shown.isEmpty()) {
            shown.append("\n\n");
        }
    }

    void startLine() {
        shown.append('\n');
    }

    void startLink() {
        link = shown.length();
    }

    /** An address that is shown itself is there already. */
    void endLink(String destination) {
        if (!shown.substring(link).equals(destination)) {
            destinations.add(destination);
        }
    }

    /** A title, or an address that is no link: once is enough, for nobody counts them. */
    void addUnseen(String text) {
        if (!text.isEmpty()) {
            unseen.add(text);
        }
    }

    /** Whether readers see anything. */
    boolean areVisible() {
        return CommentText.isVisible(shown.toString());
    }

    /** What is shown alone, so that its beginning and its end are those that readers see. */
    String visible() {
        return shown.toString().strip();
    }

    /** All of it, the words that are shown in one piece first. */
    String all() {
        StringBuilder all = new StringBuilder(shown);
        destinations.forEach(destination -> all.append('\n').append(destination));
        unseen.forEach(text -> all.append('\n').append(text));
        return all.toString();
    }
}
