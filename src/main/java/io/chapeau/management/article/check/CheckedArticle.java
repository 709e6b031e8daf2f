package io.chapeau.management.article.check;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the checks look at.
 *
 * @param blocks the body as Portable Text
 */
public record CheckedArticle(
        UUID id,
        String locale,
        String title,
        @Nullable String standfirst,
        @Nullable String seoTitle,
        @Nullable String seoDescription,
        List<UUID> categoryIds,
        JsonNode blocks) {}
