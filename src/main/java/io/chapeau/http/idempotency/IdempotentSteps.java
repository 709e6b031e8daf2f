package io.chapeau.http.idempotency;

import io.chapeau.http.idempotency.IdempotentAnswers.Outcome;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jboss.logging.Logger;

/**
 * Does a call once per key and day that commits by itself, step by step: within the transaction of the key none of its
 * steps could be repeated, and each would need a second connection. So the key is claimed before and the answer kept
 * after, each in a transaction of its own. A refusal frees the key at once. A crash leaves whole steps and the claim,
 * which ends after {@link IdempotentAnswers#CLAIMED}: from then on whoever repeats the request has it done anew.
 */
@ApplicationScoped
class IdempotentSteps {

    private static final Logger LOG = Logger.getLogger(IdempotentSteps.class);

    private final IdempotentAnswers answers;
    private final Clock clock;

    IdempotentSteps(IdempotentAnswers answers, Clock clock) {
        this.answers = answers;
        this.clock = clock;
    }

    /** As {@link IdempotentAnswers#once}. */
    Outcome once(IdempotencyKey key, String request, Callable<StoredAnswer> call) throws Exception {
        // As exact as it is kept, for by it the claim is known again.
        Instant claimed = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Optional<Outcome> earlier = answers.claim(key, request, claimed);
        if (earlier.isPresent()) {
            return earlier.get();
        }
        boolean answered = false;
        try {
            StoredAnswer answer = call.call();
            answered = true;
            keep(key, claimed, answer);
            return new Outcome(answer, false);
        } finally {
            if (!answered) {
                release(key, claimed);
            }
        }
    }

    private void release(IdempotencyKey key, Instant claimed) {
        try {
            answers.release(key, claimed);
        } catch (Exception lost) {
            LOG.warn("A key is not free before its claim ends", lost);
        }
    }

    /** What is done stays done: whoever asked for it is told, though whoever repeats it may not be. */
    private void keep(IdempotencyKey key, Instant claimed, StoredAnswer answer) {
        try {
            answers.keep(key, claimed, answer);
        } catch (Exception lost) {
            LOG.warn("An answer is not kept for repetitions of its request", lost);
        }
    }
}
