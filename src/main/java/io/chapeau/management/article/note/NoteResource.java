package io.chapeau.management.article.note;

import static io.chapeau.access.Role.ADMIN_NAME;
import static io.chapeau.access.Role.EDITOR_NAME;
import static io.chapeau.access.Role.WRITER_NAME;

import io.chapeau.http.conditional.IfMatch;
import io.chapeau.http.conditional.VersionedAnswer;
import io.chapeau.http.contract.MergePatch;
import io.chapeau.http.contract.PatchOf;
import io.chapeau.http.idempotency.Idempotent;
import io.chapeau.http.paging.Page;
import io.chapeau.http.paging.PageAnswer;
import io.chapeau.http.paging.PageQuery;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
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
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path(NoteResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({ADMIN_NAME, EDITOR_NAME, WRITER_NAME})
@Tag(name = "Notes")
public class NoteResource {

    static final String PATH = "/v1/management/articles/{id}/notes";

    private static final String IN_TRASH = "The article lies in the trash";

    private final NoteService notes;

    NoteResource(NoteService notes) {
        this.notes = notes;
    }

    @GET
    @Operation(summary = "List the threads of an article", description = "Open ones, unless resolved=true.")
    public RestResponse<Page<NoteView>> listNotes(
            @PathParam("id") UUID id,
            @QueryParam("resolved")
                    @DefaultValue("false")
                    @Parameter(
                            description = "Resolved threads instead of open ones.",
                            schema = @Schema(type = SchemaType.BOOLEAN, defaultValue = "false"))
                    boolean resolved,
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
        return PageAnswer.ok(notes.list(id, resolved, sort, page), uri);
    }

    @GET
    @Path("{note}")
    @Operation(summary = "Read a note")
    public RestResponse<NoteView> getNote(@PathParam("id") UUID id, @PathParam("note") UUID note) {
        return VersionedAnswer.ok(notes.get(id, note));
    }

    @POST
    @Idempotent
    @Operation(
            summary = "Write a note",
            description = "On the article or on one of its blocks; with parentId it answers in a thread.")
    @APIResponse(
            responseCode = "201",
            description = "The new note",
            content = @Content(schema = @Schema(implementation = NoteView.class)))
    @APIResponse(responseCode = "409", description = IN_TRASH + ", or the thread is resolved or full")
    public RestResponse<NoteView> createNote(@PathParam("id") UUID id, NoteInput input) {
        NoteView created = notes.create(id, input);
        return VersionedAnswer.created(created, PATH.replace("{id}", id.toString()) + "/" + created.id());
    }

    @PATCH
    @Path("{note}")
    @Operation(summary = "Change your own note")
    @APIResponseSchema(value = NoteView.class, responseCode = "200", responseDescription = "The note")
    @APIResponse(responseCode = "409", description = IN_TRASH)
    public RestResponse<NoteView> patchNote(
            @PathParam("id") UUID id,
            @PathParam("note") UUID note,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @PatchOf(NoteInput.class) MergePatch patch) {
        return VersionedAnswer.ok(notes.patch(id, note, IfMatch.required(ifMatch), patch));
    }

    @DELETE
    @Path("{note}")
    @Operation(summary = "Delete your own note", description = "Not one that others have answered.")
    @APIResponse(responseCode = "204", description = "It is gone")
    @APIResponse(responseCode = "409", description = IN_TRASH + ", or others have answered")
    public void deleteNote(
            @PathParam("id") UUID id, @PathParam("note") UUID note, @HeaderParam("If-Match") @Nullable String ifMatch) {
        notes.delete(id, note, IfMatch.required(ifMatch));
    }

    @POST
    @Idempotent
    @Path("{note}/resolve")
    @Operation(summary = "Resolve a thread")
    @APIResponseSchema(value = NoteView.class, responseCode = "200", responseDescription = "It is resolved")
    @APIResponse(responseCode = "409", description = IN_TRASH + ", or the note is an answer")
    public RestResponse<NoteView> resolveNote(
            @PathParam("id") UUID id, @PathParam("note") UUID note, @HeaderParam("If-Match") @Nullable String ifMatch) {
        return VersionedAnswer.ok(notes.resolve(id, note, IfMatch.required(ifMatch)));
    }

    @POST
    @Idempotent
    @Path("{note}/reopen")
    @Operation(summary = "Reopen a thread")
    @APIResponseSchema(value = NoteView.class, responseCode = "200", responseDescription = "It is open")
    @APIResponse(responseCode = "409", description = IN_TRASH + ", or the note is an answer")
    public RestResponse<NoteView> reopenNote(
            @PathParam("id") UUID id, @PathParam("note") UUID note, @HeaderParam("If-Match") @Nullable String ifMatch) {
        return VersionedAnswer.ok(notes.reopen(id, note, IfMatch.required(ifMatch)));
    }
}
