package io.chapeau.discussion.spam;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1/comment-form")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Discussion")
public class CommentFormResource {

    private final FormTokens tokens;

    CommentFormResource(FormTokens tokens) {
        this.tokens = tokens;
    }

    @GET
    @PermitAll
    @Operation(
            summary = "Fetch the token of a form for comments",
            description = "When a page shows its form. A comment with a token that is a few seconds old is a person's;"
                    + " sites may ask for one.")
    public RestResponse<CommentForm> getCommentForm() {
        return RestResponse.ResponseBuilder.ok(new CommentForm(tokens.make()))
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .build();
    }
}
