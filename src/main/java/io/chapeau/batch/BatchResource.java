package io.chapeau.batch;

import static io.chapeau.access.Role.ADMIN_NAME;
import static io.chapeau.access.Role.EDITOR_NAME;
import static io.chapeau.access.Role.MODERATOR_NAME;
import static io.chapeau.access.Role.WRITER_NAME;

import io.chapeau.http.idempotency.Idempotent;
import io.chapeau.http.idempotency.IdempotentParts;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Who may do what is decided for each operation by itself; the roles here are those that may do any of them. */
@Path("/v1/management/batch")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Batch")
public class BatchResource {

    private final BatchRoutes routes;
    private final BulkActions actions;
    private final BatchService batches;
    private final IdempotentParts parts;

    BatchResource(BatchRoutes routes, BulkActions actions, BatchService batches, IdempotentParts parts) {
        this.routes = routes;
        this.actions = actions;
        this.batches = batches;
        this.parts = parts;
    }

    @POST
    @Idempotent(inParts = true)
    @RolesAllowed({ADMIN_NAME, EDITOR_NAME, WRITER_NAME, MODERATOR_NAME})
    @Operation(
            summary = "Do many operations in one request",
            description = "In their order, each as if it had come by itself: a refused one stands in the answer with"
                    + " its problem and does not hold up the next. With atomic=true the first refusal undoes all and"
                    + " is the answer. Under an Idempotency-Key each operation is done once.")
    @APIResponseSchema(
            value = BatchAnswer.class,
            responseCode = "200",
            responseDescription = "What became of each operation, in their order")
    @APIResponse(responseCode = "404", description = "With atomic=true: an operation has nothing to work on")
    @APIResponse(responseCode = "412", description = "With atomic=true: an entity has changed since it was read")
    @APIResponse(responseCode = "428", description = "With atomic=true: an operation has no ifMatch")
    public RestResponse<?> runBatch(BatchInput input) throws Exception {
        return answer(input.isAtomic(), input, routes.steps(input.operations()));
    }

    @POST
    @Idempotent(inParts = true)
    @Path("articles")
    @RolesAllowed({ADMIN_NAME, EDITOR_NAME, WRITER_NAME})
    @Operation(
            summary = "Do one action to many articles",
            description = "Whatever their version, in the order of the ids; otherwise like a batch.")
    @APIResponseSchema(
            value = BatchAnswer.class,
            responseCode = "200",
            responseDescription = "What became of each article, in the order of the ids")
    @APIResponse(responseCode = "404", description = "With atomic=true: one of the articles does not exist")
    @APIResponse(responseCode = "412", description = "With atomic=true: an article changed at the same moment")
    public RestResponse<?> runBulkAction(BulkInput input) throws Exception {
        return answer(input.isAtomic(), input, actions.steps(input));
    }

    private RestResponse<?> answer(boolean atomic, Object input, List<BatchStep> steps) throws Exception {
        return atomic
                ? parts.once("all", input, () -> RestResponse.ok(batches.together(steps)))
                : RestResponse.ok(batches.each(steps));
    }
}
