package io.chapeau.discussion;

import io.chapeau.http.contract.DropsControls;
import io.chapeau.http.contract.TextRules;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The words of a comment as a moderator changes them. */
public record CommentRevisionInput(
        @DropsControls
        @Schema(
                minLength = 1,
                maxLength = CommentInput.LONGEST_RAW_NAME,
                pattern = TextRules.VISIBLE,
                examples = "Rosa Lindqvist")
        String authorName,

        @Schema(
                minLength = 1,
                maxLength = CommentInput.LONGEST_RAW_TEXT,
                pattern = TextRules.VISIBLE,
                examples = "The ferry leaves from the old pier.",
                description = CommentInput.TEXT_WORDS)
        String text) {}
