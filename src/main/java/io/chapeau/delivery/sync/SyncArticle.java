package io.chapeau.delivery.sync;

import com.fasterxml.jackson.annotation.JsonRawValue;
import io.chapeau.change.sync.SyncObject;
import io.chapeau.delivery.article.DeliveredCover;
import io.chapeau.delivery.article.DeliveredSeo;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A published article with the ids of what it belongs to. */
@Schema(description = "A published article with the ids of what it belongs to.")
public record SyncArticle(
        UUID id,
        int version,
        String slug,
        String locale,
        String title,
        @Nullable String standfirst,
        String html,

        @JsonRawValue @Schema(ref = "Blocks") String blocks,

        String excerpt,

        @Schema(description = "In the order in which they sign.")
        List<UUID> authorIds,

        List<UUID> categoryIds,
        List<UUID> tagIds,
        Instant publishedAt,
        @Schema(description = "The last publish.") Instant updatedAt,
        int wordCount,
        int readingMinutes,
        boolean commentsOpen,

        @JsonRawValue @Schema(implementation = DeliveredSeo.class)
        String seo,

        @JsonRawValue @Schema(implementation = DeliveredCover.class) @Nullable
        String cover)
        implements SyncObject {

    /** @param links of all the articles, in the order of each kind */
    static List<SyncArticle> of(List<ArticleRow> rows, List<ArticleLink> links) {
        Map<UUID, Map<String, List<UUID>>> byArticle = new HashMap<>();
        links.forEach(link -> byArticle
                .computeIfAbsent(link.articleId(), id -> new HashMap<>())
                .computeIfAbsent(link.kind(), kind -> new ArrayList<>())
                .add(link.targetId()));
        return rows.stream()
                .map(row -> of(row, byArticle.getOrDefault(row.id(), Map.of())))
                .toList();
    }

    private static SyncArticle of(ArticleRow row, Map<String, List<UUID>> links) {
        return new SyncArticle(
                row.id(),
                row.version(),
                row.slug(),
                row.locale(),
                row.title(),
                row.standfirst(),
                row.html(),
                row.blocks(),
                row.excerpt(),
                links.getOrDefault("author", List.of()),
                links.getOrDefault("category", List.of()),
                links.getOrDefault("tag", List.of()),
                row.publishedAt(),
                row.updatedAt(),
                row.wordCount(),
                row.readingMinutes(),
                row.commentsOpen(),
                row.seo(),
                row.cover());
    }
}
