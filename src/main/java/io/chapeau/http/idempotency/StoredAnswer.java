package io.chapeau.http.idempotency;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/**
 * A successful answer as every repetition of its request gets it.
 *
 * @param request digest of the request that it answers
 * @param body the finished JSON; null when the answer has none
 */
record StoredAnswer(
        String request,
        int status,
        Map<String, String> headers,
        @Nullable String body) {

    /** What the JSON of every other answer says of itself. */
    private static final String JSON = "application/json;charset=UTF-8";

    static StoredAnswer of(String request, RestResponse<?> answer, ObjectMapper mapper) throws JsonProcessingException {
        Map<String, String> headers = new LinkedHashMap<>();
        answer.getStringHeaders().forEach((name, values) -> headers.put(name, values.getFirst()));
        Object entity = answer.getEntity();
        return new StoredAnswer(
                request, answer.getStatus(), headers, entity == null ? null : mapper.writeValueAsString(entity));
    }

    RestResponse<Object> toResponse(boolean replayed) {
        RestResponse.ResponseBuilder<Object> answer = RestResponse.ResponseBuilder.create(status);
        headers.forEach(answer::header);
        if (body != null) {
            answer.entity(body).type(JSON);
        }
        if (replayed) {
            answer.header("Idempotency-Replayed", "true");
        }
        return answer.build();
    }
}
