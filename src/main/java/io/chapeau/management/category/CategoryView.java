package io.chapeau.management.category;

import io.chapeau.http.conditional.Versioned;
import java.time.Instant;
import java.util.SortedMap;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A category as management shows it.
 *
 * @param depth its level in the tree; follows from the ancestors, so a move above it changes it
 */
public record CategoryView(
        UUID id,
        int version,
        String name,
        String slug,
        @Nullable String description,
        @Nullable UUID parentId,

        @Schema(description = "Level in the tree; 1 at the top.")
        int depth,

        @Schema(description = "Published articles here and below.")
        int articleCount,

        @Schema(description = "Names in other languages of the site, by language.")
        SortedMap<String, LocalizedCategoryInput> localizations,

        Instant createdAt,
        Instant updatedAt)
        implements Versioned {

    static CategoryView of(Category category, int depth) {
        return new CategoryView(
                category.id,
                category.version,
                category.name,
                category.slug,
                category.description,
                category.parentId,
                depth,
                category.articleCount,
                LocalizedCategoryInput.of(category.localizations),
                category.createdAt,
                category.updatedAt);
    }
}
