package io.chapeau.management.slug;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The kinds of owners by their type. */
@ApplicationScoped
class KnownOwners {

    private final List<SlugOwners> kinds;

    KnownOwners(@All List<SlugOwners> kinds) {
        this.kinds = kinds;
    }

    SlugOwners of(EntityType type) {
        return kinds.stream().filter(kind -> kind.type() == type).findFirst().orElseThrow();
    }
}
