package io.chapeau.access;

import static io.chapeau.access.Role.ADMIN_NAME;

import io.chapeau.http.idempotency.Idempotent;
import io.chapeau.http.paging.Page;
import io.chapeau.http.paging.PageAnswer;
import io.chapeau.http.paging.PageQuery;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** The tokens of one principal. */
@Path("/v1/management/principals/{id}/tokens")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Access")
@RolesAllowed(ADMIN_NAME)
public class PrincipalTokenResource {

    private final TokenService tokens;

    PrincipalTokenResource(TokenService tokens) {
        this.tokens = tokens;
    }

    @GET
    @Operation(summary = "List the tokens of a principal, newest first")
    public RestResponse<Page<TokenView>> listTokens(
            @PathParam("id") UUID principalId, @BeanParam PageQuery page, @Context UriInfo uri) {
        return PageAnswer.ok(tokens.list(principalId, page), uri);
    }

    @POST
    @Idempotent
    @Operation(summary = "Make a token for a principal", description = "Its secret is shown this once.")
    @APIResponseSchema(
            value = TokenCreatedView.class,
            responseCode = "201",
            responseDescription = "The new token with its secret")
    public RestResponse<TokenCreatedView> createToken(@PathParam("id") UUID principalId, NewTokenInput input) {
        return TokenResource.created(tokens.create(principalId, input));
    }
}
