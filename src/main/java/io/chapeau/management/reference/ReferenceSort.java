package io.chapeau.management.reference;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** The sorts of a list of authors, categories or tags. */
public record ReferenceSort(
        @QueryParam("sort")
        @DefaultValue("name")
        @Parameter(
                description = "Order of the list; a minus turns it round.",
                schema =
                        @Schema(
                                type = SchemaType.STRING,
                                defaultValue = "name",
                                enumeration = {"name", "-name", "createdAt", "-createdAt", "updatedAt", "-updatedAt"}))
        String sort) {}
