package io.chapeau.batch;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.util.RawValue;
import io.chapeau.http.problem.Problem;
import io.chapeau.http.problem.Refusal;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/**
 * What became of each operation, in the order of the request.
 *
 * @param failed how many were refused
 */
public record BatchAnswer(List<BatchResult> results, int failed) {

    static BatchAnswer of(List<BatchResult> results) {
        return new BatchAnswer(results, (int)
                results.stream().filter(result -> result.problem() != null).count());
    }

    /**
     * The answer to one operation.
     *
     * @param status as it would have been by itself
     * @param location where a new entity is
     * @param etag of the entity
     * @param body the view of the entity; left out when there is none
     * @param problem why it was refused; left out when it was not
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record BatchResult(
            int status,
            @Nullable String location,
            @Nullable String etag,

            @Schema(type = SchemaType.OBJECT, description = "What the operation answers by itself.") @Nullable
            Object body,

            @Nullable Problem problem) {

        static BatchResult of(RestResponse<?> answer) {
            return new BatchResult(
                    answer.getStatus(),
                    answer.getHeaderString(HttpHeaders.LOCATION),
                    answer.getHeaderString(HttpHeaders.ETAG),
                    // What is stored for repetitions is finished JSON.
                    answer.getEntity() instanceof String json ? new RawValue(json) : answer.getEntity(),
                    null);
        }

        static BatchResult of(Refusal refusal) {
            return new BatchResult(refusal.problem().status(), null, null, null, refusal.problem());
        }
    }
}
