package io.chapeau.content;

import java.util.List;

/** A list whose order carries no number. */
public record BulletList(List<ListItem> items) implements ListBlock {
    public BulletList {
        items = List.copyOf(items);
    }

    @Override
    public BulletList withItems(List<ListItem> items) {
        return new BulletList(items);
    }
}
