package io.chapeau.discussion;

import static io.chapeau.access.Role.ADMIN_NAME;
import static io.chapeau.access.Role.EDITOR_NAME;
import static io.chapeau.access.Role.MODERATOR_NAME;

import io.chapeau.http.conditional.VersionedAnswer;
import io.chapeau.http.idempotency.Idempotent;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1/management/comments/{id}/replies")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({ADMIN_NAME, EDITOR_NAME, MODERATOR_NAME})
@Tag(name = "Moderation")
public class StaffReplyResource {

    private final StaffWords words;

    StaffReplyResource(StaffWords words) {
        this.words = words;
    }

    @POST
    @Idempotent
    @Operation(
            summary = "Answer a comment in the name of the site",
            description = "Readers see it at once, marked as said by the staff, in a closed discussion too.")
    @APIResponseSchema(value = ModeratedCommentView.class, responseCode = "201", responseDescription = "The answer")
    @APIResponse(responseCode = "409", description = "Readers do not see the comment, or replies lie no deeper")
    public RestResponse<ModeratedCommentView> createStaffReply(@PathParam("id") UUID id, StaffReplyInput input) {
        ModeratedCommentView reply = words.reply(id, input);
        return VersionedAnswer.created(reply, "/v1/management/comments/" + reply.id());
    }
}
