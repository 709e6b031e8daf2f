package io.chapeau.delivery.sync;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A published article without its links. */
record ArticleRow(
        UUID id,
        int version,
        String slug,
        String locale,
        String title,
        @Nullable String standfirst,
        String html,
        String blocks,
        String excerpt,
        Instant publishedAt,
        Instant updatedAt,
        int wordCount,
        int readingMinutes,
        boolean commentsOpen,
        String seo,
        @Nullable String cover) {}
