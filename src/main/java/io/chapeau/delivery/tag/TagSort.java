package io.chapeau.delivery.tag;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** The order of a list of tags. */
public record TagSort(
        @QueryParam("sort")
        @DefaultValue("name")
        @Parameter(
                schema =
                        @Schema(
                                type = SchemaType.STRING,
                                defaultValue = "name",
                                enumeration = {"name", "-name", "articleCount", "-articleCount"}))
        String sort) {}
