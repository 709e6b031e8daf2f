package io.chapeau.change.sync;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where a copy stands.
 *
 * @param side the name of the side that it is a copy of
 * @param types the kinds that it holds, in the order of sending
 * @param mark the last change that it includes, or, while everything is sent, from which changes will follow
 * @param kind what is being sent while everything is sent; null afterwards
 * @param id the last one of the kind that was sent; null: none yet
 */
record SyncCursor(
        String side,
        List<String> types,
        SyncMark mark,
        @Nullable String kind,
        @Nullable UUID id) {

    /** The position after a change, once everything was sent. */
    SyncCursor at(SyncMark next) {
        return new SyncCursor(side, types, next, null, null);
    }

    boolean isWithinEverything() {
        return kind != null;
    }
}
