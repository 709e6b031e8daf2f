package io.chapeau.management.author;

import io.chapeau.management.slug.EntityType;
import io.chapeau.management.slug.SlugOwners;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Authors as owners of slugs. */
@ApplicationScoped
class AuthorSlugs implements SlugOwners {

    private final AuthorRepository authors;

    AuthorSlugs(AuthorRepository authors) {
        this.authors = authors;
    }

    @Override
    public EntityType type() {
        return EntityType.AUTHOR;
    }

    @Override
    public void requireReached(UUID id) {
        if (authors.findByIdOptional(id).isEmpty()) {
            throw AuthorService.missing(id);
        }
    }

    @Override
    public int hold(UUID id) {
        return authors.findForUpdate(id).orElseThrow(() -> AuthorService.missing(id)).version;
    }
}
