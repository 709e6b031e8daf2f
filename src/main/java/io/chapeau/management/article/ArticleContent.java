package io.chapeau.management.article;

import io.chapeau.commenting.CommentPolicy;
import io.chapeau.content.report.BodyReportEntry;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Everything that an editor writes of an article, as a revision keeps it: with what reading the body lost then, and
 * without the facts of the article's state.
 */
public record ArticleContent(
        String title,
        String slug,
        @Nullable String standfirst,
        String locale,
        ArticleBody body,
        List<UUID> authorIds,
        List<UUID> categoryIds,
        List<UUID> tagIds,
        @Nullable Cover cover,
        @Nullable Seo seo,
        boolean commentsOpen,
        @Nullable CommentPolicy commentPolicy,
        @Nullable Instant publishedAt,
        @Nullable String externalId,
        UUID translationGroupId,
        List<BodyReportEntry> bodyReport) {

    /** The input that would make this content. */
    ArticleInput input() {
        return new ArticleInput(
                title,
                slug,
                standfirst,
                locale,
                body,
                authorIds,
                categoryIds,
                tagIds,
                cover,
                seo,
                commentsOpen,
                commentPolicy,
                publishedAt,
                externalId,
                translationGroupId);
    }

    /** The same with a date, unless it has one. */
    ArticleContent datedBy(@Nullable Instant date) {
        return publishedAt != null || date == null ? this : with(body, date);
    }

    ArticleContent withBody(ArticleBody shown) {
        return with(shown, publishedAt);
    }

    private ArticleContent with(ArticleBody shown, @Nullable Instant date) {
        return new ArticleContent(
                title,
                slug,
                standfirst,
                locale,
                shown,
                authorIds,
                categoryIds,
                tagIds,
                cover,
                seo,
                commentsOpen,
                commentPolicy,
                date,
                externalId,
                translationGroupId,
                bodyReport);
    }
}
