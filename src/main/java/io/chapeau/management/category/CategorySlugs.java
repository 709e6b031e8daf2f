package io.chapeau.management.category;

import io.chapeau.management.slug.EntityType;
import io.chapeau.management.slug.SlugOwners;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Categories as owners of slugs. */
@ApplicationScoped
class CategorySlugs implements SlugOwners {

    private final CategoryRepository categories;
    private final CategoryTree tree;

    CategorySlugs(CategoryRepository categories, CategoryTree tree) {
        this.categories = categories;
        this.tree = tree;
    }

    @Override
    public EntityType type() {
        return EntityType.CATEGORY;
    }

    @Override
    public void requireReached(UUID id) {
        if (categories.findByIdOptional(id).isEmpty()) {
            throw CategoryService.missing(id);
        }
    }

    @Override
    public int hold(UUID id) {
        tree.lock();
        return categories.findForUpdate(id).orElseThrow(() -> CategoryService.missing(id)).version;
    }
}
