package io.chapeau.management.article;

import static io.chapeau.access.Role.ADMIN_NAME;
import static io.chapeau.access.Role.EDITOR_NAME;

import io.chapeau.http.idempotency.Idempotent;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1/management/trash")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Articles")
public class TrashResource {

    private final TrashClearing clearing;

    TrashResource(TrashClearing clearing) {
        this.clearing = clearing;
    }

    @POST
    @Idempotent(inSteps = true)
    @Path("empty")
    @RolesAllowed({ADMIN_NAME, EDITOR_NAME})
    @Operation(
            summary = "Purge all articles in the trash",
            description = "The oldest first, up to 500 in one request. Each goes by itself: what was purged before a"
                    + " failure stays purged." + Idempotent.STEPS)
    @APIResponseSchema(
            value = EmptiedTrash.class,
            responseCode = "200",
            responseDescription = "How many are gone for good")
    public RestResponse<EmptiedTrash> emptyTrash() {
        return RestResponse.ok(clearing.empty());
    }
}
