package io.chapeau.content.html;

import io.chapeau.content.Block;
import io.chapeau.content.HardBreak;
import io.chapeau.content.Span;
import io.chapeau.content.diff.WordDiff;
import io.chapeau.content.text.TextWriter;
import java.util.List;

/**
 * Writes the runs of a changed block with what was inserted and deleted in them. They are written one after the other,
 * as they stand in the block; what was deleted between two of them ends the first or begins the second.
 */
final class HtmlChangedRuns extends HtmlSpans {
    private final StringBuilder html;
    private final HtmlSpans former;
    private final HtmlRunText before;
    private final HtmlRunText after;
    private final List<WordDiff.Piece> pieces;
    private int from;
    private int to;
    private int piece;
    private int used;
    private boolean started;
    private boolean marked;

    HtmlChangedRuns(StringBuilder html, HtmlIds ids, Block before, Block after) {
        super(html, ids);
        this.html = html;
        this.former = new HtmlSpans(html, HtmlIds.none());
        this.before = new HtmlRunText(before);
        this.after = new HtmlRunText(after);
        this.pieces = WordDiff.of(this.before.text(), this.after.text()).pieces();
    }

    /** True when something was written that tells of a change. */
    boolean isMarked() {
        return marked;
    }

    @Override
    void append(List<Span> run) {
        if (started) {
            take(1);
        }
        started = true;
        int end = to + TextWriter.text(run).length();
        while (piece < pieces.size() && (to < end || fate() == WordDiff.Fate.DELETED)) {
            int left = pieces.get(piece).text().length() - used;
            if (fate() == WordDiff.Fate.DELETED) {
                deleted(before.slice(from, from + left));
                take(left);
            } else {
                int count = Math.min(left, end - to);
                text(count);
                take(count);
            }
        }
    }

    private WordDiff.Fate fate() {
        return pieces.get(piece).fate();
    }

    private void take(int count) {
        from += fate() == WordDiff.Fate.INSERTED ? 0 : count;
        to += fate() == WordDiff.Fate.DELETED ? 0 : count;
        used += count;
        if (used == pieces.get(piece).text().length()) {
            piece++;
            used = 0;
        }
    }

    private void text(int count) {
        if (fate() == WordDiff.Fate.INSERTED) {
            inserted(after.slice(to, to + count));
            return;
        }
        for (int start = 0; start < count; ) {
            boolean same = isSame(start, spanEnd(start, count));
            int end = spanEnd(start, count);
            while (end < count && isSame(end, spanEnd(end, count)) == same) {
                end = spanEnd(end, count);
            }
            if (same) {
                write(after.slice(to + start, to + end));
            } else {
                deleted(before.slice(from + start, from + end));
                inserted(after.slice(to + start, to + end));
            }
            start = end;
        }
    }

    /** Up to where the same text is marked in one way before and in one way after. */
    private int spanEnd(int start, int limit) {
        return Math.min(limit, Math.min(before.spanEnd(from + start) - from, after.spanEnd(to + start) - to));
    }

    private boolean isSame(int start, int end) {
        return before.slice(from + start, from + end).equals(after.slice(to + start, to + end));
    }

    private void deleted(List<Span> spans) {
        changed("del", former, spans);
    }

    private void inserted(List<Span> spans) {
        changed("ins", this, spans);
    }

    private void changed(String element, HtmlSpans writer, List<Span> spans) {
        if (spans.stream().allMatch(HardBreak.class::isInstance)) {
            return;
        }
        marked = true;
        html.append('<').append(element).append('>');
        writer.write(spans);
        html.append("</").append(element).append('>');
    }
}
