package io.chapeau.management.article;

import static io.chapeau.access.Role.ADMIN_NAME;
import static io.chapeau.access.Role.EDITOR_NAME;
import static io.chapeau.access.Role.WRITER_NAME;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path(ArticleResource.PATH + "/{id}/lock")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({ADMIN_NAME, EDITOR_NAME, WRITER_NAME})
@Tag(name = "Articles")
public class LockResource {

    private final LockService locks;

    LockResource(LockService locks) {
        this.locks = locks;
    }

    @PUT
    @Operation(
            summary = "Say that you are at work on an article",
            description =
                    "Sent again before its time is over, it goes on. Others see it as lock of the article, and are"
                            + " hindered by nothing: If-Match protects. It changes neither the article nor its ETag.")
    @APIResponseSchema(value = HeldLock.class, responseCode = "200", responseDescription = "The lock is yours")
    @APIResponse(responseCode = "409", description = "Somebody else holds it, or you cannot edit the article now")
    public RestResponse<HeldLock> lockArticle(@PathParam("id") UUID id, LockInput input) {
        return RestResponse.ok(locks.hold(id, input));
    }

    @DELETE
    @Operation(summary = "Say that you are done with an article")
    @APIResponse(responseCode = "204", description = "You do not hold the lock")
    @APIResponse(responseCode = "409", description = "Somebody else holds it")
    public void unlockArticle(@PathParam("id") UUID id) {
        locks.release(id);
    }
}
