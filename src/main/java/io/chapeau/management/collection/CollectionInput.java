package io.chapeau.management.collection;

import io.chapeau.http.contract.TextRules;
import io.chapeau.management.slug.SlugText;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A collection as an editor writes it.
 *
 * @param slug left out: made of the name, and kept from then on
 * @param maxSize left out: {@value #USUAL_SIZE}
 * @param entries left out: none
 */
public record CollectionInput(
        @Schema(maxLength = 200, pattern = TextRules.SINGLE_LINE, examples = "À la une")
        String name,

        @Schema(maxLength = SlugText.LONGEST, pattern = TextRules.SLUG, examples = "a-la-une") @Nullable
        String slug,

        @Schema(maxLength = 5000, description = "Readers see it too.") @Nullable
        String description,

        @Schema(
                minimum = "1",
                maximum = "" + LARGEST,
                defaultValue = "" + USUAL_SIZE,
                description = "How many entries there may be, those to come included.")
        @Nullable
        Integer maxSize,

        @Schema(maxItems = LARGEST, description = "In the order in which readers see them; each article once.")
        @Nullable
        List<CollectionEntry> entries) {

    static final int LARGEST = 200;
    static final int USUAL_SIZE = 20;

    /** The same with its gaps filled. */
    CollectionInput complete(@Nullable String currentSlug) {
        return new CollectionInput(
                name,
                slug == null ? currentSlug : slug,
                description,
                maxSize == null ? USUAL_SIZE : maxSize,
                entries == null ? List.of() : entries);
    }
}
