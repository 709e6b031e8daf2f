package io.chapeau.management.article.note;

import io.chapeau.http.contract.TextRules;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A note as its author writes it.
 *
 * @param block the key of a block of the working copy; null: the note is about the whole article
 * @param parentId the note that opened the thread in which this one answers
 */
public record NoteInput(
        @Schema(
                minLength = 1,
                maxLength = 2000,
                pattern = TextRules.VISIBLE,
                examples = "Is this still true?",
                description = "Plain text; lines are kept.")
        String text,

        @Schema(
                minLength = 1,
                maxLength = 20,
                examples = "b3",
                description = "The _key of the block that it is about, as the working copy has it now. Left out: the"
                        + " whole article.")
        @Nullable
        String block,

        @Schema(
                examples = "019a8d2f-0d4e-7b11-a6c8-3e9f7d5c2a48",
                description = "The note that opened the thread in which this one answers. Left out: it opens one.")
        @Nullable
        UUID parentId) {}
