package io.chapeau.delivery.article;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An earlier state of an article, finished as publish would have finished it, that lies in no projection.
 *
 * @param cover JSON, as in a projection
 * @param seo JSON, as in a projection
 * @param body the forms of the body and what is derived from it, by the properties that show them
 * @param links with every ancestor of its categories
 */
public record ArticleSnapshot(
        UUID id,
        int version,
        String slug,
        String locale,
        UUID translationGroupId,
        String title,
        @Nullable String standfirst,
        String excerpt,
        @Nullable String cover,
        String seo,
        Instant publishedAt,
        Instant updatedAt,
        int wordCount,
        int readingMinutes,
        boolean commentsOpen,
        Map<String, String> body,
        List<LinkRow> links) {

    PublishedArticle article(int commentCount) {
        PublishedArticle article = new PublishedArticle();
        article.id = id;
        article.version = version;
        article.slug = slug;
        article.locale = locale;
        article.translationGroupId = translationGroupId;
        article.title = title;
        article.standfirst = standfirst;
        article.excerpt = excerpt;
        article.cover = cover;
        article.seo = seo;
        article.publishedAt = publishedAt;
        article.updatedAt = updatedAt;
        article.wordCount = wordCount;
        article.readingMinutes = readingMinutes;
        article.commentCount = commentCount;
        article.commentsOpen = commentsOpen;
        return article;
    }
}
