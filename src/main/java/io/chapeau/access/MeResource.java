package io.chapeau.access;

import static io.chapeau.access.Role.ADMIN_NAME;
import static io.chapeau.access.Role.EDITOR_NAME;
import static io.chapeau.access.Role.INTEGRATOR_NAME;
import static io.chapeau.access.Role.MODERATOR_NAME;
import static io.chapeau.access.Role.PREVIEWER_NAME;
import static io.chapeau.access.Role.WRITER_NAME;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/management/me")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Access")
public class MeResource {

    private final Caller caller;

    MeResource(Caller caller) {
        this.caller = caller;
    }

    @GET
    @RolesAllowed({ADMIN_NAME, EDITOR_NAME, WRITER_NAME, MODERATOR_NAME, INTEGRATOR_NAME, PREVIEWER_NAME})
    @Operation(summary = "Read who the token of this request belongs to")
    public PrincipalWithRole getMe() {
        return new PrincipalWithRole(caller.id(), caller.name(), caller.role());
    }
}
