package io.chapeau.management.article;

import io.chapeau.http.contract.TextRules;
import io.chapeau.management.slug.SlugText;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The translation that is to be begun.
 *
 * @param title left out: that of the source, to be translated like everything else
 * @param slug left out: made of the title
 */
public record TranslationInput(
        @Schema(
                maxLength = 35,
                pattern = TextRules.LANGUAGE_TAG,
                examples = "fr-CA",
                description = "The language of the translation (BCP 47).")
        String locale,

        @Schema(
                maxLength = 300,
                pattern = TextRules.SINGLE_LINE,
                examples = "Une grue s’éveille",
                description = "Left out: the title of the source.")
        @Nullable
        String title,

        @Schema(
                maxLength = SlugText.LONGEST,
                pattern = TextRules.SLUG,
                examples = "une-grue-s-eveille",
                description = "Left out: made of the title.")
        @Nullable
        String slug) {}
