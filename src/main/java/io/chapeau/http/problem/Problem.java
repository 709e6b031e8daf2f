package io.chapeau.http.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The body of every refusal, {@code application/problem+json} (RFC 9457).
 *
 * @param instance path of the request; for a 500 the id under which the log tells the cause
 * @param errors every place that is wrong; left out when the problem has no single place
 */
@Schema(description = "Why a request was refused (RFC 9457).")
public record Problem(
        @Schema(description = "What to switch on; several types may share a status.")
        String type,

        @Schema(description = "The type in words, always the same.")
        String title,

        @Schema(description = "The status of the answer, repeated.")
        int status,

        @Schema(description = "A sentence for people: what is wrong this time, and what to do about it.")
        String detail,

        @Schema(description = "Path of the request; in a 500 the id under which the log tells the cause.")
        String instance,

        @JsonInclude(JsonInclude.Include.NON_EMPTY)
        @Schema(description = "Every place that is wrong; left out when the problem has no single place.")
        List<ProblemError> errors) {

    public static final String MEDIA_TYPE = "application/problem+json";

    public static Problem of(ProblemType type, String detail, String instance, List<ProblemError> errors) {
        return new Problem(type.uri(), type.title(), type.status(), detail, instance, errors);
    }
}
