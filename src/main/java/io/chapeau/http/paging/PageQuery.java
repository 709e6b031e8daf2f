package io.chapeau.http.paging;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * What a client may say about the page it wants; shared by every list.
 *
 * @param limit items a page, 1 to 100
 * @param cursor opaque position from {@code page.next} or {@code page.previous}
 * @param page page number from 1, for interfaces that show numbers; reaches {@value Pager#DEEPEST_OFFSET} rows
 * @param total whether to count, to {@value Pager#LARGEST_COUNT} at most
 */
public record PageQuery(
        @QueryParam("limit")
        @DefaultValue("20")
        @Parameter(
                description = "Items a page.",
                schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "100", defaultValue = "20"))
        int limit,

        @QueryParam("cursor")
        @Parameter(
                description = "Position from page.next or page.previous; goes with the same filters and sort only.",
                schema = @Schema(type = SchemaType.STRING, minLength = 1, maxLength = 2000))
        @Nullable
        String cursor,

        @QueryParam("page")
        @Parameter(
                description = "Page number from 1, instead of a cursor; reaches 10,000 rows.",
                schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "10000"))
        @Nullable
        Integer page,

        @QueryParam("total")
        @DefaultValue("false")
        @Parameter(
                description = "Count the items, to 10,000 at most.",
                schema = @Schema(type = SchemaType.BOOLEAN, defaultValue = "false"))
        boolean total) {}
