package io.chapeau.discussion.note;

import static io.chapeau.access.Role.ADMIN_NAME;
import static io.chapeau.access.Role.EDITOR_NAME;
import static io.chapeau.access.Role.MODERATOR_NAME;

import io.chapeau.http.idempotency.Idempotent;
import io.chapeau.http.paging.Page;
import io.chapeau.http.paging.PageAnswer;
import io.chapeau.http.paging.PageQuery;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
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

@Path("/v1/management/comments/{id}/notes")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({ADMIN_NAME, EDITOR_NAME, MODERATOR_NAME})
@Tag(name = "Moderation")
public class CommentNoteResource {

    private final CommentNoteService notes;

    CommentNoteResource(CommentNoteService notes) {
        this.notes = notes;
    }

    @GET
    @Operation(
            summary = "List the notes of moderators on a comment",
            description = "No reader and no author of a comment ever sees them.")
    public RestResponse<Page<CommentNoteView>> listCommentNotes(
            @PathParam("id") UUID id,
            @QueryParam("sort")
                    @DefaultValue("createdAt")
                    @Parameter(
                            schema =
                                    @Schema(
                                            type = SchemaType.STRING,
                                            defaultValue = "createdAt",
                                            enumeration = {"createdAt", "-createdAt"}))
                    String sort,
            @BeanParam PageQuery page,
            @Context UriInfo uri) {
        return PageAnswer.ok(notes.list(id, sort, page), uri);
    }

    @POST
    @Idempotent
    @Operation(summary = "Write a note on a comment")
    @APIResponseSchema(value = CommentNoteView.class, responseCode = "201", responseDescription = "The new note")
    @APIResponse(responseCode = "409", description = "The comment was erased; its empty place takes no notes")
    public RestResponse<CommentNoteView> createCommentNote(@PathParam("id") UUID id, CommentNoteInput input) {
        return RestResponse.status(RestResponse.Status.CREATED, notes.create(id, input));
    }

    @DELETE
    @Path("{note}")
    @Operation(
            summary = "Delete a note on a comment",
            description = "Your own one; editors and admins delete anybody's.")
    @APIResponse(responseCode = "204", description = "It is gone")
    public void deleteCommentNote(@PathParam("id") UUID id, @PathParam("note") UUID note) {
        notes.delete(id, note);
    }
}
