package io.chapeau.management.article;

import static io.chapeau.access.Role.ADMIN_NAME;
import static io.chapeau.access.Role.EDITOR_NAME;
import static io.chapeau.access.Role.INTEGRATOR_NAME;
import static io.chapeau.access.Role.WRITER_NAME;

import io.chapeau.content.reading.BodyFormat;
import io.chapeau.database.DryRun;
import io.chapeau.http.conditional.IfMatch;
import io.chapeau.http.conditional.VersionedAnswer;
import io.chapeau.http.contract.MergePatch;
import io.chapeau.http.contract.PatchOf;
import io.chapeau.http.contract.Submitted;
import io.chapeau.http.idempotency.Idempotent;
import io.chapeau.http.paging.Page;
import io.chapeau.http.paging.PageAnswer;
import io.chapeau.http.paging.PageQuery;
import io.chapeau.http.problem.ProblemError;
import io.chapeau.http.problem.ProblemType;
import io.chapeau.management.slug.TakeOver;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
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
import java.util.function.Supplier;
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

@Path(ArticleResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Articles")
public class ArticleResource {

    static final String PATH = "/v1/management/articles";

    private final ArticleService articles;
    private final DryRun dryRuns;

    ArticleResource(ArticleService articles, DryRun dryRuns) {
        this.articles = articles;
        this.dryRuns = dryRuns;
    }

    @GET
    @RolesAllowed({ADMIN_NAME, EDITOR_NAME, WRITER_NAME, INTEGRATOR_NAME})
    @Operation(summary = "List working copies", description = "A writer sees its own articles only.")
    public RestResponse<Page<ArticleListItem>> listManagedArticles(
            @BeanParam ArticleFilter filter,
            @QueryParam("sort")
                    @DefaultValue("-updatedAt")
                    @Parameter(
                            schema =
                                    @Schema(
                                            type = SchemaType.STRING,
                                            defaultValue = "-updatedAt",
                                            enumeration = {
                                                "updatedAt",
                                                "-updatedAt",
                                                "createdAt",
                                                "-createdAt",
                                                "title",
                                                "-title"
                                            }))
                    String sort,
            @BeanParam PageQuery page,
            @Context UriInfo uri) {
        return PageAnswer.ok(articles.list(filter, sort, page), uri);
    }

    @GET
    @Path("{id}")
    @RolesAllowed({ADMIN_NAME, EDITOR_NAME, WRITER_NAME, INTEGRATOR_NAME})
    @Operation(summary = "Read a working copy")
    public RestResponse<ArticleView> getManagedArticle(
            @PathParam("id") UUID id,
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
        return VersionedAnswer.ok(articles.get(id, BodyFormat.of(bodyFormat).orElse(BodyFormat.BLOCKS)));
    }

    @POST
    @Idempotent
    @RolesAllowed({ADMIN_NAME, EDITOR_NAME, WRITER_NAME})
    @Operation(summary = "Create an article", description = "Readers see nothing of it before publish.")
    @APIResponse(
            responseCode = "200",
            description = "With dryRun=true: the working copy as it would be",
            content = @Content(schema = @Schema(implementation = ArticleView.class)))
    @APIResponse(
            responseCode = "201",
            description = "The new working copy",
            content = @Content(schema = @Schema(implementation = ArticleView.class)))
    @APIResponse(
            responseCode = "409",
            description = "The slug, the external id or the language in the translation group is taken")
    public RestResponse<ArticleView> createArticle(
            @QueryParam("dryRun") @DefaultValue("false") boolean dryRun,
            @BeanParam SaveNote note,
            @BeanParam TakeOver takeOver,
            ArticleInput input) {
        if (dryRun) {
            return RestResponse.ok(dryRuns.undone(() -> articles.create(input, note.note(), takeOver)));
        }
        ArticleView created = articles.create(input, note.note(), takeOver);
        return VersionedAnswer.created(created, PATH + "/" + created.id());
    }

    @PUT
    @Path("{id}")
    @RolesAllowed({ADMIN_NAME, EDITOR_NAME, WRITER_NAME})
    @Operation(
            summary = "Replace a working copy, or create one under an id of your choice",
            description = "With If-Match it replaces; with If-None-Match: * it creates, and the id must be a UUIDv7.")
    @APIResponse(
            responseCode = "200",
            description = "The working copy; with dryRun=true as it would be",
            content = @Content(schema = @Schema(implementation = ArticleView.class)))
    @APIResponse(
            responseCode = "201",
            description = "The new working copy",
            content = @Content(schema = @Schema(implementation = ArticleView.class)))
    @APIResponse(
            responseCode = "409",
            description = "The slug, the external id or the language in the group is taken, or it is in the trash")
    public RestResponse<ArticleView> replaceArticle(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @HeaderParam("If-None-Match") @Nullable String ifNoneMatch,
            @QueryParam("dryRun") @DefaultValue("false") boolean dryRun,
            @BeanParam SaveNote note,
            @BeanParam TakeOver takeOver,
            Submitted<ArticleInput> submitted) {
        if (ifMatch == null && ifNoneMatch == null) {
            throw ProblemType.PRECONDITION_REQUIRED.because(
                    "Send If-Match with the ETag of the article as you read it, or * to override deliberately;"
                            + " or If-None-Match: * to create it under this id.");
        }
        if (ifNoneMatch == null) {
            return changed(
                    dryRun, () -> articles.replace(id, IfMatch.required(ifMatch), submitted, note.note(), takeOver));
        }
        if (ifMatch != null || !ifNoneMatch.strip().equals("*")) {
            String detail = "Send If-Match to replace, or If-None-Match: * to create.";
            throw ProblemType.MALFORMED_REQUEST.because(
                    detail, ProblemError.ofHeader("If-None-Match", "malformed", detail));
        }
        if (dryRun) {
            return RestResponse.ok(dryRuns.undone(() -> articles.createWithId(id, submitted, note.note(), takeOver)));
        }
        return VersionedAnswer.created(articles.createWithId(id, submitted, note.note(), takeOver), PATH + "/" + id);
    }

    @PATCH
    @Path("{id}")
    @RolesAllowed({ADMIN_NAME, EDITOR_NAME, WRITER_NAME})
    @Operation(summary = "Change parts of a working copy")
    @APIResponseSchema(
            value = ArticleView.class,
            responseCode = "200",
            responseDescription = "The working copy; with dryRun=true as it would be")
    @APIResponse(
            responseCode = "409",
            description = "The slug, the external id or the language in the group is taken, or it is in the trash")
    public RestResponse<ArticleView> patchArticle(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @QueryParam("dryRun") @DefaultValue("false") boolean dryRun,
            @BeanParam SaveNote note,
            @BeanParam TakeOver takeOver,
            @PatchOf(ArticleInput.class) MergePatch patch) {
        return changed(dryRun, () -> articles.patch(id, IfMatch.required(ifMatch), patch, note.note(), takeOver));
    }

    /** What was only tried has no ETag: it would be the one of somebody else's next change. */
    private RestResponse<ArticleView> changed(boolean dryRun, Supplier<ArticleView> write) {
        return dryRun ? RestResponse.ok(dryRuns.undone(write)) : VersionedAnswer.ok(write.get());
    }
}
