package io.chapeau.delivery.category;

import io.chapeau.delivery.name.Found;
import io.chapeau.delivery.name.Name;
import io.chapeau.delivery.name.Named;
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
        @Schema(description = "The language of the name.") String locale,
        String slug,
        String name,
        @Nullable String description,
        List<DeliveredPathStep> path,
        @Schema(description = "Published articles.") int articleCount,
        List<DeliveredChild> children,

        @Schema(description = "What editors have written in each language of the site.")
        List<LocalizedCategory> localizations) {

    /** A category one level down. */
    public record DeliveredChild(UUID id, String slug, String name, int articleCount) {

        static DeliveredChild of(Named<PublicCategory> child, String site) {
            Name name = child.name(site);
            return new DeliveredChild(child.target().id, name.slug(), name.name(), child.target().articleCount);
        }
    }

    static DeliveredCategory of(
            Found<PublicCategory> found, List<DeliveredPathStep> path, List<DeliveredChild> children) {
        Name name = found.name();
        return new DeliveredCategory(
                found.target().id,
                name.locale(),
                name.slug(),
                name.name(),
                name.about(),
                path,
                found.target().articleCount,
                children,
                LocalizedCategory.of(found.localizations()));
    }
}
