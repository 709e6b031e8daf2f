package io.chapeau.content;

import java.util.List;

/** A list numbered from 1. */
public record NumberedList(List<ListItem> items) implements ListBlock {
    public NumberedList {
        items = List.copyOf(items);
    }

    @Override
    public NumberedList withItems(List<ListItem> items) {
        return new NumberedList(items);
    }
}
