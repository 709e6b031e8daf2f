package io.chapeau.content.portabletext;

import io.chapeau.content.BulletList;
import io.chapeau.content.ListBlock;
import io.chapeau.content.ListItem;
import io.chapeau.content.NumberedList;
import io.chapeau.content.Span;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** Nests list items that stand in one row with their levels. */
final class PortableTextLists {
    private final List<OpenList> top = new ArrayList<>();
    private final Deque<OpenList> open = new ArrayDeque<>();

    /** False when the item is deeper than its place allows; then nothing is added. */
    boolean add(boolean numbered, int level, List<Span> spans) {
        if (level > open.size() + 1) {
            return false;
        }
        while (open.size() > level || (open.size() == level && open.getLast().numbered != numbered)) {
            open.removeLast();
        }
        if (open.size() < level) {
            OpenList list = new OpenList(numbered, new ArrayList<>());
            siblings().add(list);
            open.addLast(list);
        }
        open.getLast().items.add(new OpenItem(spans, new ArrayList<>()));
        return true;
    }

    List<ListBlock> finish() {
        return top.stream().map(OpenList::close).toList();
    }

    private List<OpenList> siblings() {
        return open.isEmpty() ? top : open.getLast().items.getLast().lists;
    }

    private record OpenList(boolean numbered, List<OpenItem> items) {
        ListBlock close() {
            List<ListItem> closed = items.stream().map(OpenItem::close).toList();
            return numbered ? new NumberedList(closed) : new BulletList(closed);
        }
    }

    private record OpenItem(List<Span> spans, List<OpenList> lists) {
        ListItem close() {
            return new ListItem(spans, lists.stream().map(OpenList::close).toList());
        }
    }
}
