package io.chapeau.management.tag;

import io.chapeau.management.slug.EntityType;
import io.chapeau.management.slug.SlugOwners;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Tags as owners of slugs. */
@ApplicationScoped
class TagSlugs implements SlugOwners {

    private final TagRepository tags;

    TagSlugs(TagRepository tags) {
        this.tags = tags;
    }

    @Override
    public EntityType type() {
        return EntityType.TAG;
    }

    @Override
    public void requireReached(UUID id) {
        if (tags.findByIdOptional(id).isEmpty()) {
            throw TagService.missing(id);
        }
    }

    @Override
    public int hold(UUID id) {
        return tags.findForUpdate(id).orElseThrow(() -> TagService.missing(id)).version;
    }
}
