package io.chapeau.management.tag;

import io.chapeau.http.contract.TextRules;
import io.chapeau.management.slug.SlugText;
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
        String slug) {

    TagInput orKeepSlug(String current) {
        return slug == null ? new TagInput(name, current) : this;
    }
}
