package io.chapeau.http.idempotency;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.chapeau.network.ClientAddresses;
import io.chapeau.network.ClientHashes;
import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jboss.resteasy.reactive.RestResponse;

/** What the current request has to do with idempotency: its key, whose it is, and how its work is done once. */
@ApplicationScoped
class IdempotentRequest {

    private static final String TAKEN_CARE_OF = "idempotent request";

    private final IdempotentAnswers answers;
    private final IdempotentSteps steps;
    private final RoutingContext context;
    private final ClientAddresses clients;
    private final ClientHashes hashes;
    private final SecurityIdentity identity;
    private final ObjectMapper mapper;

    IdempotentRequest(
            IdempotentAnswers answers,
            IdempotentSteps steps,
            RoutingContext context,
            ClientAddresses clients,
            ClientHashes hashes,
            SecurityIdentity identity,
            ObjectMapper mapper) {
        this.answers = answers;
        this.steps = steps;
        this.context = context;
        this.clients = clients;
        this.hashes = hashes;
        this.identity = identity;
        this.mapper = mapper;
    }

    /** Whether this is the first to ask: what a request calls within itself is a part of it and has no key. */
    boolean isOutermost() {
        boolean first = context.get(TAKEN_CARE_OF) == null;
        context.put(TAKEN_CARE_OF, true);
        return first;
    }

    /**
     * A key is a principal's own; where nobody is asked for a name, it belongs to the client's address. Of that, only the
     * hash is known to whoever stores the key, and nobody can make it again once the hashes have another key.
     */
    Optional<IdempotencyKey> key(boolean anonymous) {
        List<String> values = context.request().headers().getAll(IdempotencyKey.HEADER);
        if (values.isEmpty()) {
            return Optional.empty();
        }
        // Whatever the work hashes, it does so within the transaction of the key.
        hashes.ready();
        String owner = anonymous
                ? "client " + HexFormat.of().formatHex(hashes.client(clients.of(context)))
                : "principal " + identity.getAttribute(Idempotent.PRINCIPAL_ID);
        return Optional.of(IdempotencyKey.of(owner, values));
    }

    /**
     * Does the work once under the key.
     *
     * @param request all that makes it another request when it differs; the spelling of the JSON does not count
     */
    RestResponse<Object> once(IdempotencyKey key, Object request, Callable<? extends RestResponse<?>> work)
            throws Exception {
        String digest = digest(request);
        IdempotentAnswers.Outcome outcome =
                answers.once(key, digest, () -> StoredAnswer.of(digest, work.call(), mapper));
        return outcome.answer().toResponse(outcome.replayed());
    }

    /** Does work once under the key that commits by itself, step by step. */
    RestResponse<Object> onceInSteps(IdempotencyKey key, Object request, Callable<? extends RestResponse<?>> work)
            throws Exception {
        String digest = digest(request);
        IdempotentAnswers.Outcome outcome = steps.once(key, digest, () -> StoredAnswer.of(digest, work.call(), mapper));
        return outcome.answer().toResponse(outcome.replayed());
    }

    private String digest(Object request) throws JsonProcessingException {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256")
                            .digest(mapper.writeValueAsString(request).getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256", impossible);
        }
    }
}
