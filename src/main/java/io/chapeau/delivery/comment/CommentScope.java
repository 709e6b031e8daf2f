package io.chapeau.delivery.comment;

import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which comments of the site are listed. */
public record CommentScope(
        @QueryParam("category")
        @Parameter(
                description = "Slug of a category: only comments on its articles and on those of the ones below it.",
                schema = @Schema(type = SchemaType.STRING, minLength = 1, maxLength = 160))
        @Nullable
        String category) {}
