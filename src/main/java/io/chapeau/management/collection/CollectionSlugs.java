package io.chapeau.management.collection;

import io.chapeau.management.slug.EntityType;
import io.chapeau.management.slug.SlugOwners;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Collections as owners of slugs. */
@ApplicationScoped
class CollectionSlugs implements SlugOwners {

    private final CollectionRepository collections;

    CollectionSlugs(CollectionRepository collections) {
        this.collections = collections;
    }

    @Override
    public EntityType type() {
        return EntityType.COLLECTION;
    }

    @Override
    public void requireReached(UUID id) {
        if (collections.findByIdOptional(id).isEmpty()) {
            throw CollectionService.missing(id);
        }
    }

    @Override
    public int hold(UUID id) {
        return collections.findForUpdate(id).orElseThrow(() -> CollectionService.missing(id)).version;
    }
}
