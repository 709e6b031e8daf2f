package io.chapeau.management.preview;

import io.chapeau.http.contract.TextRules;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A preview link to be made. Links are made and revoked, never edited.
 *
 * @param revision null: whatever the working copy is when somebody looks
 */
public record PreviewLinkInput(
        @Schema(description = "In the future, within a year. Left out: in 7 days.") @Nullable
        Instant expiresAt,

        @Schema(
                minimum = "1",
                examples = "12",
                description = "The number of a revision that the link shows for good. Left out: the working copy as it"
                        + " is when somebody looks.")
        @Nullable
        Integer revision,

        @Schema(
                minLength = 1,
                maxLength = 200,
                pattern = TextRules.SINGLE_LINE,
                examples = "For the lawyers",
                description = "For the list of links.")
        @Nullable
        String note) {}
