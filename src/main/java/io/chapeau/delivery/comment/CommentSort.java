package io.chapeau.delivery.comment;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** The order of a list of comments; in a tree, that of each level. */
public record CommentSort(
        @QueryParam("sort")
        @DefaultValue("number")
        @Parameter(
                schema =
                        @Schema(
                                type = SchemaType.STRING,
                                defaultValue = "number",
                                enumeration = {"number", "-number"}))
        String sort) {}
