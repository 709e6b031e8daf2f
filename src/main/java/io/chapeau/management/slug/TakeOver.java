package io.chapeau.management.slug;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Whether a slug may be taken from whoever had it formerly; shared by every write that sets one. */
public record TakeOver(
        @QueryParam("takeOver")
        @DefaultValue("false")
        @Parameter(
                description = "Take the slug even if it is a former one of another entity of this kind. Readers are"
                        + " led to that one until they see the new owner under it.",
                schema = @Schema(type = SchemaType.BOOLEAN, defaultValue = "false"))
        boolean isWanted) {

    public static final TakeOver NO = new TakeOver(false);
}
