package io.chapeau.management.article.revision;

import io.chapeau.access.PrincipalRef;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A save of an article, without what was saved.
 *
 * @param number from 1, without gaps at the time of the save
 */
public record RevisionItem(
        @Schema(description = "From 1 on, one more with each save.", examples = "7")
        int number,

        @Schema(description = "The version of the article that the save made: its ETag then.")
        int version,

        Instant savedAt,
        PrincipalRef savedBy,

        @Schema(description = "What its editor said of it.") @Nullable
        String note,

        @Schema(description = "What somebody called it later, to find it again.") @Nullable
        String label,

        @Schema(description = "Whether readers have seen it; such a revision is kept for good.")
        boolean published,

        @Schema(description = "The revision that was brought back by this save; null: an edit.") @Nullable
        Integer restoredFrom,

        @Schema(description = "The first save of the same principal that this entry stands for, itself included.")
        int firstSave,

        @Schema(description = "When that was.") Instant firstSaveAt,

        @Schema(description = "The revision from which the changes are told; null: the article is new.") @Nullable
        Integer comparedTo,

        @Schema(description = "What differs, in short.") ChangeSummary changes) {}
