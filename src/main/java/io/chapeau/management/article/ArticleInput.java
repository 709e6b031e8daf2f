package io.chapeau.management.article;

import io.chapeau.http.contract.TextRules;
import io.chapeau.management.slug.SlugText;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An article as an editor writes it.
 *
 * @param slug left out: made of the title, and kept from then on
 * @param locale BCP 47; left out: the site's own
 * @param publishedAt the date that readers see; left out: set by the first publish
 * @param externalId the identity in another system, unique
 */
public record ArticleInput(
        @Schema(maxLength = 300, pattern = TextRules.SINGLE_LINE)
        String title,

        @Schema(maxLength = SlugText.LONGEST, pattern = SlugText.PATTERN) @Nullable
        String slug,

        @Schema(maxLength = 2000) @Nullable String standfirst,

        @Schema(
                maxLength = 35,
                pattern = TextRules.LANGUAGE_TAG,
                examples = "fr-CA",
                description = "BCP 47. Left out: the site's own language.")
        @Nullable
        String locale,

        ArticleBody body,

        @Schema(maxItems = 50, uniqueItems = true, description = "In the order in which they sign.") @Nullable
        List<UUID> authorIds,

        @Schema(maxItems = 50, uniqueItems = true) @Nullable List<UUID> categoryIds,

        @Schema(maxItems = 50, uniqueItems = true) @Nullable List<UUID> tagIds,

        @Nullable Cover cover,

        @Nullable Seo seo,

        @Schema(description = "Whether readers may comment. Left out: true.") @Nullable
        Boolean commentsOpen,

        @Schema(description = "The date that readers see, not in the future. Left out: set by the first publish.")
        @Nullable
        Instant publishedAt,

        @Schema(
                maxLength = 200,
                pattern = TextRules.SINGLE_LINE,
                description = "The identity in another system, unique.")
        @Nullable
        String externalId) {}
