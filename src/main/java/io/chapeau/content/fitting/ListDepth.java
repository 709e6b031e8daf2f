package io.chapeau.content.fitting;

import io.chapeau.content.BodyLimits;
import io.chapeau.content.ListBlock;
import io.chapeau.content.ListItem;
import io.chapeau.content.report.ReportCode;
import io.chapeau.content.report.ReportLog;
import java.util.ArrayList;
import java.util.List;

/** Raises what is nested deeper than lists may nest: such items follow their parent as its siblings. */
public final class ListDepth {
    private ListDepth() {}

    public static ListBlock limited(ListBlock list, String place, ReportLog report) {
        if (depth(list) <= BodyLimits.LIST_DEPTH) {
            return list;
        }
        report.add(place, ReportCode.LIST_RAISED, "lists nest " + BodyLimits.LIST_DEPTH + " deep at most");
        return limited(list, 1);
    }

    private static int depth(ListBlock list) {
        int nested = 0;
        for (ListItem item : list.items()) {
            for (ListBlock inner : item.lists()) {
                nested = Math.max(nested, depth(inner));
            }
        }
        return nested + 1;
    }

    private static ListBlock limited(ListBlock list, int level) {
        List<ListItem> items = new ArrayList<>();
        for (ListItem item : list.items()) {
            if (level == BodyLimits.LIST_DEPTH) {
                flatten(items, item);
            } else {
                items.add(new ListItem(
                        item.spans(),
                        item.lists().stream()
                                .map(inner -> limited(inner, level + 1))
                                .toList()));
            }
        }
        return list.withItems(items);
    }

    private static void flatten(List<ListItem> items, ListItem item) {
        items.add(new ListItem(item.spans(), List.of()));
        item.lists().forEach(inner -> inner.items().forEach(deeper -> flatten(items, deeper)));
    }
}
