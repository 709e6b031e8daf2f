package io.chapeau.management.localization;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.chapeau.management.slug.SlugWish;
import org.jspecify.annotations.Nullable;

/**
 * What an author, category or tag is called in one language.
 *
 * @param slug null: not assigned yet
 * @param description what an author's bio is, too
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record LocalizedName(
        String name, @Nullable String slug, @Nullable String description) {

    LocalizedName withSlug(@Nullable String assigned) {
        return new LocalizedName(name, assigned, description);
    }

    /** @param current the slug that it has now; null: there was no such name */
    SlugWish wish(@Nullable String current) {
        return new SlugWish(slug, current, name);
    }
}
