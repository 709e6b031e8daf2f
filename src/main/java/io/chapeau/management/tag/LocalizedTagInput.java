package io.chapeau.management.tag;

import io.chapeau.http.contract.TextRules;
import io.chapeau.management.localization.LocalizedName;
import io.chapeau.management.slug.SlugText;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The name of a tag in one language of the site.
 *
 * @param slug left out: made of the name, and kept from then on
 */
public record LocalizedTagInput(
        @Schema(maxLength = 200, pattern = TextRules.SINGLE_LINE, examples = "Typografie")
        String name,

        @Schema(maxLength = SlugText.LONGEST, pattern = TextRules.SLUG, examples = "typografie") @Nullable
        String slug) {

    static SortedMap<String, LocalizedTagInput> of(Map<String, LocalizedName> names) {
        SortedMap<String, LocalizedTagInput> all = new TreeMap<>();
        names.forEach((locale, name) -> all.put(locale, new LocalizedTagInput(name.name(), name.slug())));
        return all;
    }

    static Map<String, LocalizedName> names(@Nullable Map<String, LocalizedTagInput> written) {
        SortedMap<String, LocalizedName> names = new TreeMap<>();
        if (written != null) {
            written.forEach((locale, name) -> names.put(locale, name.stored()));
        }
        return names;
    }

    private LocalizedName stored() {
        return new LocalizedName(name, slug, null);
    }
}
