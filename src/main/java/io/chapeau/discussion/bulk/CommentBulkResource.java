package io.chapeau.discussion.bulk;

import static io.chapeau.access.Role.ADMIN_NAME;
import static io.chapeau.access.Role.EDITOR_NAME;
import static io.chapeau.access.Role.MODERATOR_NAME;

import io.chapeau.discussion.CommentFilter;
import io.chapeau.discussion.DecisionReason;
import io.chapeau.http.idempotency.Idempotent;
import io.chapeau.http.paging.Page;
import io.chapeau.http.paging.PageAnswer;
import io.chapeau.http.paging.PageQuery;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
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
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1/management/comments/bulk")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({ADMIN_NAME, EDITOR_NAME, MODERATOR_NAME})
@Tag(name = "Moderation")
public class CommentBulkResource {

    private final CommentBulkService bulks;

    CommentBulkResource(CommentBulkService bulks) {
        this.bulks = bulks;
    }

    @POST
    @Idempotent(inSteps = true)
    @Operation(
            summary = "Decide about many comments at once",
            description = "Those of a list of ids, or those that the filter in the address means, which is that of the"
                    + " list of comments, and that do not stand where the action leads: 1,000 at a time, the oldest first. Each is"
                    + " decided by itself: those of a list whatever their version, those of a filter unless"
                    + " something was done to them meanwhile. dryRun=true tells how many it would be,"
                    + " counted to 10,000 at most."
                    + Idempotent.STEPS)
    @APIResponseSchema(value = CommentBulkView.class, responseCode = "200", responseDescription = "What became of them")
    public RestResponse<CommentBulkView> decideAboutComments(
            @BeanParam CommentFilter filter,
            @QueryParam("dryRun")
                    @DefaultValue("false")
                    @Parameter(
                            description =
                                    "Only tell how many are meant, and of a list of ids how many of them stand there"
                                            + " already and to which it could not be done.",
                            schema = @Schema(type = SchemaType.BOOLEAN, defaultValue = "false"))
                    boolean dryRun,
            CommentBulkInput input) {
        return RestResponse.ok(dryRun ? bulks.tryOut(filter, input) : bulks.run(filter, input));
    }

    @GET
    @Operation(
            summary = "List what was done to many comments at once, the latest first",
            description =
                    "For as long as it can be undone. Whoever has lost the answer to an action finds its id here.")
    public RestResponse<Page<CommentBulkEntry>> listDecisionsAboutComments(
            @BeanParam PageQuery page, @Context UriInfo uri) {
        return PageAnswer.ok(bulks.list(page), uri);
    }

    @POST
    @Idempotent(inSteps = true)
    @Path("{bulk}/undo")
    @Operation(
            summary = "Undo what was done to many comments",
            description =
                    "Each stands again where it stood before, but for those about which somebody has decided since:"
                            + " several actions are undone one after the other, the latest first. Words that were"
                            + " changed since stay changed." + Idempotent.STEPS)
    @APIResponseSchema(value = CommentBulkView.class, responseCode = "200", responseDescription = "What became of them")
    @APIResponse(responseCode = "409", description = "It is undone already")
    public RestResponse<CommentBulkView> undoDecisionsAboutComments(
            @PathParam("bulk") UUID bulk, @BeanParam DecisionReason reason) {
        return RestResponse.ok(bulks.undo(bulk, reason.reason()));
    }
}
