package io.chapeau.discussion;

import io.chapeau.http.contract.DropsControls;
import io.chapeau.http.contract.TextRules;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An answer of the site to a comment.
 *
 * @param authorName null: the name of the principal
 */
public record StaffReplyInput(
        @Schema(
                minLength = 1,
                maxLength = CommentInput.LONGEST_RAW_TEXT,
                pattern = TextRules.VISIBLE,
                examples = "Thank you, we have mended it.",
                description = CommentInput.TEXT_WORDS)
        String text,

        @DropsControls
        @Schema(
                minLength = 1,
                maxLength = CommentInput.LONGEST_RAW_NAME,
                pattern = TextRules.VISIBLE,
                examples = "The desk",
                description =
                        "Left out: your own name, unless it is longer than the 100 characters that the name of a comment has.")
        @Nullable
        String authorName) {}
