package io.chapeau.delivery.category;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A category with its place in the tree.
 *
 * @param path from the root down to the category itself
 * @param children one level down, by name
 */
public record DeliveredCategory(
        UUID id,
        String slug,
        String name,
        @Nullable String description,
        List<DeliveredPathStep> path,
        @Schema(description = "Published articles.") int articleCount,
        List<DeliveredChild> children) {

    /** A category one level down. */
    public record DeliveredChild(UUID id, String slug, String name, int articleCount) {

        static DeliveredChild of(PublicCategory category) {
            return new DeliveredChild(category.id, category.slug, category.name, category.articleCount);
        }
    }

    static DeliveredCategory of(PublicCategory category, List<DeliveredPathStep> path, List<PublicCategory> children) {
        return new DeliveredCategory(
                category.id,
                category.slug,
                category.name,
                category.description,
                path,
                category.articleCount,
                children.stream().map(DeliveredChild::of).toList());
    }
}
