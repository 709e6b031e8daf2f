package io.chapeau.http.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One place that is wrong, and what to do about it. Exactly one of {@code pointer}, {@code parameter} and
 * {@code header} names the place.
 *
 * @param pointer JSON Pointer (RFC 6901) into the request body
 * @param parameter name of a path or query parameter
 * @param header name of a request header
 * @param code stable word for programs
 * @param detail a sentence for people; never holds class names, SQL or secrets
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ProblemError(
        @Schema(description = "JSON Pointer (RFC 6901) into the request body.", examples = "/authorIds/0") @Nullable
        String pointer,

        @Schema(description = "Name of a path or query parameter.") @Nullable
        String parameter,

        @Schema(description = "Name of a request header.") @Nullable
        String header,

        @Schema(description = "A stable word for programs.", examples = "required")
        String code,

        @Schema(description = "A sentence for people: what is wrong, and what to do about it.")
        String detail) {

    private static final int LONGEST_NAME = 100;

    /**
     * What a sentence calls the place of a pointer: a property by its name, an item by its number.
     *
     * @param whole what the pointer to everything is called
     */
    public static String placeName(String pointer, String whole) {
        if (pointer.isEmpty()) {
            return whole;
        }
        int slash = pointer.lastIndexOf('/');
        String last = pointer.substring(slash + 1);
        if (last.matches("[0-9]{1,9}")) {
            return "Item " + (Integer.parseInt(last) + 1) + " of " + placeName(pointer.substring(0, slash), whole);
        }
        String name = last.replace("~1", "/").replace("~0", "~");
        return "'" + (name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME) + "…") + "'";
    }

    /** A property's name as one step of a JSON Pointer. */
    public static String step(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }

    public static ProblemError at(String pointer, String code, String detail) {
        return new ProblemError(pointer, null, null, code, detail);
    }

    public static ProblemError ofParameter(String parameter, String code, String detail) {
        return new ProblemError(null, parameter, null, code, detail);
    }

    public static ProblemError ofHeader(String header, String code, String detail) {
        return new ProblemError(null, null, header, code, detail);
    }
}
