package io.chapeau.management.article;

import io.chapeau.access.PrincipalRef;
import io.chapeau.commenting.CommentPolicy;
import io.chapeau.content.report.BodyReportEntry;
import io.chapeau.http.conditional.Versioned;
import io.chapeau.management.article.check.PublishCheck;
import io.chapeau.management.article.schedule.Schedule;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An article as management shows it: the input's names, and the facts of its state beside them.
 *
 * @param bodyReport exactly what the conversion of the body dropped or changed; empty when nothing was lost
 */
public record ArticleView(
        UUID id,
        int version,
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

        @Schema(description = "Shared by the translations of an article; its own id when nobody grouped it.")
        UUID translationGroupId,

        @Schema(description = "What readers see of it; changed: an older copy than this one.")
        Publication publication,

        @Schema(description = "How far editors are with checking it.")
        Review review,

        @Schema(description = "The last step of the review that is under way; null: none is. Not for integrators.")
        @Nullable
        ReviewStep reviewStep,

        @Schema(description = "The number of the last save; see revisions.")
        int revision,

        @Schema(description = "The save that readers see; null: none, or one that was not kept.") @Nullable
        Integer publishedRevision,

        @Schema(description = "What is planned; null: nothing.") @Nullable
        Schedule schedule,

        @Nullable Instant archivedAt,

        @Schema(description = "Since when it lies in the trash.") @Nullable
        Instant deletedAt,

        @Schema(description = "Exactly what the conversion of the body dropped or changed.")
        List<BodyReportEntry> bodyReport,

        PrincipalRef createdBy,
        Instant createdAt,
        PrincipalRef updatedBy,
        Instant updatedAt,

        @Schema(description = "What you can do to it now. It differs from caller to caller.")
        List<ArticleAction> actions,

        @Schema(description = "Who says to be at work on it; null: nobody does. Not for integrators.") @Nullable
        HeldLock lock,

        @Schema(description = "What was found before publishing; in the answer of publish only, else null.") @Nullable
        PublishCheck checks)
        implements Versioned {}
