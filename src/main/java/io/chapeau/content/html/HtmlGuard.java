package io.chapeau.content.html;

import io.chapeau.content.BodyLimits;
import io.chapeau.content.report.InvalidBodyException;
import io.chapeau.content.report.ViolationCode;
import java.io.Reader;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Supplier;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Hands the HTML to the parser piece by piece and looks, before each piece, at what the parser has open.
 *
 * <p>A tree builder walks its open elements for each end tag and the siblings of a table for each node misplaced in it,
 * so unbounded depth or breadth makes it quadratic. Looking at the end of the tree before each piece keeps both
 * bounded, whatever the rest of the input is.
 */
final class HtmlGuard extends Reader {
    private static final int PIECE = 2_048;

    /** More than 10,000 blocks with white space between them are never read. */
    private static final int MAX_SIBLINGS = 2 * BodyLimits.MAX_BLOCKS + PIECE;

    private final String html;
    private final Supplier<@Nullable Document> document;
    private int position;

    HtmlGuard(String html, Supplier<@Nullable Document> document) {
        this.html = html;
        this.document = document;
    }

    @Override
    public int read(char[] buffer, int offset, int length) {
        if (position > 0) {
            look();
        }
        int end = Math.min(html.length(), position + Math.min(length, PIECE));
        if (end == position) {
            return -1;
        }
        html.getChars(position, end, buffer, offset);
        int count = end - position;
        position = end;
        return count;
    }

    private void look() {
        Document tree = document.get();
        if (tree == null) {
            return;
        }
        Deque<Open> open = new ArrayDeque<>();
        open.push(new Open(tree, -2));
        int looked = 0;
        while (!open.isEmpty()) {
            Open next = open.pop();
            // the second bound holds where the tree branches at each table
            if (next.depth() > BodyLimits.MAX_DEPTH || looked++ > BodyLimits.MAX_BLOCKS) {
                throw tooDeep(HtmlSource.place(next.element()));
            }
            if (next.element().childNodeSize() > MAX_SIBLINGS) {
                throw InvalidBodyException.of(
                        ViolationCode.TOO_LARGE,
                        "one element holds more than " + MAX_SIBLINGS + " nodes: " + HtmlSource.place(next.element()));
            }
            pushLast(open, next);
        }
    }

    /** What is open is the last element; content misplaced in a table that is open stands right before the table. */
    private static void pushLast(Deque<Open> open, Open parent) {
        Element last = parent.element().lastElementChild();
        if (last == null) {
            return;
        }
        open.push(new Open(last, parent.depth() + 1));
        Element before = last.nameIs("table") ? last.previousElementSibling() : null;
        if (before != null) {
            open.push(new Open(before, parent.depth() + 1));
        }
    }

    static InvalidBodyException tooDeep(String place) {
        return InvalidBodyException.of(
                ViolationCode.TOO_DEEP, "elements nest deeper than " + BodyLimits.MAX_DEPTH + ": " + place);
    }

    @Override
    public void close() {
        position = html.length();
    }

    private record Open(Element element, int depth) {}
}
