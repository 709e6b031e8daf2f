package io.chapeau.access;

import static io.chapeau.access.Role.ADMIN_NAME;

import io.chapeau.http.idempotency.Idempotent;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Tokens have no version: they are made, rotated and revoked, and each of these is safe to do unseen. */
@Path(TokenResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Access")
@RolesAllowed(ADMIN_NAME)
public class TokenResource {

    static final String PATH = "/v1/management/tokens";

    private final TokenService tokens;

    TokenResource(TokenService tokens) {
        this.tokens = tokens;
    }

    @GET
    @Path("{id}")
    @Operation(summary = "Read a token, without its secret")
    public TokenView getToken(@PathParam("id") UUID id) {
        return tokens.get(id);
    }

    @DELETE
    @Path("{id}")
    @Operation(summary = "Revoke a token", description = "It stops at once and stays listed.")
    @APIResponse(responseCode = "204", description = "It is revoked")
    @APIResponse(responseCode = "409", description = "It is the last valid token of an administrator")
    public void revokeToken(@PathParam("id") UUID id) {
        tokens.revoke(id);
    }

    @POST
    @Idempotent
    @Path("{id}/rotate")
    @Operation(
            summary = "Replace a token by a new one",
            description = "The old secret stops at once. Principal, name and expiry stay.")
    @APIResponseSchema(
            value = TokenCreatedView.class,
            responseCode = "201",
            responseDescription = "The new token with its secret")
    @APIResponse(responseCode = "409", description = "The token is expired or revoked")
    public RestResponse<TokenCreatedView> rotateToken(@PathParam("id") UUID id) {
        return created(tokens.rotate(id));
    }

    static RestResponse<TokenCreatedView> created(TokenCreatedView token) {
        return RestResponse.ResponseBuilder.<TokenCreatedView>create(RestResponse.Status.CREATED)
                .entity(token)
                .header(HttpHeaders.LOCATION, URI.create(PATH + "/" + token.id()))
                .build();
    }
}
