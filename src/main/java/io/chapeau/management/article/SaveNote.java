package io.chapeau.management.article;

import io.chapeau.http.contract.TextRules;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** What an editor says of a save; shared by every write that makes one. It is no part of the article. */
public record SaveNote(
        @QueryParam("note")
        @Parameter(
                description = "What the revision list says of this save.",
                schema = @Schema(type = SchemaType.STRING, maxLength = 500, pattern = TextRules.SINGLE_LINE))
        @Nullable
        String note) {

    public static final SaveNote NONE = new SaveNote(null);
}
