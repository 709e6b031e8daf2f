package io.chapeau.management.author;

import io.chapeau.http.contract.TextRules;
import io.chapeau.management.localization.LocalizedName;
import io.chapeau.management.slug.SlugText;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The name of an author in one language of the site.
 *
 * @param slug left out: made of the name, and kept from then on
 */
public record LocalizedAuthorInput(
        @Schema(maxLength = 200, pattern = TextRules.SINGLE_LINE, examples = "エイダ・チャペック")
        String name,

        @Schema(maxLength = SlugText.LONGEST, pattern = TextRules.SLUG, examples = "ada-chapekku") @Nullable
        String slug,

        @Schema(maxLength = 5000) @Nullable String bio) {

    static SortedMap<String, LocalizedAuthorInput> of(Map<String, LocalizedName> names) {
        SortedMap<String, LocalizedAuthorInput> all = new TreeMap<>();
        names.forEach((locale, name) ->
                all.put(locale, new LocalizedAuthorInput(name.name(), name.slug(), name.description())));
        return all;
    }

    static Map<String, LocalizedName> names(@Nullable Map<String, LocalizedAuthorInput> written) {
        SortedMap<String, LocalizedName> names = new TreeMap<>();
        if (written != null) {
            written.forEach((locale, name) -> names.put(locale, name.stored()));
        }
        return names;
    }

    private LocalizedName stored() {
        return new LocalizedName(name, slug, bio);
    }
}
