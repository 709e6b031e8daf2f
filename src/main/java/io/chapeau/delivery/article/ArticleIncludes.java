package io.chapeau.delivery.article;

import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.Separator;

/** What an article by itself shows beside its standard form. */
public record ArticleIncludes(
        @QueryParam("include")
        @Separator(",")
        @Parameter(
                description = "Adds the first comments, the articles before and after, forms of the body,"
                        + " and its outline, links and images.",
                schema =
                        @Schema(
                                type = SchemaType.ARRAY,
                                implementation = String.class,
                                enumeration = {
                                    "comments",
                                    "neighbours",
                                    "blocks",
                                    "text",
                                    "markdown",
                                    "outline",
                                    "links",
                                    "images"
                                }))
        List<String> include) {}
