package io.chapeau.management.slug;

import java.util.Optional;
import java.util.UUID;

/** What slugs need to know of one kind of entity that has them. */
public interface SlugOwners {

    EntityType type();

    /** Refuses with 404 what the caller does not reach. */
    void requireReached(UUID id);

    /**
     * Keeps an entity as it is until the end of the transaction, and says its version. Refuses with 404 what the
     * caller does not reach, with 409 what must not change in its state.
     */
    int hold(UUID id);

    /** Why the caller cannot have a former slug of this owner taken from it or forgotten; empty: it can. */
    default Optional<String> objection(UUID owner, String slug) {
        return Optional.empty();
    }
}
