package io.chapeau.discussion;

import io.chapeau.http.idempotency.Idempotent;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
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

    SubmissionResource(SubmissionService submissions) {
        this.submissions = submissions;
    }

    @POST
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("articles/{article}/comments")
    @PermitAll
    @Operation(
            summary = "Submit a comment",
            description = "It waits for a moderator. The Location is known to nobody else: keep it to see what"
                    + " became of the comment.")
    @APIResponseSchema(
            value = SubmissionReceipt.class,
            responseCode = "202",
            responseDescription = "It waits for a moderator")
    @APIResponse(responseCode = "409", description = "The comments of the article are closed")
    public RestResponse<SubmissionReceipt> submitComment(
            @PathParam("article") @Parameter(description = "Id or slug of a published article.") String article,
            CommentInput input) {
        SubmissionSecret secret = submissions.submit(article, input);
        return RestResponse.ResponseBuilder.create(
                        RestResponse.Status.ACCEPTED, new SubmissionReceipt(SubmissionStatus.PENDING))
                .header(HttpHeaders.LOCATION, URI.create("/v1/submissions/" + secret.text()))
                .header(HttpHeaders.CACHE_CONTROL, NOT_CACHED)
                .build();
    }

    @GET
    @Path("submissions/{secret}")
    @PermitAll
    @Operation(summary = "See what became of a submitted comment")
    public RestResponse<DeliveredSubmission> getSubmission(
            @PathParam("secret") @Parameter(description = "From the Location of the submission.") String secret) {
        return RestResponse.ResponseBuilder.ok(submissions.find(secret))
                .header(HttpHeaders.CACHE_CONTROL, NOT_CACHED)
                .build();
    }
}
