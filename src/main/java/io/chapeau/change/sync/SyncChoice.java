package io.chapeau.change.sync;

import java.util.Collection;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which objects of a kind to read. */
public sealed interface SyncChoice {

    /** Those that follow an id in the order of ids; null: from the first. */
    record After(@Nullable UUID id, int limit) implements SyncChoice {}

    /** Those among these ids that exist. */
    record Among(Collection<UUID> ids) implements SyncChoice {}
}
