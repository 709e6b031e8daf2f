package io.chapeau.content;

import java.util.List;

/** A list; lists nest through their items, {@link BodyLimits#LIST_DEPTH} deep at most. */
public sealed interface ListBlock extends Block permits BulletList, NumberedList {
    /** The items in their order. */
    List<ListItem> items();

    /** A list of the same kind with other items. */
    ListBlock withItems(List<ListItem> items);

    /** True when both are bullets or both are numbers: next to each other such lists are one list. */
    default boolean sameKind(Block other) {
        return getClass() == other.getClass();
    }
}
