package io.chapeau.management.article;

import io.chapeau.access.PrincipalRef;
import io.chapeau.management.article.schedule.Schedule;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An article in a management list: everything but the long parts. */
public record ArticleListItem(
        UUID id,
        int version,
        String title,
        String slug,
        @Nullable String standfirst,
        String locale,
        List<UUID> authorIds,
        List<UUID> categoryIds,
        List<UUID> tagIds,
        @Nullable Instant publishedAt,
        @Nullable String externalId,
        UUID translationGroupId,
        Publication publication,

        Review review,

        @Nullable Schedule schedule,
        @Nullable Instant archivedAt,
        @Nullable Instant deletedAt,
        PrincipalRef createdBy,
        Instant createdAt,
        PrincipalRef updatedBy,
        Instant updatedAt,

        @Schema(description = "What you can do to it now.") List<ArticleAction> actions) {}
