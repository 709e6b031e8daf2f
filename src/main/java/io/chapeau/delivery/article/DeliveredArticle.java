package io.chapeau.delivery.article;

import com.fasterxml.jackson.annotation.JsonFilter;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;
import io.chapeau.delivery.Restrictable;
import io.chapeau.delivery.category.DeliveredPathStep;
import io.chapeau.delivery.comment.DeliveredComment;
import io.chapeau.http.paging.Page;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An article as readers get it. What publish finished as JSON is written through as it lies in the row.
 *
 * @param html left out of lists unless {@code fields} names it
 * @param blocks the body as Portable Text; left out unless included, like the components after it
 */
@JsonFilter(Restrictable.FILTER)
public record DeliveredArticle(
        UUID id,
        String slug,
        @Schema(examples = "fr") String locale,

        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Schema(examples = "fr-CA", description = "The language that was asked for, with fallback=true.")
        @Nullable
        String requestedLocale,

        String title,
        @Nullable String standfirst,

        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Schema(description = "The body as safe HTML. Left out of lists unless fields names it.")
        @Nullable
        String html,

        @Schema(description = "The first words of the text; plain text.")
        String excerpt,

        @Schema(description = "In the order in which they sign.")
        List<DeliveredAuthorLink> authors,

        List<DeliveredCategoryLink> categories,
        List<DeliveredTagLink> tags,
        Instant publishedAt,

        @Schema(description = "The last publish.") Instant updatedAt,

        int wordCount,
        int readingMinutes,

        @Schema(description = "Approved comments.") int commentCount,

        boolean commentsOpen,

        @JsonRawValue @Schema(implementation = DeliveredSeo.class)
        String seo,

        @JsonRawValue @Schema(implementation = DeliveredCover.class) @Nullable
        String cover,

        @Schema(description = "The same article in other languages, as far as it is published, by language.")
        List<DeliveredTranslation> translations,

        int version,

        @JsonInclude(JsonInclude.Include.NON_NULL)
        @JsonRawValue
        @Schema(ref = "Blocks", description = "With include=blocks.")
        @Nullable
        String blocks,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Schema(description = "With include=markdown.") @Nullable
        String markdown,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Schema(description = "With include=text.") @Nullable
        String text,

        @JsonInclude(JsonInclude.Include.NON_NULL)
        @JsonRawValue
        @Schema(ref = "Outline", description = "With include=outline.")
        @Nullable
        String outline,

        @JsonInclude(JsonInclude.Include.NON_NULL)
        @JsonRawValue
        @Schema(ref = "BodyLinks", description = "With include=links.")
        @Nullable
        String links,

        @JsonInclude(JsonInclude.Include.NON_NULL)
        @JsonRawValue
        @Schema(ref = "BodyImages", description = "With include=images.")
        @Nullable
        String images,

        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Schema(description = "The first page, with include=comments.")
        @Nullable
        Page<DeliveredComment> comments,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Schema(description = "With include=neighbours.") @Nullable
        DeliveredNeighbours neighbours) {

    /** An author of an article. */
    public record DeliveredAuthorLink(UUID id, String slug, String name) {}

    /**
     * A category of an article.
     *
     * @param path from the root down to the category itself
     */
    public record DeliveredCategoryLink(UUID id, String slug, String name, List<DeliveredPathStep> path) {}

    /** A tag of an article. */
    public record DeliveredTagLink(String slug, String name) {}

    /** The same article in another language. */
    public record DeliveredTranslation(String locale, String slug) {}

    static DeliveredArticle of(
            ArticleFacts facts,
            ArticleLinks targets,
            List<DeliveredTranslation> translations,
            Map<BodyPart, String> bodies) {
        return new DeliveredArticle(
                facts.id(),
                facts.slug(),
                facts.locale(),
                null,
                facts.title(),
                facts.standfirst(),
                bodies.get(BodyPart.HTML),
                facts.excerpt(),
                targets.authors(),
                targets.categories(),
                targets.tags(),
                facts.publishedAt(),
                facts.updatedAt(),
                facts.wordCount(),
                facts.readingMinutes(),
                facts.commentCount(),
                facts.commentsOpen(),
                facts.seo(),
                facts.cover(),
                translations,
                facts.version(),
                bodies.get(BodyPart.BLOCKS),
                bodies.get(BodyPart.MARKDOWN),
                bodies.get(BodyPart.TEXT),
                bodies.get(BodyPart.OUTLINE),
                bodies.get(BodyPart.LINKS),
                bodies.get(BodyPart.IMAGES),
                null,
                null);
    }

    DeliveredArticle with(
            List<DeliveredTranslation> others,
            @Nullable Page<DeliveredComment> firstComments,
            @Nullable DeliveredNeighbours besides) {
        return new DeliveredArticle(
                id,
                slug,
                locale,
                requestedLocale,
                title,
                standfirst,
                html,
                excerpt,
                authors,
                categories,
                tags,
                publishedAt,
                updatedAt,
                wordCount,
                readingMinutes,
                commentCount,
                commentsOpen,
                seo,
                cover,
                others,
                version,
                blocks,
                markdown,
                text,
                outline,
                links,
                images,
                firstComments,
                besides);
    }

    /** The same as an answer to somebody who asked for this language. */
    DeliveredArticle requestedIn(@Nullable String wanted) {
        return new DeliveredArticle(
                id,
                slug,
                locale,
                wanted,
                title,
                standfirst,
                html,
                excerpt,
                authors,
                categories,
                tags,
                publishedAt,
                updatedAt,
                wordCount,
                readingMinutes,
                commentCount,
                commentsOpen,
                seo,
                cover,
                translations,
                version,
                blocks,
                markdown,
                text,
                outline,
                links,
                images,
                comments,
                neighbours);
    }
}
