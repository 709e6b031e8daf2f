package io.chapeau.content.html;

import io.chapeau.content.Block;
import io.chapeau.content.HardBreak;
import io.chapeau.content.RunMapping;
import io.chapeau.content.Span;
import io.chapeau.content.TextSpan;
import io.chapeau.content.text.TextWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** All runs of a block as one text with a line break between them, of which any piece can be had with its marks. */
final class HtmlRunText {
    private final List<Span> spans = new ArrayList<>();
    private final int[] starts;
    private final String text;

    HtmlRunText(Block block) {
        List<List<Span>> runs = RunMapping.runs(block);
        for (int i = 0; i < runs.size(); i++) {
            if (i > 0) {
                spans.add(new HardBreak());
            }
            spans.addAll(runs.get(i));
        }
        StringBuilder whole = new StringBuilder();
        starts = new int[spans.size()];
        for (int i = 0; i < starts.length; i++) {
            starts[i] = whole.length();
            whole.append(TextWriter.text(List.of(spans.get(i))));
        }
        text = whole.toString();
    }

    String text() {
        return text;
    }

    /** What is cut is text only: a break or a reference to a note is whole in the piece in which it starts. */
    List<Span> slice(int start, int end) {
        List<Span> slice = new ArrayList<>();
        for (int i = spanAt(start); i >= 0 && i < starts.length && starts[i] < end; i++) {
            if (spans.get(i) instanceof TextSpan span) {
                int from = Math.max(start - starts[i], 0);
                int to = Math.min(end - starts[i], span.text().length());
                slice.add(span.withText(span.text().substring(from, to)));
            } else if (starts[i] >= start) {
                slice.add(spans.get(i));
            }
        }
        return slice;
    }

    /** Where the span ends that is at the place. */
    int spanEnd(int place) {
        int next = spanAt(place) + 1;
        return next < starts.length ? starts[next] : text.length();
    }

    private int spanAt(int place) {
        int found = Arrays.binarySearch(starts, place);
        return found >= 0 ? found : -found - 2;
    }
}
