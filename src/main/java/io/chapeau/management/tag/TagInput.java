package io.chapeau.management.tag;

import io.chapeau.http.contract.TextRules;
import io.chapeau.management.localization.LocalizedName;
import io.chapeau.management.slug.SlugText;
import java.util.Map;
import java.util.SortedMap;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A tag as an editor writes it.
 *
 * @param slug left out: made of the name, and kept from then on
 */
public record TagInput(
        @Schema(maxLength = 200, pattern = TextRules.SINGLE_LINE, examples = "Typography")
        String name,

        @Schema(maxLength = SlugText.LONGEST, pattern = TextRules.SLUG, examples = "typography") @Nullable
        String slug,

        @Schema(
                description =
                        "Names in other languages of the site (CHAPEAU_LOCALES) than its own, by language (BCP 47).")
        @Nullable
        Map<String, LocalizedTagInput> localizations) {

    /** The same with its gaps filled: the slug that is to stay, and the names that were read. */
    TagInput complete(String currentSlug, SortedMap<String, LocalizedName> names) {
        return new TagInput(name, slug == null ? currentSlug : slug, LocalizedTagInput.of(names));
    }
}
