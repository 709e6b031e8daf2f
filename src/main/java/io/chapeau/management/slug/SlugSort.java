package io.chapeau.management.slug;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** The order of a list of slugs. */
public record SlugSort(
        @QueryParam("sort")
        @DefaultValue("slug")
        @Parameter(
                schema =
                        @Schema(
                                type = SchemaType.STRING,
                                defaultValue = "slug",
                                enumeration = {"slug", "-slug"}))
        String sort) {}
