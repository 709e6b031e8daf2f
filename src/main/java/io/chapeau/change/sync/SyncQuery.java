package io.chapeau.change.sync;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.Separator;
import org.jspecify.annotations.Nullable;

/**
 * What an integrator asks for.
 *
 * @param types kinds of content; none stands for all. A cursor remembers them
 * @param limit items a page, or between two cursor lines of a stream
 * @param waitSeconds seconds to wait for a change when there is none
 */
public record SyncQuery(
        @QueryParam("cursor")
        @Parameter(
                description = "Where the copy stands: next of the answer before. Without it everything is sent.",
                schema = @Schema(type = SchemaType.STRING, minLength = 1, maxLength = 2000))
        @Nullable
        String cursor,

        @QueryParam("types")
        @Separator(",")
        @Parameter(
                description = "Kinds of content, all by default. With a cursor it may be left out.",
                schema =
                        @Schema(
                                type = SchemaType.ARRAY,
                                implementation = String.class,
                                enumeration = {"author", "category", "tag", "article", "comment", "collection"}))
        List<String> types,

        @QueryParam("limit")
        @DefaultValue("100")
        @Parameter(
                description = "Items a page; of a stream: items between two lines with a cursor.",
                schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "500", defaultValue = "100"))
        int limit,

        @QueryParam("wait")
        @DefaultValue("0")
        @Parameter(
                description = "Seconds to wait for a change when there is none yet.",
                schema = @Schema(type = SchemaType.INTEGER, minimum = "0", maximum = "30", defaultValue = "0"))
        int waitSeconds) {

    SyncQuery from(String next) {
        return new SyncQuery(next, types, limit, waitSeconds);
    }
}
