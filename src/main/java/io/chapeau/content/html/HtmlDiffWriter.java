package io.chapeau.content.html;

import io.chapeau.content.Block;
import io.chapeau.content.BulletList;
import io.chapeau.content.Callout;
import io.chapeau.content.CodeBlock;
import io.chapeau.content.Footnotes;
import io.chapeau.content.Heading;
import io.chapeau.content.NumberedList;
import io.chapeau.content.Paragraph;
import io.chapeau.content.Quote;
import io.chapeau.content.SocialPost;
import io.chapeau.content.Table;
import io.chapeau.content.diff.BlockChange;
import io.chapeau.content.diff.BodyDiff;
import io.chapeau.content.diff.WordDiff;
import java.util.List;
import java.util.Objects;

/**
 * Writes changes as HTML to be read: the second body, in which {@code <ins>} is around what is new and {@code <del>}
 * around what is gone. A block that has moved is at its new place, in {@code <div data-change="moved">}. A block of which
 * more changed than its text is written twice, as it was and as it is. Besides these three elements there is what
 * {@link HtmlWriter} writes, and nothing in it is active. What is gone has no ids.
 */
public final class HtmlDiffWriter {
    private final StringBuilder html = new StringBuilder();
    private final HtmlIds ids = HtmlIds.unique();
    private final HtmlWriter current = new HtmlWriter(html, ids);
    private final HtmlWriter former = new HtmlWriter(html, HtmlIds.none());

    private HtmlDiffWriter() {}

    /** The HTML of a body and of what changed in it, one block a line. */
    public static String write(BodyDiff diff) {
        HtmlDiffWriter writer = new HtmlDiffWriter();
        diff.changes().forEach(writer::change);
        return writer.html.toString();
    }

    /** The HTML of a plain text and of what changed in it. */
    public static String write(WordDiff diff) {
        HtmlDiffWriter writer = new HtmlDiffWriter();
        writer.words(diff);
        return writer.html.toString();
    }

    private void change(BlockChange change) {
        switch (change) {
            case BlockChange.Kept kept -> kept.blocks().forEach(block -> line(() -> current.block(block)));
            case BlockChange.Added added -> line(() -> added(added.block()));
            case BlockChange.Removed removed -> line(() -> removed(removed.block()));
            case BlockChange.Moved moved -> line(() -> moved(() -> current.block(moved.block())));
            case BlockChange.Changed changed when changed.moved() -> line(() -> moved(() -> changed(changed)));
            case BlockChange.Changed changed -> line(() -> changed(changed));
        }
    }

    private void line(Runnable block) {
        if (!html.isEmpty()) {
            html.append('\n');
        }
        block.run();
    }

    private void moved(Runnable block) {
        html.append("<div data-change=\"moved\">");
        block.run();
        html.append("</div>");
    }

    private void added(Block block) {
        html.append("<ins>");
        current.block(block);
        html.append("</ins>");
    }

    private void removed(Block block) {
        html.append("<del>");
        former.block(block);
        html.append("</del>");
    }

    private void changed(BlockChange.Changed changed) {
        Block before = changed.before();
        Block after = changed.after();
        if (!differInTextOnly(before, after)) {
            removed(before);
            added(after);
        } else if (before instanceof CodeBlock was && after instanceof CodeBlock is) {
            HtmlWriter.openCode(html, is.language());
            words(WordDiff.of(was.code(), is.code()));
            html.append("</code></pre>");
        } else {
            changedWithin(before, after);
        }
    }

    /** What changed may be no text, as when an item of a list is one level deeper; then both are shown. */
    private void changedWithin(Block before, Block after) {
        int start = html.length();
        HtmlChangedRuns runs = new HtmlChangedRuns(html, ids, before, after);
        new HtmlWriter(html, ids, runs).block(after);
        if (!runs.isMarked()) {
            String written = html.substring(start);
            html.setLength(start);
            removed(before);
            html.append("<ins>").append(written).append("</ins>");
        }
    }

    private static boolean differInTextOnly(Block before, Block after) {
        return switch (before) {
            case Paragraph _ -> after instanceof Paragraph;
            case Heading heading -> after instanceof Heading other && heading.level() == other.level();
            case Quote quote -> after instanceof Quote other && Objects.equals(quote.cite(), other.cite());
            case Callout callout -> after instanceof Callout other && callout.tone() == other.tone();
            case SocialPost post ->
                after instanceof SocialPost other
                        && post.withParagraphs(List.of()).equals(other.withParagraphs(List.of()));
            case BulletList _ -> after instanceof BulletList;
            case NumberedList _ -> after instanceof NumberedList;
            case Table table ->
                after instanceof Table other
                        && table.header() == other.header()
                        && table.columns().equals(other.columns());
            case CodeBlock code ->
                after instanceof CodeBlock other && Objects.equals(code.language(), other.language());
            case Footnotes _ -> after instanceof Footnotes;
            default -> false;
        };
    }

    private void words(WordDiff diff) {
        for (WordDiff.Piece piece : diff.pieces()) {
            String element =
                    switch (piece.fate()) {
                        case EQUAL -> null;
                        case INSERTED -> "ins";
                        case DELETED -> "del";
                    };
            if (element != null) {
                html.append('<').append(element).append('>');
            }
            HtmlIsolation.append(html, piece.text());
            if (element != null) {
                html.append("</").append(element).append('>');
            }
        }
    }
}
