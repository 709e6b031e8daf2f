package io.chapeau.content;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Turns a flat run of spans into nested marks and links, as HTML and Markdown write them.
 *
 * <p>Of marks that start together the one that goes on longest is outermost, so that few are closed and opened again.
 */
public final class MarkNesting {
    /** Every mark, in the order in which renderers of Portable Text nest those that are equally long. */
    public static final List<Mark> ALL =
            List.of(Mark.STRONG, Mark.EMPHASIS, Mark.CODE, Mark.STRIKE, Mark.SUPERSCRIPT, Mark.SUBSCRIPT);

    /** How far ahead the length of a mark is measured; a bound, so that the work stays linear. */
    private static final int LOOK_AHEAD = 64;

    private final List<Span> spans;
    private final List<Layer> choices;
    private final Output output;
    private final List<TextSpan> ahead;
    private final List<Layer> open = new ArrayList<>();

    private MarkNesting(List<Span> spans, List<Layer> choices, Output output) {
        this.spans = spans;
        this.choices = choices;
        this.output = output;
        this.ahead = textsAhead();
    }

    /** Something that is around text: a link, a mark, or a language. */
    public record Layer(
            @Nullable Mark mark,
            @Nullable Link link,
            @Nullable String lang) {}

    /** Takes what is opened, closed and said, in order. */
    public interface Output {
        void open(Layer layer);

        void close(Layer layer);

        void text(TextSpan text);

        void lineBreak();

        /** A reference to a note; nothing is open around it. */
        void reference(FootnoteReference reference);
    }

    /** Walks a run in normal form; marks that are not to be nested stay with their text. */
    public static void walk(List<Span> spans, List<Mark> nested, Output output) {
        List<Layer> choices =
                nested.stream().map(mark -> new Layer(mark, null, null)).toList();
        new MarkNesting(spans, choices, output).walk();
    }

    private void walk() {
        for (int i = 0; i < spans.size(); i++) {
            List<Layer> wanted = layers(ahead.get(i));
            closeAllBut(wanted);
            switch (spans.get(i)) {
                case TextSpan text -> {
                    openMissing(wanted, i);
                    output.text(text);
                }
                case HardBreak _ -> output.lineBreak();
                case FootnoteReference reference -> output.reference(reference);
            }
        }
        closeAllBut(List.of());
    }

    /** For each span the text at it or, for a hard break, the next one behind it, which decides what stays open. */
    private List<TextSpan> textsAhead() {
        List<TextSpan> ahead = new ArrayList<>(spans.size());
        TextSpan plain = TextSpan.of("");
        TextSpan next = plain;
        for (Span span : spans.reversed()) {
            next = switch (span) {
                case TextSpan text -> text;
                case HardBreak _ -> next;
                case FootnoteReference _ -> plain;
            };
            ahead.add(next);
        }
        return ahead.reversed();
    }

    private List<Layer> layers(TextSpan text) {
        List<Layer> layers = new ArrayList<>();
        if (text.link() != null) {
            layers.add(new Layer(null, text.link(), null));
        }
        if (text.lang() != null) {
            layers.add(new Layer(null, null, text.lang()));
        }
        choices.stream().filter(choice -> covers(choice, text)).forEach(layers::add);
        return layers;
    }

    private static boolean covers(Layer layer, TextSpan text) {
        if (layer.lang() != null) {
            return layer.lang().equals(text.lang());
        }
        return layer.mark() == null
                ? layer.link() != null && layer.link().equals(text.link())
                : text.marks().contains(layer.mark());
    }

    private void closeAllBut(List<Layer> wanted) {
        int keep = 0;
        while (keep < open.size() && wanted.contains(open.get(keep))) {
            keep++;
        }
        while (open.size() > keep) {
            output.close(open.removeLast());
        }
    }

    private void openMissing(List<Layer> wanted, int index) {
        wanted.stream()
                .filter(layer -> !open.contains(layer))
                .sorted(Comparator.comparingInt(layer -> -length(layer, index)))
                .toList()
                .forEach(layer -> {
                    open.add(layer);
                    output.open(layer);
                });
    }

    private int length(Layer layer, int from) {
        int end = Math.min(spans.size(), from + LOOK_AHEAD);
        int at = from;
        while (at < end && goesOn(layer, at)) {
            at++;
        }
        return at - from;
    }

    /** At a hard break only what is around all of the text behind it stays open, and so does what is in that. */
    private boolean goesOn(Layer layer, int at) {
        return switch (spans.get(at)) {
            case TextSpan text -> covers(layer, text);
            case HardBreak _ ->
                covers(layer, ahead.get(at)) && open.stream().allMatch(outer -> covers(outer, ahead.get(at)));
            case FootnoteReference _ -> false;
        };
    }
}
