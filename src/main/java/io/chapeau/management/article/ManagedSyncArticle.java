package io.chapeau.management.article;

import com.fasterxml.jackson.annotation.JsonRawValue;
import io.chapeau.change.sync.SyncObject;
import io.chapeau.commenting.CommentPolicy;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The working copy of an article in a copy of management, with the ids of what it belongs to. */
@Schema(description = "A working copy with the ids of what it belongs to; deletedAt: it lies in the trash.")
public record ManagedSyncArticle(
        UUID id,
        int version,
        String slug,
        String locale,
        String title,
        @Nullable String standfirst,

        @JsonRawValue @Schema(ref = "Blocks") String blocks,

        List<UUID> authorIds,
        List<UUID> categoryIds,
        List<UUID> tagIds,

        @JsonRawValue @Schema(implementation = Cover.class) @Nullable
        String cover,

        @JsonRawValue @Schema(implementation = Seo.class) @Nullable
        String seo,

        boolean commentsOpen,
        @Nullable CommentPolicy commentPolicy,
        @Nullable Instant publishedAt,
        @Nullable String externalId,
        UUID translationGroupId,
        Publication publication,

        @Schema(description = "The version that readers see.") @Nullable
        Integer publishedVersion,

        Review review,

        @Nullable Instant archivedAt,
        @Nullable Instant deletedAt,
        UUID createdBy,
        Instant createdAt,
        UUID updatedBy,
        Instant updatedAt)
        implements SyncObject {

    static ManagedSyncArticle of(Article article, List<UUID> authors, List<UUID> categories, List<UUID> tags) {
        return new ManagedSyncArticle(
                article.id,
                article.version,
                article.slug,
                article.locale,
                article.title,
                article.standfirst,
                article.body,
                authors,
                categories,
                tags,
                article.cover,
                article.seo,
                article.commentsOpen,
                article.commentPolicy,
                article.publishedAt,
                article.externalId,
                article.translationGroupId,
                article.publication,
                article.publishedVersion,
                article.review,
                article.archivedAt,
                article.deletedAt,
                article.createdBy,
                article.createdAt,
                article.updatedBy,
                article.updatedAt);
    }
}
