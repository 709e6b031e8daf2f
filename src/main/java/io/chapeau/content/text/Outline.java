package io.chapeau.content.text;

import io.chapeau.content.Block;
import io.chapeau.content.Body;
import io.chapeau.content.FootnoteReference;
import io.chapeau.content.HardBreak;
import io.chapeau.content.Heading;
import io.chapeau.content.HeadingIds;
import io.chapeau.content.PlainLine;
import io.chapeau.content.Span;
import io.chapeau.content.TextSpan;
import java.util.ArrayList;
import java.util.List;

/**
 * The headings of a body as a tree. Each has the id that it has in the HTML of the same body.
 *
 * @param entries the headings that stand under no other
 */
public record Outline(List<Entry> entries) {
    public Outline {
        entries = List.copyOf(entries);
    }

    /**
     * One heading.
     *
     * @param level 2 to 4
     * @param id where a link to it leads, without the number sign
     * @param text its text in one line
     * @param entries the headings under it
     */
    public record Entry(int level, String id, String text, List<Entry> entries) {
        public Entry {
            entries = List.copyOf(entries);
        }
    }

    /** The outline of the body; a heading stands under the last one before it that is of a higher level. */
    public static Outline of(Body body) {
        HeadingIds ids = new HeadingIds();
        List<Entry> flat = new ArrayList<>();
        for (Block block : body.blocks()) {
            if (block instanceof Heading heading) {
                flat.add(new Entry(heading.level(), ids.next(heading), text(heading), List.of()));
            }
        }
        return new Outline(nested(flat));
    }

    private static List<Entry> nested(List<Entry> flat) {
        List<Entry> nested = new ArrayList<>();
        for (int i = 0; i < flat.size(); ) {
            Entry entry = flat.get(i);
            int end = i + 1;
            while (end < flat.size() && flat.get(end).level() > entry.level()) {
                end++;
            }
            nested.add(new Entry(entry.level(), entry.id(), entry.text(), nested(flat.subList(i + 1, end))));
            i = end;
        }
        return nested;
    }

    private static String text(Heading heading) {
        StringBuilder text = new StringBuilder();
        for (Span span : heading.spans()) {
            switch (span) {
                case TextSpan piece -> text.append(piece.text());
                case HardBreak _ -> text.append(' ');
                case FootnoteReference _ -> {}
            }
        }
        return PlainLine.of(text.toString());
    }
}
