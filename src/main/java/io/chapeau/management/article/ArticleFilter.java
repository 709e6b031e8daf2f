package io.chapeau.management.article;

import io.chapeau.database.FullText;
import io.chapeau.http.contract.TextRules;
import io.chapeau.http.problem.ProblemError;
import io.chapeau.http.problem.ProblemType;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** What a management list of articles can be narrowed by; filters add up. */
public record ArticleFilter(
        @QueryParam("publication")
        @Parameter(
                description = "What readers see of it.",
                schema =
                        @Schema(
                                type = SchemaType.STRING,
                                enumeration = {"none", "published", "changed", "unpublished"}))
        @Nullable
        String publication,

        @QueryParam("review")
        @Parameter(
                schema =
                        @Schema(
                                type = SchemaType.STRING,
                                enumeration = {"none", "submitted", "changesRequested", "approved"}))
        @Nullable
        String review,

        @QueryParam("author") @Parameter(description = "Id of an author who signs it.") @Nullable
        UUID author,

        @QueryParam("category") @Parameter(description = "Id of a category it lies in itself.") @Nullable
        UUID category,

        @QueryParam("tag") @Parameter(description = "Id of a tag.") @Nullable
        UUID tag,

        @QueryParam("locale")
        @Parameter(schema = @Schema(type = SchemaType.STRING, maxLength = 35, pattern = TextRules.LANGUAGE_TAG))
        @Nullable
        String locale,

        @QueryParam("createdBy") @Parameter(description = "Id of the principal that made it.") @Nullable
        UUID createdBy,

        @QueryParam("externalId") @Parameter(schema = @Schema(type = SchemaType.STRING, maxLength = 200)) @Nullable
        String externalId,

        @QueryParam("translationGroup")
        @Parameter(description = "Id of a translation group: an article with its translations.")
        @Nullable
        UUID translationGroup,

        @QueryParam("updatedFrom")
        @Parameter(description = "Changed at this time or later; with sort updatedAt only.")
        @Nullable
        Instant updatedFrom,

        @QueryParam("updatedTo")
        @Parameter(description = "Changed before this time; with sort updatedAt only.")
        @Nullable
        Instant updatedTo,

        @QueryParam("q")
        @Parameter(
                description = "Words of the title, each from its beginning. " + FullText.WORDS_IN_NO_INDEX,
                schema = @Schema(type = SchemaType.STRING, maxLength = 200))
        @Nullable
        String words,

        @QueryParam("deleted")
        @DefaultValue("false")
        @Parameter(
                description = "Look into the trash instead.",
                schema = @Schema(type = SchemaType.BOOLEAN, defaultValue = "false"))
        boolean deleted,

        @QueryParam("archived")
        @DefaultValue("false")
        @Parameter(
                description = "Look into the archive instead.",
                schema = @Schema(type = SchemaType.BOOLEAN, defaultValue = "false"))
        boolean archived) {

    /** The one place that a list looks into, by the word that the database derives for it. */
    String shelf() {
        if (deleted) {
            return "trash";
        }
        return archived ? "archive" : "desk";
    }

    /**
     * Refuses with 400 what would read and sort every article of a span of time, however long that is, and a look
     * into two places at once.
     */
    void requireOffered(String sort) {
        if (deleted && archived) {
            String detail = "A list looks into the trash or into the archive. Leave out deleted or archived.";
            throw ProblemType.MALFORMED_REQUEST.because(
                    detail, ProblemError.ofParameter("archived", "combination", detail));
        }
        if ((updatedFrom != null || updatedTo != null) && !sort.endsWith("updatedAt")) {
            String detail = "updatedFrom and updatedTo are offered with sort updatedAt and -updatedAt only.";
            throw ProblemType.MALFORMED_REQUEST.because(
                    detail,
                    ProblemError.ofParameter(updatedFrom != null ? "updatedFrom" : "updatedTo", "combination", detail));
        }
    }
}
