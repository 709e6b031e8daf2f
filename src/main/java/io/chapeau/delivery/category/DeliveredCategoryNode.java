package io.chapeau.delivery.category;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.chapeau.delivery.name.Name;
import io.chapeau.delivery.name.Named;
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
        @Schema(description = "The language of the name.") String locale,
        String slug,
        String name,
        @Nullable String description,
        @Nullable UUID parentId,
        @Schema(description = "Published articles.") int articleCount,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Schema(description = "In the tree only.") @Nullable
        List<DeliveredCategoryNode> children) {

    /** @param site the language of the site */
    static DeliveredCategoryNode flat(Named<PublicCategory> row, String site) {
        return of(row, site, null);
    }

    /** The roots with everything below them; the order among siblings is the order of the rows. */
    static List<DeliveredCategoryNode> tree(List<Named<PublicCategory>> rows, String site) {
        List<DeliveredCategoryNode> roots = new ArrayList<>();
        Map<UUID, List<DeliveredCategoryNode>> childrenOf = new HashMap<>();
        for (Named<PublicCategory> row : rows) {
            PublicCategory category = row.target();
            List<DeliveredCategoryNode> children = childrenOf.computeIfAbsent(category.id, id -> new ArrayList<>());
            List<DeliveredCategoryNode> siblings = category.parentId == null
                    ? roots
                    : childrenOf.computeIfAbsent(category.parentId, parent -> new ArrayList<>());
            siblings.add(of(row, site, children));
        }
        return roots;
    }

    private static DeliveredCategoryNode of(
            Named<PublicCategory> row, String site, @Nullable List<DeliveredCategoryNode> children) {
        PublicCategory category = row.target();
        Name name = row.name(site);
        return new DeliveredCategoryNode(
                category.id,
                name.locale(),
                name.slug(),
                name.name(),
                name.about(),
                category.parentId,
                category.articleCount,
                children);
    }
}
