package io.chapeau.batch;

import com.fasterxml.jackson.databind.JsonNode;
import io.chapeau.discussion.DecisionReason;
import io.chapeau.http.contract.BodyLimit;
import io.chapeau.http.contract.TextRules;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Operations to do in this order.
 *
 * @param atomic whether all are done or none; null stands for false
 */
@BodyLimit(bytes = 8 << 20)
public record BatchInput(
        @Schema(
                description = "true: all in one transaction, or none. Left out: each by itself.",
                defaultValue = "false")
        @Nullable
        Boolean atomic,

        @Schema(minItems = 1, maxItems = 100) List<BatchOperationInput> operations) {

    boolean isAtomic() {
        return Boolean.TRUE.equals(atomic);
    }

    /**
     * One operation of the management API.
     *
     * @param path without query
     * @param ifMatch as the header would be
     * @param ifNoneMatch as the header would be
     * @param reason as the parameter of a decision on a comment would be
     * @param body what the operation takes; a PATCH is a merge patch
     */
    public record BatchOperationInput(
            @Schema(enumeration = {"POST", "PUT", "PATCH", "DELETE"})
            String method,

            @Schema(minLength = 1, maxLength = 300, examples = "/v1/management/tags", description = "Without query.")
            String path,

            @Schema(maxLength = 300, description = "As the header If-Match would be.") @Nullable
            String ifMatch,

            @Schema(maxLength = 300, description = "As the header If-None-Match would be.") @Nullable
            String ifNoneMatch,

            @Schema(
                    maxLength = DecisionReason.LONGEST,
                    pattern = TextRules.SINGLE_LINE,
                    description =
                            "Of a decision on a comment: why, as its parameter reason would be. No other takes one.")
            @Nullable
            String reason,

            @Schema(ref = "BatchBody") @Nullable JsonNode body) {}
}
