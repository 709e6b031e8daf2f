package io.chapeau.management.collection;

import io.chapeau.change.ChangeEntry;
import io.chapeau.change.ChangeLog;
import io.chapeau.change.ChangeType;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Changes the entries of a locked collection, whose articles are held, whoever asked for it: an editor, or time. Tells
 * readers only of what they can notice.
 */
@ApplicationScoped
class CollectionSaves {

    private final CollectionRepository collections;
    private final ChangeLog changes;
    private final Clock clock;

    CollectionSaves(CollectionRepository collections, ChangeLog changes, Clock clock) {
        this.collections = collections;
        this.changes = changes;
        this.clock = clock;
    }

    /**
     * Gives articles these places and no others.
     *
     * @param before what readers saw of it; asked before the first field changed, because asking writes what has
     * @param seen whether readers notice something of the write in any case
     */
    void place(CuratedCollection collection, Map<UUID, Placement> places, List<UUID> before, boolean seen) {
        collection.entries.keySet().retainAll(places.keySet());
        places.forEach((article, place) -> {
            if (!place.equals(collection.entries.get(article))) {
                collection.entries.put(article, place);
            }
        });
        collection.updatedAt = clock.instant();
        collections.flush();
        changes.append(ChangeEntry.of(ChangeType.COLLECTION_UPDATED, collection.id, collection.version)
                .seenIf(seen || !before.equals(shown(collection))));
    }

    /** The articles that readers see in it, in their order. */
    List<UUID> shown(CuratedCollection collection) {
        List<UUID> begun = collection.begun();
        Set<UUID> published = collections.published(begun);
        return begun.stream().filter(published::contains).toList();
    }
}
