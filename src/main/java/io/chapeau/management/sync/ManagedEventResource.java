package io.chapeau.management.sync;

import static io.chapeau.access.Role.ADMIN_NAME;
import static io.chapeau.access.Role.EDITOR_NAME;
import static io.chapeau.access.Role.INTEGRATOR_NAME;

import io.chapeau.change.live.LiveEvent;
import io.chapeau.change.live.LiveEvents;
import io.chapeau.change.live.LiveQuery;
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

/** A connection that stays open, so it runs on a virtual thread. */
@Path("/v1/management/events")
@RolesAllowed({ADMIN_NAME, EDITOR_NAME, INTEGRATOR_NAME})
@Produces(MediaType.SERVER_SENT_EVENTS)
@Tag(name = "Sync")
public class ManagedEventResource {

    private final ManagementSide side;
    private final LiveEvents live;

    ManagedEventResource(ManagementSide side, LiveEvents live) {
        this.side = side;
        this.live = live;
    }

    @GET
    @RunOnVirtualThread
    @Operation(
            summary = "Hear of all changes as they happen",
            description = "Server-sent events (HTML standard). The event is named by its type, its id is the position"
                    + " after it, and its data is as below.")
    @APIResponse(
            responseCode = "200",
            description = "A stream that does not end by itself",
            content =
                    @Content(
                            mediaType = MediaType.SERVER_SENT_EVENTS,
                            schema = @Schema(implementation = LiveEvent.class)))
    @APIResponse(responseCode = "410", description = "The changes since the position are no longer kept; start anew")
    public Response followManagedContent(@BeanParam LiveQuery query, @Context Request request) {
        return live.stream(query, request, side);
    }
}
