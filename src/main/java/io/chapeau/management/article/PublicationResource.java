package io.chapeau.management.article;

import static io.chapeau.access.Role.ADMIN_NAME;
import static io.chapeau.access.Role.EDITOR_NAME;
import static io.chapeau.access.Role.WRITER_NAME;

import io.chapeau.database.DryRun;
import io.chapeau.http.conditional.IfMatch;
import io.chapeau.http.conditional.VersionedAnswer;
import io.chapeau.http.idempotency.Idempotent;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path(ArticleResource.PATH + "/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Articles")
public class PublicationResource {

    private final PublicationService publication;
    private final TrashService trash;
    private final DryRun dryRuns;

    PublicationResource(PublicationService publication, TrashService trash, DryRun dryRuns) {
        this.publication = publication;
        this.trash = trash;
        this.dryRuns = dryRuns;
    }

    @POST
    @Idempotent
    @Path("publish")
    @RolesAllowed({ADMIN_NAME, EDITOR_NAME})
    @Operation(
            summary = "Show the working copy to readers",
            description =
                    "checks in the answer says what an editor should look at. With dryRun=true nothing is published,"
                            + " and checks has the errors too that would be a 422.")
    @APIResponseSchema(
            value = ArticleView.class,
            responseCode = "200",
            responseDescription = "Readers see it now; with dryRun=true the article as it would be")
    @APIResponse(responseCode = "422", description = "The checks found something that no reader should meet")
    @APIResponse(
            responseCode = "409",
            description = "It lies in the trash or in the archive, or readers see another translation in its language")
    public RestResponse<ArticleView> publishArticle(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @QueryParam("revision")
                    @Parameter(
                            description = "An earlier save that readers are to see instead; the working copy stays.",
                            schema = @Schema(type = SchemaType.INTEGER, minimum = "1"))
                    @Nullable
                    Integer revision,
            @QueryParam("dryRun") @DefaultValue("false") boolean dryRun) {
        IfMatch condition = IfMatch.required(ifMatch);
        return dryRun
                ? RestResponse.ok(dryRuns.undone(() -> publication.tryPublish(id, condition, revision)))
                : VersionedAnswer.ok(publication.publish(id, condition, revision));
    }

    @POST
    @Idempotent
    @Path("unpublish")
    @RolesAllowed({ADMIN_NAME, EDITOR_NAME})
    @Operation(summary = "Take the article from readers")
    @APIResponseSchema(value = ArticleView.class, responseCode = "200", responseDescription = "Readers see it no more")
    @APIResponse(responseCode = "409", description = "It lies in the trash")
    public RestResponse<ArticleView> unpublishArticle(
            @PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        return VersionedAnswer.ok(publication.unpublish(id, IfMatch.required(ifMatch)));
    }

    @DELETE
    @RolesAllowed({ADMIN_NAME, EDITOR_NAME, WRITER_NAME})
    @Operation(
            summary = "Move the article to the trash",
            description = "Readers get 404 at once. It can be restored until it is purged, by itself after 30 days.")
    @APIResponse(responseCode = "204", description = "It lies in the trash")
    @APIResponse(responseCode = "409", description = "It lies in the archive, or its writer has submitted it")
    public void deleteArticle(@PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        publication.trash(id, IfMatch.required(ifMatch));
    }

    @POST
    @Idempotent
    @Path("restore")
    @RolesAllowed({ADMIN_NAME, EDITOR_NAME, WRITER_NAME})
    @Operation(summary = "Bring the article back from the trash, unpublished")
    @APIResponseSchema(value = ArticleView.class, responseCode = "200", responseDescription = "The working copy")
    @APIResponse(responseCode = "409", description = "Another article took its language in the translation group")
    public RestResponse<ArticleView> restoreArticle(
            @PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        return VersionedAnswer.ok(publication.restore(id, IfMatch.required(ifMatch)));
    }

    @POST
    @Idempotent
    @Path("purge")
    @RolesAllowed({ADMIN_NAME, EDITOR_NAME})
    @Operation(
            summary = "Remove an article in the trash for good",
            description = "With its comments and everything else that belongs to it. Its slugs and its external id are"
                    + " free again.")
    @APIResponse(responseCode = "204", description = "It is gone")
    @APIResponse(responseCode = "409", description = "It does not lie in the trash")
    public RestResponse<Void> purgeArticle(
            @PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        trash.purge(id, IfMatch.required(ifMatch));
        return RestResponse.noContent();
    }
}
