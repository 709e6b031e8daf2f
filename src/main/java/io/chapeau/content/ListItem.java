package io.chapeau.content;

import java.util.List;

/** One item: a run of text, then the lists nested in it. Text may be empty only where a nested list follows. */
public record ListItem(List<Span> spans, List<ListBlock> lists) {
    public ListItem {
        spans = List.copyOf(spans);
        lists = List.copyOf(lists);
    }

    /** An item without nested lists. */
    public static ListItem of(Span... spans) {
        return new ListItem(List.of(spans), List.of());
    }
}
