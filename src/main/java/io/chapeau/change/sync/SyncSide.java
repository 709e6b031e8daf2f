package io.chapeau.change.sync;

import io.chapeau.change.ChangedEntity;
import java.util.List;

/** What there is to copy on one side of the door, and the changes that this side sees. Called in a transaction. */
public interface SyncSide {

    /** Bound into cursors, so that a reader's cursor is worth nothing to management and the other way round. */
    String name();

    SyncChanges changes();

    /** Whole objects, in the order of their ids. */
    List<? extends SyncObject> objects(ChangedEntity kind, SyncChoice choice);
}
