package io.chapeau.discussion.text;

import io.chapeau.content.HardBreak;
import io.chapeau.content.Mark;
import io.chapeau.content.Span;
import io.chapeau.content.TextSpan;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.UnaryOperator;

/**
 * One paragraph of a comment, held back until it ends: typography looks at all that it says at once, for a mark may
 * stand between punctuation and the space before it.
 */
final class ParagraphHtml {

    private final List<Span> spans = new ArrayList<>();
    private final List<BiConsumer<CommentHtml, List<Span>>> pieces = new ArrayList<>();

    void tag(String tag) {
        pieces.add((html, _) -> html.tag(tag));
    }

    void openLink(String url) {
        pieces.add((html, _) -> html.openLink(url));
    }

    void startLine() {
        spans.add(new HardBreak());
        tag("<br>");
    }

    void text(String text) {
        add(TextSpan.of(text), CommentHtml::text);
    }

    /** Text whose addresses of the web are links. */
    void textWithLinks(String text) {
        add(TextSpan.of(text), CommentHtml::textWithLinks);
    }

    /** Text that typography leaves alone. */
    void verbatim(String text) {
        add(TextSpan.of(text, Mark.CODE), CommentHtml::text);
    }

    private void add(TextSpan span, BiConsumer<CommentHtml, String> writer) {
        int place = spans.size();
        spans.add(span);
        pieces.add((html, set) -> writer.accept(html, set.get(place) instanceof TextSpan text ? text.text() : ""));
    }

    /** Writes what is held back, and begins anew. */
    void writeTo(CommentHtml html, UnaryOperator<List<Span>> typography) {
        List<Span> set = typography.apply(spans);
        pieces.forEach(piece -> piece.accept(html, set));
        spans.clear();
        pieces.clear();
    }
}
