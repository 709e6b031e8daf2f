package io.chapeau.change;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What all writes of one transaction to one entity come to. Both sides are counted apart: an article that is
 * created and published is new to editors and new to readers; one that is published and unpublished again is
 * nothing to readers.
 */
final class NetChange {

    private final UUID entityId;
    private final Set<UUID> related = new LinkedHashSet<>();
    private int version;
    private @Nullable Side editors;
    private @Nullable Side readers;

    NetChange(UUID entityId) {
        this.entityId = entityId;
    }

    void add(ChangeEntry entry) {
        version = entry.version();
        related.addAll(entry.related());
        editors = then(editors, entry.type(), false);
        if (entry.seen()) {
            readers = then(readers, entry.type(), true);
        }
    }

    UUID entityId() {
        return entityId;
    }

    int version() {
        return version;
    }

    Set<UUID> related() {
        return related;
    }

    /** What happened as a whole; null: nothing after all. */
    @Nullable
    ChangeType type() {
        if (editors == null) {
            return publicType();
        }
        // Of a mere change, what readers noticed says more, if it is something that editors did to the entity.
        boolean saysMore = editors.effect() == Effect.CHANGES
                && readers != null
                && readers.type().on(false) != Effect.NONE;
        return saysMore ? publicType() : editors.type();
    }

    /** What readers noticed; null: nothing. */
    @Nullable
    ChangeType publicType() {
        return readers == null ? null : readers.type();
    }

    private static @Nullable Side then(@Nullable Side before, ChangeType next, boolean forReaders) {
        Effect effect = next.on(forReaders);
        if (effect == Effect.NONE) {
            return before;
        }
        Side after = new Side(effect, next);
        if (before == null) {
            return after;
        }
        return switch (before.effect()) {
            case APPEARS -> effect == Effect.VANISHES ? null : before;
            case VANISHES ->
                effect == Effect.APPEARS
                        ? new Side(Effect.CHANGES, next.entity().replaced(forReaders))
                        : after;
            case CHANGES, NONE -> after;
        };
    }

    /** The net effect on one side, and the type that names it. */
    private record Side(Effect effect, ChangeType type) {}
}
