package io.chapeau.http.idempotency;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.Priority;
import jakarta.annotation.security.PermitAll;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.jboss.resteasy.reactive.RestResponse;

/** Around each {@link Idempotent} resource method: without a key it is called plainly, with one at most once. */
@Interceptor
@Idempotent
@Priority(Interceptor.Priority.LIBRARY_BEFORE)
class IdempotentCalls {

    private final IdempotentAnswers answers;
    private final HttpServerRequest request;
    private final SecurityIdentity identity;
    private final ObjectMapper mapper;

    IdempotentCalls(
            IdempotentAnswers answers, HttpServerRequest request, SecurityIdentity identity, ObjectMapper mapper) {
        this.answers = answers;
        this.request = request;
        this.identity = identity;
        this.mapper = mapper;
    }

    @AroundInvoke
    Object call(InvocationContext call) throws Exception {
        List<String> values = request.headers().getAll(IdempotencyKey.HEADER);
        if (values.isEmpty()) {
            return call.proceed();
        }
        IdempotencyKey key = IdempotencyKey.of(owner(call), values);
        String digest = digest(call);
        IdempotentAnswers.Outcome outcome =
                answers.once(key, digest, () -> StoredAnswer.of(digest, (RestResponse<?>) call.proceed(), mapper));
        return outcome.answer().toResponse(outcome.replayed());
    }

    /** A key is a principal's own; where nobody is asked for a name, it belongs to the client's address. */
    private String owner(InvocationContext call) {
        return call.getMethod().isAnnotationPresent(PermitAll.class)
                ? "address " + request.remoteAddress().hostAddress()
                : "principal " + identity.getAttribute(Idempotent.PRINCIPAL_ID);
    }

    /** The same operation with the same parameters, precondition and body; the spelling of the JSON does not count. */
    private String digest(InvocationContext call) throws JsonProcessingException {
        String whole = call.getMethod().getName() + mapper.writeValueAsString(call.getParameters());
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(whole.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256", impossible);
        }
    }
}
