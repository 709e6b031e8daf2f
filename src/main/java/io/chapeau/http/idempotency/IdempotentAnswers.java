package io.chapeau.http.idempotency;

import io.chapeau.database.RetryTransient;
import io.chapeau.http.problem.ProblemError;
import io.chapeau.http.problem.ProblemException;
import io.chapeau.http.problem.ProblemType;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.concurrent.Callable;

/**
 * Does a call once per key and day. Key, work and answer are one transaction: whatever ends it early, a
 * refusal or a crash, leaves neither work nor key, and the key can be used again. Only success is stored.
 */
@ApplicationScoped
class IdempotentAnswers {

    /** How long an answer is kept for repetitions. */
    static final Duration KEPT = Duration.ofHours(24);

    /**
     * How long a claim stands that is committed and has no answer: longer than a request takes. One that takes longer
     * meets whoever repeats it, step by step, as it meets any other request.
     */
    static final Duration CLAIMED = Duration.ofMinutes(5);

    private final IdempotencyRepository keys;
    private final IdempotencyVault vault;
    private final Clock clock;

    IdempotentAnswers(IdempotencyRepository keys, IdempotencyVault vault, Clock clock) {
        this.keys = keys;
        this.vault = vault;
        this.clock = clock;
    }

    /** @param replayed whether the answer is that of an earlier request */
    record Outcome(StoredAnswer answer, boolean replayed) {}

    /**
     * The answer of the call, or of the earlier one under this key. Refuses with 409 while the earlier one is
     * at work, and with 422 when that was another request.
     *
     * @param request digest of the request
     */
    @RetryTransient
    @Transactional(rollbackOn = Exception.class)
    Outcome once(IdempotencyKey key, String request, Callable<StoredAnswer> call) throws Exception {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Optional<Outcome> earlier = earlier(key, request, now);
        if (earlier.isPresent()) {
            return earlier.get();
        }
        StoredAnswer answer = call.call();
        store(key, now, answer);
        return new Outcome(answer, false);
    }

    /** Claims the key for work that commits by itself; answers what an earlier request got, and refuses as {@link #once}. */
    @RetryTransient
    @Transactional(rollbackOn = Exception.class)
    Optional<Outcome> claim(IdempotencyKey key, String request, Instant now) throws Exception {
        return earlier(key, request, now);
    }

    /** Keeps the answer of work that has claimed the key, unless somebody has done it again since. */
    @RetryTransient
    @Transactional(rollbackOn = Exception.class)
    void keep(IdempotencyKey key, Instant claimed, StoredAnswer answer) throws Exception {
        store(key, claimed, answer);
    }

    /** Frees the key that was claimed for work of which nothing is to be kept. */
    @RetryTransient
    @Transactional(rollbackOn = Exception.class)
    void release(IdempotencyKey key, Instant claimed) throws SQLException {
        keys.release(vault.name(key), claimed);
    }

    private Optional<Outcome> earlier(IdempotencyKey key, String request, Instant now) throws Exception {
        byte[] name = vault.name(key);
        IdempotencyRepository.Claim claim = keys.claim(name, now);
        if (claim == IdempotencyRepository.Claim.TAKEN) {
            Optional<byte[]> sealed = keys.find(name, now.minus(KEPT));
            if (sealed.isPresent()) {
                return Optional.of(replay(vault.open(key, sealed.get()), request));
            }
            keys.forget(name, now.minus(KEPT), now.minus(CLAIMED));
            claim = keys.claim(name, now);
        }
        if (claim != IdempotencyRepository.Claim.MINE) {
            throw stillRunning();
        }
        return Optional.empty();
    }

    private void store(IdempotencyKey key, Instant claimed, StoredAnswer answer) throws Exception {
        keys.store(vault.name(key), claimed, vault.seal(key, answer));
    }

    /** In steps of their own, so that no lock is held for long. */
    @Scheduled(every = "1h", delayed = "1h")
    void forgetOld() throws SQLException {
        while (keys.forgetOld(clock.instant().minus(KEPT)) > 0) {
            // Each step removes what it counts, so this ends with the last old row.
        }
    }

    private static Outcome replay(StoredAnswer earlier, String request) {
        if (!earlier.request().equals(request)) {
            throw ProblemType.INVALID.because(
                    "This Idempotency-Key belongs to another request. Use a new key for each new request.",
                    ProblemError.ofHeader(
                            IdempotencyKey.HEADER,
                            "otherRequest",
                            "The key was used within the last 24 hours, with another path, precondition or body."));
        }
        return new Outcome(earlier, true);
    }

    private static ProblemException stillRunning() {
        return ProblemType.CONFLICT
                .because(
                        "The first request with this Idempotency-Key is still at work. Send the same again in a moment.",
                        ProblemError.ofHeader(IdempotencyKey.HEADER, "running", "A request with this key is at work."))
                .withHeader("Retry-After", "1");
    }
}
