package io.chapeau.delivery.category;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A category in a list or in the tree.
 *
 * @param children one level down, by name; left out of the flat list
 */
public record DeliveredCategoryNode(
        UUID id,
        String slug,
        String name,
        @Nullable String description,
        @Nullable UUID parentId,
        @Schema(description = "Published articles.") int articleCount,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Schema(description = "In the tree only.") @Nullable
        List<DeliveredCategoryNode> children) {

    static DeliveredCategoryNode flat(PublicCategory category) {
        return of(category, null);
    }

    /** The roots with everything below them; the order among siblings is the order of the rows. */
    static List<DeliveredCategoryNode> tree(List<PublicCategory> rows) {
        List<DeliveredCategoryNode> roots = new ArrayList<>();
        Map<UUID, List<DeliveredCategoryNode>> childrenOf = new HashMap<>();
        for (PublicCategory row : rows) {
            List<DeliveredCategoryNode> children = childrenOf.computeIfAbsent(row.id, id -> new ArrayList<>());
            List<DeliveredCategoryNode> siblings = row.parentId == null
                    ? roots
                    : childrenOf.computeIfAbsent(row.parentId, parent -> new ArrayList<>());
            siblings.add(of(row, children));
        }
        return roots;
    }

    private static DeliveredCategoryNode of(PublicCategory category, @Nullable List<DeliveredCategoryNode> children) {
        return new DeliveredCategoryNode(
                category.id,
                category.slug,
                category.name,
                category.description,
                category.parentId,
                category.articleCount,
                children);
    }
}
