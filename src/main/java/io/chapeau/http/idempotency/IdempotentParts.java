package io.chapeau.http.idempotency;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jboss.resteasy.reactive.RestResponse;

/**
 * Honours the Idempotency-Key of a request that is done part by part, each in a transaction of its own: after
 * a crash in the middle the repetition replays the parts that were done and does the others.
 */
@ApplicationScoped
public class IdempotentParts {

    private final IdempotentRequest request;

    IdempotentParts(IdempotentRequest request) {
        this.request = request;
    }

    /**
     * Does the part, at most once when the request has a key.
     *
     * @param name of the part within the request
     * @param content all that makes it another part when it differs
     */
    public RestResponse<?> once(String name, Object content, Callable<? extends RestResponse<?>> work)
            throws Exception {
        Optional<IdempotencyKey> key = request.key(false);
        return key.isEmpty() ? work.call() : request.once(key.get().ofPart(name), content, work);
    }
}
