package io.chapeau.delivery.collection;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** How much of a collection is read. */
public record CollectionSize(
        @QueryParam("limit")
        @DefaultValue("200")
        @Parameter(
                description = "How many articles at most, from the first; by default all.",
                schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "200", defaultValue = "200"))
        int limit) {}
