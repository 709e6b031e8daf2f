package io.chapeau.change;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;

/**
 * One effective write, as the service that made it tells the log.
 *
 * @param version of the entity after the write
 * @param seen whether readers can notice it; false for what a type would show but readers cannot see, such as
 *     the rename of an author without published articles
 * @param related ids of other entities whose pages show this one, before or after the write
 */
public record ChangeEntry(ChangeType type, UUID entityId, int version, boolean seen, Set<UUID> related) {

    public static ChangeEntry of(ChangeType type, UUID entityId, int version) {
        return new ChangeEntry(type, entityId, version, type.concernsReaders(), Set.of());
    }

    public ChangeEntry seenIf(boolean visible) {
        return new ChangeEntry(type, entityId, version, visible && type.concernsReaders(), related);
    }

    public ChangeEntry relatedTo(Collection<UUID> others) {
        return new ChangeEntry(type, entityId, version, seen, Set.copyOf(others));
    }
}
