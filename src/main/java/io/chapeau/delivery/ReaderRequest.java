package io.chapeau.delivery;

import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * What every answer to a reader depends on beside its own parameters.
 *
 * @param ifNoneMatch entity tags of the copies that the client has
 * @param uri the address that was asked for
 */
public record ReaderRequest(
        @HeaderParam("If-None-Match")
        @Parameter(
                description = "Entity tags of the copies that the client has; 304 when one is current.",
                schema = @Schema(type = SchemaType.STRING))
        @Nullable
        String ifNoneMatch,

        @Context UriInfo uri) {}
