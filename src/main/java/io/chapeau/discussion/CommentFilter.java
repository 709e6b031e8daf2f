package io.chapeau.discussion;

import io.chapeau.database.FullText;
import io.chapeau.http.contract.TextRules;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which comments of the site a moderator means; filters add up. */
public record CommentFilter(
        @QueryParam("status")
        @Parameter(
                description = "Only comments that stand here.",
                schema =
                        @Schema(
                                type = SchemaType.STRING,
                                enumeration = {"pending", "approved", "rejected", "spam", "withdrawn", "deleted"}))
        @Nullable
        String status,

        @QueryParam("article")
        @Parameter(
                description = "Id of an article: only its comments.",
                schema = @Schema(type = SchemaType.STRING, format = "uuid"))
        @Nullable
        UUID article,

        @QueryParam("category")
        @Parameter(
                description = "Id of a category: only comments of the articles that lie in it itself.",
                schema = @Schema(type = SchemaType.STRING, format = "uuid"))
        @Nullable
        UUID category,

        @QueryParam("authorName")
        @Parameter(
                description = "The whole name; accents and upper case do not matter.",
                schema =
                        @Schema(
                                type = SchemaType.STRING,
                                minLength = 1,
                                maxLength = 100,
                                pattern = TextRules.SINGLE_LINE))
        @Nullable
        String authorName,

        @QueryParam("email")
        @Parameter(
                description = "The e-mail address that the comments were sent with.",
                schema =
                        @Schema(
                                type = SchemaType.STRING,
                                maxLength = CommentInput.LONGEST_EMAIL,
                                pattern = TextRules.EMAIL))
        @Nullable
        String email,

        @QueryParam("client")
        @Parameter(
                description =
                        "Where the comments came from, as a comment says it: the same client for 30 days at most.",
                schema = @Schema(type = SchemaType.STRING, pattern = CommentFilter.CLIENT))
        @Nullable
        String client,

        @QueryParam("scoreFrom")
        @Parameter(
                description = "Only comments with so many points or more.",
                schema = @Schema(type = SchemaType.INTEGER, minimum = "0", maximum = "1000000"))
        @Nullable
        Integer scoreFrom,

        @QueryParam("hasLink")
        @Parameter(
                description = "Only comments with a link in the text, or without one.",
                schema = @Schema(type = SchemaType.BOOLEAN))
        @Nullable
        Boolean hasLink,

        @QueryParam("createdFrom")
        @Parameter(
                description = "Sent at this time or later.",
                schema = @Schema(type = SchemaType.STRING, format = "date-time"))
        @Nullable
        Instant createdFrom,

        @QueryParam("createdTo")
        @Parameter(
                description = "Sent before this time.",
                schema = @Schema(type = SchemaType.STRING, format = "date-time"))
        @Nullable
        Instant createdTo,

        @QueryParam("q")
        @Parameter(
                description = "Words of the text, each from its beginning. " + FullText.WORDS_IN_NO_INDEX,
                schema = @Schema(type = SchemaType.STRING, maxLength = 200))
        @Nullable
        String words) {

    static final String CLIENT = "^[A-Za-z0-9_-]{43}$";

    /** Every comment. */
    public static final CommentFilter ALL =
            new CommentFilter(null, null, null, null, null, null, null, null, null, null, null);

    /** The comments of an article. */
    public static CommentFilter of(UUID article) {
        return new CommentFilter(null, article, null, null, null, null, null, null, null, null, null);
    }

    /** The same among those that stand here; empty: it means none of them. */
    Optional<CommentFilter> in(CommentStatus standing) {
        return status != null && !status.equals(standing.word())
                ? Optional.empty()
                : Optional.of(new CommentFilter(
                        standing.word(),
                        article,
                        category,
                        authorName,
                        email,
                        client,
                        scoreFrom,
                        hasLink,
                        createdFrom,
                        createdTo,
                        words));
    }

    /** Whether it leaves nothing out. */
    public boolean isEmpty() {
        return equals(ALL);
    }

    /** Whether an index of scores has these comments one after the other. */
    boolean isAlongScores() {
        return equals(new CommentFilter(status, null, null, null, null, null, scoreFrom, null, null, null, words));
    }

    /** Whether it means what a category has, or what of it stands somewhere. */
    boolean isOfACategoryAlone() {
        return category != null
                && equals(new CommentFilter(status, null, category, null, null, null, null, null, null, null, null));
    }

    /** The same, whatever words they have. */
    CommentFilter withoutWords() {
        return new CommentFilter(
                status, article, category, authorName, email, client, scoreFrom, hasLink, createdFrom, createdTo, null);
    }
}
