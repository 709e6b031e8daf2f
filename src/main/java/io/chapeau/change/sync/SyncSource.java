package io.chapeau.change.sync;

import io.chapeau.change.ChangedEntity;
import java.util.List;

/** The objects of one kind of content, as the feature that owns them gives them to copies of management. */
public interface SyncSource {

    ChangedEntity kind();

    /** Whole objects, in the order of their ids. */
    List<? extends SyncObject> objects(SyncChoice choice);
}
