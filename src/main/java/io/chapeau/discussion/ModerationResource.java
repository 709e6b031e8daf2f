package io.chapeau.discussion;

import static io.chapeau.access.Role.ADMIN_NAME;
import static io.chapeau.access.Role.EDITOR_NAME;
import static io.chapeau.access.Role.MODERATOR_NAME;

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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/v1/management/comments")
@RolesAllowed({ADMIN_NAME, EDITOR_NAME, MODERATOR_NAME})
@Tag(name = "Moderation")
public class ModerationResource {

    private static final String WITHDRAWN_OR_DELETED = "Its author has taken it back, or it is deleted";

    private final ModerationService moderation;
    private final StaffWords words;

    ModerationResource(ModerationService moderation, StaffWords words) {
        this.moderation = moderation;
        this.words = words;
    }

    @GET
    @Operation(summary = "List comments of all articles")
    public RestResponse<Page<ModeratedCommentView>> listManagedComments(
            @BeanParam CommentFilter filter,
            @QueryParam("sort")
                    @DefaultValue("-createdAt")
                    @Parameter(
                            description =
                                    "By age or by score; by score beside other filters than status, scoreFrom and q"
                                            + " where they leave 5,000 comments at most. Pages behind the first go"
                                            + " on where others arrive meanwhile, up to 9,999.",
                            schema =
                                    @Schema(
                                            type = SchemaType.STRING,
                                            defaultValue = "-createdAt",
                                            enumeration = {"createdAt", "-createdAt", "score", "-score"}))
                    String sort,
            @BeanParam PageQuery page,
            @Context UriInfo uri) {
        return PageAnswer.ok(moderation.list(filter, sort, page), uri);
    }

    @GET
    @Path("counts")
    @Operation(
            summary = "Count the comments by where they stand",
            description = "Of the site or of an article, and since when the oldest one waits.")
    public RestResponse<CommentCounts> countComments(
            @QueryParam("article")
                    @Parameter(
                            description = "Id of an article: only its comments.",
                            schema = @Schema(type = SchemaType.STRING, format = "uuid"))
                    @Nullable
                    UUID article) {
        return RestResponse.ok(moderation.counts(article));
    }

    @GET
    @Path("{id}")
    @Operation(summary = "Read a comment")
    public RestResponse<ModeratedCommentView> getManagedComment(@PathParam("id") UUID id) {
        return VersionedAnswer.ok(moderation.get(id));
    }

    @POST
    @Idempotent
    @Path("{id}/approve")
    @Operation(
            summary = "Approve a comment",
            description = "Readers see it. The first approval gives it the next number of its article, for good.")
    @APIResponseSchema(value = ModeratedCommentView.class, responseCode = "200", responseDescription = "The comment")
    @APIResponse(responseCode = "409", description = WITHDRAWN_OR_DELETED)
    public RestResponse<ModeratedCommentView> approveComment(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @BeanParam DecisionReason reason) {
        return act(id, ifMatch, CommentAction.APPROVE, reason);
    }

    @POST
    @Idempotent
    @Path("{id}/reject")
    @Operation(summary = "Reject a comment", description = "Readers do not see it, or no longer.")
    @APIResponseSchema(value = ModeratedCommentView.class, responseCode = "200", responseDescription = "The comment")
    @APIResponse(responseCode = "409", description = WITHDRAWN_OR_DELETED)
    public RestResponse<ModeratedCommentView> rejectComment(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @BeanParam DecisionReason reason) {
        return act(id, ifMatch, CommentAction.REJECT, reason);
    }

    @POST
    @Idempotent
    @Path("{id}/spam")
    @Operation(
            summary = "Mark a comment as spam",
            description =
                    "Readers do not see it. Its author is only told that it was rejected. What the rules alone have"
                            + " found to be spam is a moderator's word from then on, and nobody with its address is trusted.")
    @APIResponseSchema(value = ModeratedCommentView.class, responseCode = "200", responseDescription = "The comment")
    @APIResponse(responseCode = "409", description = WITHDRAWN_OR_DELETED)
    public RestResponse<ModeratedCommentView> markCommentAsSpam(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @BeanParam DecisionReason reason) {
        return act(id, ifMatch, CommentAction.SPAM, reason);
    }

    @POST
    @Idempotent
    @Path("{id}/undo")
    @Operation(
            summary = "Undo the last decision on a comment",
            description =
                    "It stands again where it stood before, in the queue as well. A number that it was given stays.")
    @APIResponseSchema(value = ModeratedCommentView.class, responseCode = "200", responseDescription = "The comment")
    @APIResponse(responseCode = "409", description = "The last step was not a moderator's, or is an undo")
    public RestResponse<ModeratedCommentView> undoCommentDecision(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @BeanParam DecisionReason reason) {
        return act(id, ifMatch, CommentAction.UNDO, reason);
    }

    @PATCH
    @Path("{id}")
    @Operation(
            summary = "Change the words of a comment",
            description = "What was sent is kept, for moderators to see; readers are told that it was changed.")
    @APIResponseSchema(value = ModeratedCommentView.class, responseCode = "200", responseDescription = "The comment")
    @APIResponse(responseCode = "409", description = "Its author has taken it back, or it is deleted")
    public RestResponse<ModeratedCommentView> patchCommentRevision(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @RequestBody(content = @Content(schema = @Schema(implementation = CommentRevisionInput.class)))
                    @PatchOf(CommentRevisionInput.class)
                    MergePatch patch,
            @BeanParam DecisionReason reason) {
        return VersionedAnswer.ok(words.revise(id, IfMatch.required(ifMatch), patch, reason.reason()));
    }

    @DELETE
    @Path("{id}")
    @Operation(
            summary = "Delete a comment",
            description =
                    "Readers see neither name nor text, at most an empty place above replies. Moderators still read"
                            + " it and can undo this.")
    @APIResponse(responseCode = "204", description = "It is deleted")
    public void deleteComment(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @BeanParam DecisionReason reason) {
        act(id, ifMatch, CommentAction.DELETE, reason);
    }

    @GET
    @Path("{id}/history")
    @Operation(summary = "List the steps of a comment", description = "Who did what with it, when and why.")
    public RestResponse<Page<CommentTransitionView>> listCommentHistory(
            @PathParam("id") UUID id,
            @QueryParam("sort")
                    @DefaultValue("version")
                    @Parameter(
                            schema =
                                    @Schema(
                                            type = SchemaType.STRING,
                                            defaultValue = "version",
                                            enumeration = {"version", "-version"}))
                    String sort,
            @BeanParam PageQuery page,
            @Context UriInfo uri) {
        return PageAnswer.ok(moderation.history(id, sort, page), uri);
    }

    private RestResponse<ModeratedCommentView> act(
            UUID id, @Nullable String ifMatch, CommentAction action, DecisionReason reason) {
        return VersionedAnswer.ok(moderation.act(id, IfMatch.required(ifMatch), action, reason.reason()));
    }
}
