package io.chapeau.management.article;

import io.chapeau.commenting.CommentPolicy;
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
 * @param translationGroupId shared by the translations of an article, one a language; left out: its own id
 */
public record ArticleInput(
        @Schema(maxLength = 300, pattern = TextRules.SINGLE_LINE, examples = "A crane wakes up")
        String title,

        @Schema(
                maxLength = SlugText.LONGEST,
                pattern = TextRules.SLUG,
                examples = "a-crane-wakes-up",
                description = "Its address. Left out: made of the title, and kept from then on.")
        @Nullable
        String slug,

        @Schema(maxLength = 2000, description = "The lines between title and text; plain text.") @Nullable
        String standfirst,

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

        @Schema(maxItems = 50, uniqueItems = true, description = "The first is the main one.") @Nullable
        List<UUID> categoryIds,

        @Schema(maxItems = 50, uniqueItems = true) @Nullable List<UUID> tagIds,

        @Schema(description = "The picture that stands for the article.") @Nullable
        Cover cover,

        @Schema(description = "What search engines are told instead of the article's own words.") @Nullable
        Seo seo,

        @Schema(description = "Whether readers may comment. Left out: true.") @Nullable
        Boolean commentsOpen,

        @Schema(
                description = "What becomes of comments. Left out or null: what the site says, and they close when the"
                        + " site says so. An article with a policy of its own stays as it is.")
        @Nullable
        CommentPolicy commentPolicy,

        @Schema(description = "The date that readers see, not in the future. Left out: set by the first publish.")
        @Nullable
        Instant publishedAt,

        @Schema(
                maxLength = 200,
                pattern = TextRules.SINGLE_LINE,
                description = "The identity in another system, unique.")
        @Nullable
        String externalId,

        @Schema(
                examples = "019a8d2f-0d4e-7b11-a6c8-3e9f7d5c2a48",
                description = "That of the article which this one translates; a group has one article a language."
                        + " Left out or null: the article's own id, a group of its own.")
        @Nullable
        UUID translationGroupId) {}
