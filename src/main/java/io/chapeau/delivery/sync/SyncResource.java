package io.chapeau.delivery.sync;

import io.chapeau.change.sync.SyncAnswers;
import io.chapeau.change.sync.SyncQuery;
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

/** What integrators ask again and again; it may wait, so it runs on a virtual thread. */
@RunOnVirtualThread
@Path("/v1/sync")
@PermitAll
@Produces({MediaType.APPLICATION_JSON, SyncAnswers.NDJSON})
@Tag(name = "Sync")
public class SyncResource {

    private final PublicSide side;
    private final SyncAnswers answers;

    SyncResource(PublicSide side, SyncAnswers answers) {
        this.side = side;
        this.answers = answers;
    }

    @GET
    @Operation(
            summary = "Copy the public content and keep the copy exact",
            description = "Without a cursor everything is sent, then what changed; see Sync for how to use it.")
    @APIResponse(
            responseCode = "200",
            description = "Entities in their current state, and those that are gone",
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(ref = "SyncPage")),
                @Content(mediaType = SyncAnswers.NDJSON, schema = @Schema(ref = "SyncLine"))
            })
    @APIResponse(responseCode = "410", description = "The changes since the cursor are no longer kept; start anew")
    public Response syncContent(@BeanParam SyncQuery query, @Context Request request) {
        return answers.answer(query, request, side);
    }
}
