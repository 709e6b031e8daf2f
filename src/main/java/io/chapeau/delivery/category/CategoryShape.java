package io.chapeau.delivery.category;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** How categories are listed. */
public record CategoryShape(
        @QueryParam("view")
        @DefaultValue("tree")
        @Parameter(
                description = "Nested in one answer, or one after another in pages.",
                schema =
                        @Schema(
                                type = SchemaType.STRING,
                                defaultValue = "tree",
                                enumeration = {"tree", "flat"}))
        String view) {}
