package io.chapeau.delivery.article;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an article is by itself: the columns of its thin row.
 *
 * @param translationGroupId shared with the published translations
 * @param cover JSON, finished by publish
 * @param seo JSON, finished by publish
 */
record ArticleFacts(
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
        int commentCount,
        boolean commentsOpen) {}
