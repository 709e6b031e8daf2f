package io.chapeau.discussion;

import io.chapeau.discussion.limit.Limited;
import io.chapeau.http.contract.MergePatch;
import io.chapeau.http.contract.PatchOf;
import io.chapeau.http.idempotency.Idempotent;
import io.chapeau.http.limits.SmallBodies;
import io.chapeau.network.ClientHashes;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Where readers leave comments. Both answers are about one person, so no cache keeps them. */
@Path("/v1")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Discussion")
public class SubmissionResource {

    private static final String NOT_CACHED = "private, no-store";

    private final SubmissionService submissions;

    private final OwnSubmissionService own;

    private final ClientHashes clients;

    SubmissionResource(SubmissionService submissions, OwnSubmissionService own, ClientHashes clients) {
        this.submissions = submissions;
        this.own = own;
        this.clients = clients;
    }

    @POST
    @Limited
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("articles/{article}/comments")
    @PermitAll
    @Operation(
            summary = "Submit a comment",
            description = "It waits for a moderator, unless the policy of the article approves it at once. The Location"
                    + " is known to nobody else: keep it to see what became of the comment, and to edit or withdraw it"
                    + " within 15 minutes. A body has " + SmallBodies.LARGEST + " bytes at most.")
    @APIResponseSchema(value = SubmissionReceipt.class, responseCode = "202", responseDescription = "It is taken in")
    @APIResponse(responseCode = "409", description = "The comments of the article are closed")
    @APIResponse(responseCode = "429", description = "So many comments in a short time are not taken")
    public RestResponse<SubmissionReceipt> submitComment(
            @PathParam("article") @Parameter(description = "Id or slug of a published article.") String article,
            CommentInput input) {
        SubmissionService.Submission taken = submissions.submit(article, input);
        return RestResponse.ResponseBuilder.create(RestResponse.Status.ACCEPTED, new SubmissionReceipt(taken.status()))
                .header(
                        HttpHeaders.LOCATION,
                        URI.create("/v1/submissions/" + taken.secret().text()))
                .header(HttpHeaders.CACHE_CONTROL, NOT_CACHED)
                .build();
    }

    @GET
    @Limited
    @Path("submissions/{secret}")
    @PermitAll
    @Operation(summary = "See what became of a submitted comment")
    @APIResponseSchema(value = DeliveredSubmission.class, responseCode = "200", responseDescription = "As it is now")
    @APIResponse(responseCode = "429", description = "So many looks in a short time are not taken")
    public RestResponse<DeliveredSubmission> getSubmission(
            @PathParam("secret") @Parameter(description = "From the Location of the submission.") String secret) {
        return answer(own.find(secret));
    }

    @PATCH
    @Limited
    @Path("submissions/{secret}")
    @PermitAll
    @Operation(
            summary = "Edit a submitted comment",
            description =
                    "For 15 minutes, unless a moderator has refused it. One that readers see waits for a moderator"
                            + " again, where the policy does not approve it at once or a moderator has changed its words, and"
                            + " keeps its number. A body has " + SmallBodies.LARGEST + " bytes at most.")
    @APIResponseSchema(value = DeliveredSubmission.class, responseCode = "200", responseDescription = "As it is now")
    @APIResponse(responseCode = "409", description = "The time is over, it is withdrawn, or a moderator has refused it")
    @APIResponse(responseCode = "429", description = "So many comments in a short time are not taken")
    public RestResponse<DeliveredSubmission> patchSubmission(
            @PathParam("secret") @Parameter(description = "From the Location of the submission.") String secret,
            @RequestBody(content = @Content(schema = @Schema(implementation = SubmissionInput.class)))
                    @PatchOf(SubmissionInput.class)
                    MergePatch patch) {
        clients.ready();
        return answer(own.edit(secret, patch));
    }

    @DELETE
    @Limited
    @Path("submissions/{secret}")
    @PermitAll
    @Operation(
            summary = "Withdraw a submitted comment",
            description = "For 15 minutes, unless a moderator has refused it. Readers see it no more, and it stays so.")
    @APIResponse(responseCode = "204", description = "It is withdrawn")
    @APIResponse(responseCode = "409", description = "The time is over, or a moderator has refused it")
    @APIResponse(responseCode = "429", description = "So many looks in a short time are not taken")
    public void withdrawSubmission(
            @PathParam("secret") @Parameter(description = "From the Location of the submission.") String secret) {
        own.withdraw(secret);
    }

    private static RestResponse<DeliveredSubmission> answer(DeliveredSubmission submission) {
        return RestResponse.ResponseBuilder.ok(submission)
                .header(HttpHeaders.CACHE_CONTROL, NOT_CACHED)
                .build();
    }
}
