package io.chapeau.access;

import static io.chapeau.access.Role.ADMIN_NAME;

import io.chapeau.http.conditional.IfMatch;
import io.chapeau.http.conditional.VersionedAnswer;
import io.chapeau.http.contract.MergePatch;
import io.chapeau.http.contract.PatchOf;
import io.chapeau.http.contract.Submitted;
import io.chapeau.http.idempotency.Idempotent;
import io.chapeau.http.paging.Page;
import io.chapeau.http.paging.PageAnswer;
import io.chapeau.http.paging.PageQuery;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
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
import org.jspecify.annotations.Nullable;

/** Principals are not deleted: what they wrote stays theirs. Whoever shall stay out loses its tokens. */
@Path("/v1/management/principals")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Access")
@RolesAllowed(ADMIN_NAME)
public class PrincipalResource {

    private final PrincipalService principals;

    PrincipalResource(PrincipalService principals) {
        this.principals = principals;
    }

    @GET
    @Operation(summary = "List principals")
    public RestResponse<Page<PrincipalView>> listPrincipals(
            @QueryParam("sort")
                    @DefaultValue("name")
                    @Parameter(
                            description = "Order of the list; a minus turns it round.",
                            schema =
                                    @Schema(
                                            type = SchemaType.STRING,
                                            defaultValue = "name",
                                            enumeration = {"name", "-name", "createdAt", "-createdAt"}))
                    String sort,
            @BeanParam PageQuery page,
            @Context UriInfo uri) {
        return PageAnswer.ok(principals.list(sort, page), uri);
    }

    @GET
    @Path("{id}")
    @Operation(summary = "Read a principal")
    public RestResponse<PrincipalView> getPrincipal(@PathParam("id") UUID id) {
        return VersionedAnswer.ok(principals.get(id));
    }

    @POST
    @Idempotent
    @Operation(summary = "Create a principal", description = "It gets in once it has a token.")
    @APIResponseSchema(value = PrincipalView.class, responseCode = "201", responseDescription = "The new principal")
    public RestResponse<PrincipalView> createPrincipal(PrincipalInput input) {
        PrincipalView created = principals.create(input);
        return VersionedAnswer.created(created, "/v1/management/principals/" + created.id());
    }

    @PUT
    @Path("{id}")
    @Operation(summary = "Replace a principal")
    @APIResponseSchema(value = PrincipalView.class, responseCode = "200", responseDescription = "The principal")
    @APIResponse(responseCode = "409", description = "It is the last administrator with a valid token")
    public RestResponse<PrincipalView> replacePrincipal(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            Submitted<PrincipalInput> submitted) {
        return VersionedAnswer.ok(principals.replace(id, IfMatch.required(ifMatch), submitted));
    }

    @PATCH
    @Path("{id}")
    @Operation(summary = "Change parts of a principal")
    @APIResponseSchema(value = PrincipalView.class, responseCode = "200", responseDescription = "The principal")
    @APIResponse(responseCode = "409", description = "It is the last administrator with a valid token")
    public RestResponse<PrincipalView> patchPrincipal(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @PatchOf(PrincipalInput.class) MergePatch patch) {
        return VersionedAnswer.ok(principals.patch(id, IfMatch.required(ifMatch), patch));
    }
}
