package io.chapeau.http.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
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
        @Nullable String pointer,
        @Nullable String parameter,
        @Nullable String header,
        String code,
        String detail) {

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
