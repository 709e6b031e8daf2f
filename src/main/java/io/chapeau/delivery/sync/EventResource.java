package io.chapeau.delivery.sync;

import io.chapeau.change.live.LiveEvent;
import io.chapeau.change.live.LiveEvents;
import io.chapeau.change.live.LiveQuery;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
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
@RunOnVirtualThread
@Path("/v1/events")
@PermitAll
@Produces(MediaType.SERVER_SENT_EVENTS)
@Tag(name = "Sync")
public class EventResource {

    private final PublicSide side;
    private final LiveEvents live;

    EventResource(PublicSide side, LiveEvents live) {
        this.side = side;
        this.live = live;
    }

    @GET
    @Operation(
            summary = "Hear of changes that readers can notice, as they happen",
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
    public Response followContent(@BeanParam LiveQuery query, @Context Request request) {
        return live.stream(query, request, side);
    }
}
