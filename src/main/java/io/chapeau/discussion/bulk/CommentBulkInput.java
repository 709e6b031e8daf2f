package io.chapeau.discussion.bulk;

import io.chapeau.http.contract.TextRules;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One action on many comments, whatever their version.
 *
 * @param ids null: those that the filter of the request means
 */
public record CommentBulkInput(
        @Schema(enumeration = {"approve", "reject", "spam", "delete"})
        String action,

        @Schema(
                minItems = 1,
                maxItems = 1000,
                uniqueItems = true,
                description = "Comments. Left out: those that the filter in the address means.")
        @Nullable
        List<UUID> ids,

        @Schema(maxLength = 500, pattern = TextRules.SINGLE_LINE, description = "Why, for the history of each comment.")
        @Nullable
        String reason) {}
