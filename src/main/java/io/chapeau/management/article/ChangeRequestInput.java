package io.chapeau.management.article;

import io.chapeau.http.contract.TextRules;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What an editor asks the writer of an article for. */
public record ChangeRequestInput(
        @Schema(
                minLength = 1,
                maxLength = 2000,
                pattern = TextRules.VISIBLE,
                examples = "Who says so? Please name the source in the second paragraph.",
                description = "Plain text; lines are kept.")
        String note) {}
