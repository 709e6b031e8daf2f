package io.chapeau.discussion;

import io.chapeau.http.contract.BodyLimit;
import io.chapeau.http.contract.DropsControls;
import io.chapeau.http.contract.TextRules;
import io.chapeau.http.limits.SmallBodies;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the author of a comment can change about it. */
@BodyLimit(bytes = SmallBodies.LARGEST)
public record SubmissionInput(
        @DropsControls
        @Schema(
                minLength = 1,
                maxLength = CommentInput.LONGEST_RAW_NAME,
                pattern = TextRules.VISIBLE,
                examples = "Rosa Lindqvist",
                description = CommentInput.NAME_WORDS)
        String authorName,

        @Schema(
                minLength = 1,
                maxLength = CommentInput.LONGEST_RAW_TEXT,
                pattern = TextRules.VISIBLE,
                description = CommentInput.TEXT_WORDS)
        String text) {}
