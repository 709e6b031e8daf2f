package io.chapeau.management.sync;

import static io.chapeau.access.Role.ADMIN_NAME;
import static io.chapeau.access.Role.EDITOR_NAME;
import static io.chapeau.access.Role.INTEGRATOR_NAME;

import io.chapeau.change.sync.SyncAnswers;
import io.chapeau.change.sync.SyncQuery;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What integrators ask again and again; it may wait, so it runs on a virtual thread. */
@Path("/v1/management/sync")
@RolesAllowed({ADMIN_NAME, EDITOR_NAME, INTEGRATOR_NAME})
@Produces({MediaType.APPLICATION_JSON, SyncAnswers.NDJSON})
@Tag(name = "Sync")
public class ManagedSyncResource {

    private final ManagementSide side;
    private final SyncAnswers answers;

    ManagedSyncResource(ManagementSide side, SyncAnswers answers) {
        this.side = side;
        this.answers = answers;
    }

    @GET
    @RunOnVirtualThread
    @Operation(
            summary = "Copy all content and keep the copy exact",
            description = "Without a cursor everything is sent, then what changed; see Sync for how to use it.")
    @APIResponse(
            responseCode = "200",
            description = "Entities in their current state, and those that are gone",
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(ref = "ManagedSyncPage")),
                @Content(mediaType = SyncAnswers.NDJSON, schema = @Schema(ref = "ManagedSyncLine"))
            })
    @APIResponse(responseCode = "410", description = "The changes since the cursor are no longer kept; start anew")
    public Response syncManagedContent(@BeanParam SyncQuery query, @Context Request request) {
        return answers.answer(query, request, side);
    }
}
