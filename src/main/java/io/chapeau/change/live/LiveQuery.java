package io.chapeau.change.live;

import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.Separator;
import org.jspecify.annotations.Nullable;

/**
 * From where a client wants to follow, and what.
 *
 * @param lastEventId what a browser sends by itself when its connection broke; goes before the cursor
 * @param cursor a position from sync or from an event; without any the stream begins now
 */
public record LiveQuery(
        @HeaderParam("Last-Event-ID")
        @Parameter(
                description = "The id of the last event that the client has; browsers send it by themselves.",
                schema = @Schema(type = SchemaType.STRING, maxLength = 2000))
        @Nullable
        String lastEventId,

        @QueryParam("cursor")
        @Parameter(
                description = "A position from sync, to follow from there. Without it the stream begins now.",
                schema = @Schema(type = SchemaType.STRING, minLength = 1, maxLength = 2000))
        @Nullable
        String cursor,

        @QueryParam("types")
        @Separator(",")
        @Parameter(
                description = "Kinds of content, all by default.",
                schema =
                        @Schema(
                                type = SchemaType.ARRAY,
                                implementation = String.class,
                                enumeration = {"author", "category", "tag", "article", "comment", "collection"}))
        List<String> types) {

    @Nullable
    String position() {
        return lastEventId == null || lastEventId.isEmpty() ? cursor : lastEventId;
    }
}
