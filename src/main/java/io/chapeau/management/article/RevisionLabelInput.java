package io.chapeau.management.article;

import io.chapeau.http.contract.TextRules;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a revision is called.
 *
 * @param label null takes the name away
 */
public record RevisionLabelInput(
        @Schema(
                maxLength = 100,
                pattern = TextRules.SINGLE_LINE,
                examples = "as sent to legal",
                description = "Null takes the name away. A revision with a name is kept for good.")
        @Nullable
        String label) {}
