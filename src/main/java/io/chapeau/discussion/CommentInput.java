package io.chapeau.discussion;

import io.chapeau.http.contract.BodyLimit;
import io.chapeau.http.contract.DropsControls;
import io.chapeau.http.contract.TextRules;
import io.chapeau.http.limits.SmallBodies;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A comment as a reader sends it.
 *
 * @param authorEmail sealed before it is stored, and seen by moderators only
 * @param parentId an approved comment of the same article that this one answers
 * @param website filled by programs only
 * @param formToken says when the form was fetched
 */
@BodyLimit(bytes = SmallBodies.LARGEST)
public record CommentInput(
        @DropsControls
        @Schema(
                minLength = 1,
                maxLength = CommentInput.LONGEST_RAW_NAME,
                pattern = TextRules.VISIBLE,
                examples = "Rosa Lindqvist",
                description = CommentInput.NAME_WORDS)
        String authorName,

        @Schema(
                maxLength = CommentInput.LONGEST_EMAIL,
                pattern = TextRules.EMAIL,
                examples = "rosa@example.org",
                description = "Seen by moderators only.")
        String authorEmail,

        @Schema(
                minLength = 1,
                maxLength = CommentInput.LONGEST_RAW_TEXT,
                pattern = TextRules.VISIBLE,
                description = CommentInput.TEXT_WORDS)
        String text,

        @Schema(
                description = "The approved comment of the same article that this one answers; how deep replies lie is"
                        + " for the site to say.")
        @Nullable
        UUID parentId,

        @DropsControls
        @Schema(
                description = "A field that a form hides from people: leave it empty. Who fills it is a program; its"
                        + " comment is taken in like any other and shown to nobody.")
        @Nullable
        String website,

        @Schema(
                minLength = 1,
                maxLength = 100,
                pattern = "^[A-Za-z0-9_-]+$",
                description = "From GET /v1/comment-form, fetched when the form was shown; sites may ask for it.")
        @Nullable
        String formToken) {

    /** Octets, as RFC 5321 counts them; the schema counts characters, which are never more. */
    static final int LONGEST_EMAIL = 254;

    /** As sent; what counts is the normal form. */
    static final int LONGEST_RAW_NAME = 300;

    static final int LONGEST_RAW_TEXT = 15_000;

    static final String NAME_WORDS = "Shown beside the comment, as one line of 100 characters at most. Characters that"
            + " turn, break or control a line are left out.";

    static final String TEXT_WORDS =
            "5,000 characters at most, without empty lines around them, spaces at the end of a line and the no-break"
                    + " spaces at French punctuation, which the site may set. Lines are kept, HTML is text. Direction"
                    + " overrides are left out, and so are marks that pile up on one letter.";
}
