package io.chapeau.discussion;

import io.chapeau.http.contract.TextRules;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Why a moderator decides; shared by every decision. */
public record DecisionReason(
        @QueryParam("reason")
        @Parameter(
                description = "Why, for the history of the comment. Neither readers nor its author learn of it.",
                schema =
                        @Schema(
                                type = SchemaType.STRING,
                                maxLength = DecisionReason.LONGEST,
                                pattern = TextRules.SINGLE_LINE))
        @Nullable
        String reason) {

    public static final int LONGEST = 500;
}
