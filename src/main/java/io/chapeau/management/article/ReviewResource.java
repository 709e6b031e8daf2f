package io.chapeau.management.article;

import static io.chapeau.access.Role.ADMIN_NAME;
import static io.chapeau.access.Role.EDITOR_NAME;
import static io.chapeau.access.Role.WRITER_NAME;

import io.chapeau.http.conditional.IfMatch;
import io.chapeau.http.conditional.VersionedAnswer;
import io.chapeau.http.idempotency.Idempotent;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path(ArticleResource.PATH + "/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Articles")
public class ReviewResource {

    private static final String PLACE = "It lies in the trash or in the archive";

    private final ReviewService reviews;

    ReviewResource(ReviewService reviews) {
        this.reviews = reviews;
    }

    @POST
    @Idempotent
    @Path("submit")
    @RolesAllowed({ADMIN_NAME, EDITOR_NAME, WRITER_NAME})
    @Operation(
            summary = "Submit the article for review",
            description = "Its writer cannot edit it from now on until an editor has answered or the writer withdraws"
                    + " it; editors can.")
    @APIResponseSchema(value = ArticleView.class, responseCode = "200", responseDescription = "Editors find it now")
    @APIResponse(responseCode = "409", description = PLACE + ", is approved, or readers see it as it is")
    public RestResponse<ArticleView> submitArticle(
            @PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        return VersionedAnswer.ok(reviews.submit(id, IfMatch.required(ifMatch)));
    }

    @POST
    @Idempotent
    @Path("withdraw")
    @RolesAllowed({ADMIN_NAME, EDITOR_NAME, WRITER_NAME})
    @Operation(summary = "Take a submission back", description = "Its writer can edit the article again.")
    @APIResponseSchema(value = ArticleView.class, responseCode = "200", responseDescription = "No review is under way")
    @APIResponse(responseCode = "409", description = PLACE + ", or an editor has answered the submission")
    public RestResponse<ArticleView> withdrawArticle(
            @PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        return VersionedAnswer.ok(reviews.withdraw(id, IfMatch.required(ifMatch)));
    }

    @POST
    @Idempotent
    @Path("approve")
    @RolesAllowed({ADMIN_NAME, EDITOR_NAME})
    @Operation(
            summary = "Approve a submitted article",
            description =
                    "The approval is of the text as it is: an edit by a writer ends it, one by an editor does not."
                            + " Publishing needs none, and ends the review.")
    @APIResponseSchema(value = ArticleView.class, responseCode = "200", responseDescription = "It is approved")
    @APIResponse(responseCode = "409", description = PLACE + ", or nobody has submitted it")
    public RestResponse<ArticleView> approveArticle(
            @PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        return VersionedAnswer.ok(reviews.approve(id, IfMatch.required(ifMatch)));
    }

    @POST
    @Idempotent
    @Path("request-changes")
    @RolesAllowed({ADMIN_NAME, EDITOR_NAME})
    @Operation(
            summary = "Ask the writer of a submitted article for changes",
            description = "The note stands in reviewStep until the article is submitted again or approved after all.")
    @APIResponseSchema(
            value = ArticleView.class,
            responseCode = "200",
            responseDescription = "Its writer can edit it again")
    @APIResponse(responseCode = "409", description = PLACE + ", or nobody has submitted it")
    public RestResponse<ArticleView> requestChangesOfArticle(
            @PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch, ChangeRequestInput input) {
        return VersionedAnswer.ok(reviews.requestChanges(id, IfMatch.required(ifMatch), input.note()));
    }

    @POST
    @Idempotent
    @Path("archive")
    @RolesAllowed({ADMIN_NAME, EDITOR_NAME})
    @Operation(
            summary = "Move the article to the archive",
            description = "There it is frozen, and only lists with archived=true show it. Readers who see it go on"
                    + " seeing it.")
    @APIResponseSchema(value = ArticleView.class, responseCode = "200", responseDescription = "It lies in the archive")
    @APIResponse(responseCode = "409", description = "It lies in the trash")
    public RestResponse<ArticleView> archiveArticle(
            @PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        return VersionedAnswer.ok(reviews.archive(id, IfMatch.required(ifMatch)));
    }

    @POST
    @Idempotent
    @Path("unarchive")
    @RolesAllowed({ADMIN_NAME, EDITOR_NAME})
    @Operation(summary = "Bring the article back from the archive", description = "It is as it was before.")
    @APIResponseSchema(value = ArticleView.class, responseCode = "200", responseDescription = "The working copy")
    @APIResponse(responseCode = "409", description = "It lies in the trash")
    public RestResponse<ArticleView> unarchiveArticle(
            @PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        return VersionedAnswer.ok(reviews.unarchive(id, IfMatch.required(ifMatch)));
    }
}
