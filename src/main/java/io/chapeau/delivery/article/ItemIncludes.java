package io.chapeau.delivery.article;

import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.Separator;

/** What the items of a list show beside their thin form. */
public record ItemIncludes(
        @QueryParam("include")
        @Separator(",")
        @Parameter(
                description = "Adds forms of the body and its outline, links and images; limit is 50 at most then.",
                schema =
                        @Schema(
                                type = SchemaType.ARRAY,
                                implementation = String.class,
                                enumeration = {"blocks", "text", "markdown", "outline", "links", "images"}))
        List<String> include) {}
