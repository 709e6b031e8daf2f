package io.chapeau.management.article;

import io.chapeau.http.contract.TextRules;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What search engines are told instead of the article's own words.
 *
 * @param title instead of the title
 * @param description instead of the standfirst
 * @param canonicalUrl where the article was published first
 * @param noIndex asks search engines to leave the page out
 */
public record Seo(
        @Schema(maxLength = 300, pattern = TextRules.SINGLE_LINE, description = "Instead of the title.") @Nullable
        String title,

        @Schema(maxLength = 1000, description = "Instead of the standfirst.") @Nullable
        String description,

        @Schema(maxLength = 2000, pattern = TextRules.WEB_ADDRESS, description = "Where it was published first.")
        @Nullable
        String canonicalUrl,

        @Schema(description = "Asks search engines to leave the page out. Left out: false.") @Nullable
        Boolean noIndex) {

    /** Says nothing of its own. */
    public static final Seo NONE = new Seo(null, null, null, false);

    /** The same with every member decided. */
    Seo decided() {
        return new Seo(title, description, canonicalUrl, noIndex != null && noIndex);
    }
}
