package io.chapeau.management.article;

import static io.chapeau.access.Role.ADMIN_NAME;
import static io.chapeau.access.Role.EDITOR_NAME;
import static io.chapeau.access.Role.INTEGRATOR_NAME;
import static io.chapeau.access.Role.WRITER_NAME;

import io.chapeau.content.reading.BodyFormat;
import io.chapeau.http.conditional.IfMatch;
import io.chapeau.http.conditional.VersionedAnswer;
import io.chapeau.http.idempotency.Idempotent;
import io.chapeau.http.paging.Page;
import io.chapeau.http.paging.PageAnswer;
import io.chapeau.http.paging.PageQuery;
import io.chapeau.management.article.revision.RevisionDiff;
import io.chapeau.management.article.revision.RevisionItem;
import io.chapeau.management.slug.TakeOver;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Every save of an article. Reading and naming them leaves the article and its version as they are. */
@Path(ArticleResource.PATH + "/{id}/revisions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Revisions")
public class RevisionResource {

    private static final String NUMBER_OR_WORD = "^(?:[1-9][0-9]{0,8}|working|published)$";

    private static final MediaType HTML = MediaType.TEXT_HTML_TYPE.withCharset("UTF-8");

    private final RevisionService revisions;

    RevisionResource(RevisionService revisions) {
        this.revisions = revisions;
    }

    @GET
    @RolesAllowed({ADMIN_NAME, EDITOR_NAME, WRITER_NAME, INTEGRATOR_NAME})
    @Operation(
            summary = "List the saves of an article",
            description = "Saves of one principal that follow each other within minutes, none of them with a note or a"
                    + " label and none published, are one entry: the last of them.")
    public RestResponse<Page<RevisionItem>> listRevisions(
            @PathParam("id") UUID id,
            @QueryParam("sort")
                    @DefaultValue("-number")
                    @Parameter(
                            schema =
                                    @Schema(
                                            type = SchemaType.STRING,
                                            defaultValue = "-number",
                                            enumeration = {"number", "-number"}))
                    String sort,
            @BeanParam PageQuery page,
            @Context UriInfo uri) {
        return PageAnswer.ok(revisions.list(id, sort, page), uri);
    }

    @GET
    @Path("{number}")
    @RolesAllowed({ADMIN_NAME, EDITOR_NAME, WRITER_NAME, INTEGRATOR_NAME})
    @Operation(summary = "Read the article as a save left it")
    public RevisionView getRevision(
            @PathParam("id") UUID id,
            @PathParam("number") @Parameter(schema = @Schema(type = SchemaType.INTEGER, minimum = "1")) int number,
            @QueryParam("bodyFormat")
                    @DefaultValue("blocks")
                    @Parameter(
                            description = "How body.value is written.",
                            schema =
                                    @Schema(
                                            type = SchemaType.STRING,
                                            defaultValue = "blocks",
                                            enumeration = {"blocks", "markdown", "html"}))
                    String bodyFormat) {
        return revisions.get(id, number, BodyFormat.of(bodyFormat).orElse(BodyFormat.BLOCKS));
    }

    @GET
    @Path("diff")
    @Produces({MediaType.APPLICATION_JSON, MediaType.TEXT_HTML})
    @RolesAllowed({ADMIN_NAME, EDITOR_NAME, WRITER_NAME, INTEGRATOR_NAME})
    @Operation(
            summary = "Compare two saves of an article",
            description =
                    "As JSON, with which a client makes the second of the first; or, with format=html, as a fragment"
                            + " to be read: ins is around what is new, del around what is gone.")
    @APIResponse(
            responseCode = "200",
            description = "What differs",
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = RevisionDiff.class)),
                @Content(mediaType = MediaType.TEXT_HTML, schema = @Schema(type = SchemaType.STRING))
            })
    @APIResponse(responseCode = "409", description = "Readers see no revision of the article")
    public RestResponse<Object> diffRevisions(
            @PathParam("id") UUID id,
            @QueryParam("from")
                    @Parameter(
                            description = "A number, working or published.",
                            required = true,
                            schema = @Schema(type = SchemaType.STRING, pattern = NUMBER_OR_WORD))
                    String from,
            @QueryParam("to")
                    @Parameter(
                            description = "A number, working or published.",
                            required = true,
                            schema = @Schema(type = SchemaType.STRING, pattern = NUMBER_OR_WORD))
                    String to,
            @QueryParam("format")
                    @DefaultValue("json")
                    @Parameter(
                            schema =
                                    @Schema(
                                            type = SchemaType.STRING,
                                            defaultValue = "json",
                                            enumeration = {"json", "html"}))
                    String format) {
        boolean page = format.equals("html");
        return RestResponse.ResponseBuilder.<Object>ok(
                        page ? revisions.diffPage(id, from, to) : revisions.diff(id, from, to))
                .type(page ? HTML : MediaType.APPLICATION_JSON_TYPE)
                .build();
    }

    @PUT
    @Path("{number}/label")
    @RolesAllowed({ADMIN_NAME, EDITOR_NAME, WRITER_NAME})
    @Operation(
            summary = "Give a save a name, or take it away",
            description = "The last one who names it wins; the article and its ETag stay as they are.")
    public RevisionItem labelRevision(
            @PathParam("id") UUID id,
            @PathParam("number") @Parameter(schema = @Schema(type = SchemaType.INTEGER, minimum = "1")) int number,
            RevisionLabelInput input) {
        return revisions.label(id, number, input.label());
    }

    @POST
    @Idempotent
    @Path("{number}/restore")
    @RolesAllowed({ADMIN_NAME, EDITOR_NAME, WRITER_NAME})
    @Operation(
            summary = "Make a save the working copy again",
            description = "As a new save; what readers see changes with the next publish only.")
    @APIResponseSchema(value = ArticleView.class, responseCode = "200", responseDescription = "The working copy")
    @APIResponse(
            responseCode = "409",
            description = "The slug, the external id or the language in the group is taken meanwhile, or the article"
                    + " lies in the trash")
    @APIResponse(responseCode = "422", description = "An author, a category or a tag of that save is gone")
    public RestResponse<ArticleView> restoreRevision(
            @PathParam("id") UUID id,
            @PathParam("number") @Parameter(schema = @Schema(type = SchemaType.INTEGER, minimum = "1")) int number,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @BeanParam SaveNote note,
            @BeanParam TakeOver takeOver) {
        return VersionedAnswer.ok(revisions.restore(id, number, IfMatch.required(ifMatch), note.note(), takeOver));
    }
}
