package io.chapeau.management.category;

import io.chapeau.http.contract.TextRules;
import io.chapeau.management.localization.LocalizedName;
import io.chapeau.management.slug.SlugText;
import java.util.Map;
import java.util.SortedMap;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A category as an editor writes it.
 *
 * @param slug left out: made of the name, and kept from then on
 * @param parentId null at the top of the tree
 */
public record CategoryInput(
        @Schema(maxLength = 200, pattern = TextRules.SINGLE_LINE, examples = "Social networks")
        String name,

        @Schema(maxLength = SlugText.LONGEST, pattern = TextRules.SLUG, examples = "social-networks") @Nullable
        String slug,

        @Schema(maxLength = 5000) @Nullable String description,

        @Schema(
                description =
                        "The category above; null at the top. A tree has " + CategoryTree.DEEPEST + " levels at most.")
        @Nullable
        UUID parentId,

        @Schema(
                description =
                        "Names in other languages of the site (CHAPEAU_LOCALES) than its own, by language (BCP 47).")
        @Nullable
        Map<String, LocalizedCategoryInput> localizations) {

    /** The same with its gaps filled: the slug that is to stay, and the names that were read. */
    CategoryInput complete(String currentSlug, SortedMap<String, LocalizedName> names) {
        return new CategoryInput(
                name, slug == null ? currentSlug : slug, description, parentId, LocalizedCategoryInput.of(names));
    }
}
