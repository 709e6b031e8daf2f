package io.chapeau.change.sync;

import java.util.UUID;

/** One entity as a copy keeps it: ids instead of names, and nothing that another entity's change moves. */
public interface SyncObject {

    UUID id();
}
