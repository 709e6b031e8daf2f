package io.chapeau.discussion;

import io.chapeau.http.contract.TextRules;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A comment as a reader sends it.
 *
 * @param authorEmail sealed before it is stored, and shown to nobody
 * @param parentId an approved comment of the same article that this one answers
 */
public record CommentInput(
        @Schema(
                minLength = 1,
                maxLength = 100,
                pattern = CommentInput.NAME,
                examples = "Rosa Lindqvist",
                description = "One line, shown beside the comment.")
        String authorName,

        @Schema(
                maxLength = CommentInput.LONGEST_EMAIL,
                pattern = TextRules.EMAIL,
                examples = "rosa@example.org",
                description = "Never shown to anybody.")
        String authorEmail,

        @Schema(
                minLength = 1,
                maxLength = 5000,
                pattern = CommentInput.VISIBLE,
                description = "Plain text; lines are kept, markup and links stay text.")
        String text,

        @Schema(description = "The approved comment of the same article that this one answers.") @Nullable
        UUID parentId) {

    /** Octets, as RFC 5321 counts them; the schema counts characters, which are never more. */
    static final int LONGEST_EMAIL = 254;

    /** At least one character that can be seen. */
    static final String VISIBLE = TextRules.VISIBLE;

    /** What a name must not hold: it could break its line or turn the text around it. */
    private static final String UNFIT = TextRules.CONTROLS
            + "\\u2028\\u2029\\u061C\\u200E\\u200F\\u202A\\u202B\\u202C\\u202D\\u202E\\u2066\\u2067\\u2068\\u2069";

    /** The look-ahead keeps the match linear: anybody may send a name of a megabyte. */
    static final String NAME = "^(?=[^" + UNFIT + "]*" + VISIBLE + ")[^" + UNFIT + "]*$";
}
