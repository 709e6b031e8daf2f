package io.chapeau.discussion.spam;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a rule has found.
 *
 * @param rule a stable word for programs
 * @param points what it adds to the score
 * @param detail for people: how many, which word; never an address
 */
@Schema(name = "SpamReason", description = "What a rule has found in a comment.")
public record Reason(
        @Schema(description = "A stable word for programs.", examples = "links")
        String rule,

        @Schema(description = "What it adds to the score.") int points,

        @Schema(description = "How many, which word.", examples = "4")
        String detail) {}
