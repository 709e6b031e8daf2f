package io.chapeau.discussion.note;

import io.chapeau.http.contract.TextRules;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A note on a comment. */
public record CommentNoteInput(
        @Schema(
                minLength = 1,
                maxLength = 2000,
                pattern = TextRules.VISIBLE,
                examples = "He wrote to us by mail as well.",
                description = "Plain text; lines are kept.")
        String text) {}
