package io.chapeau.http.problem;

import io.chapeau.database.DatabaseTrouble;
import jakarta.persistence.OptimisticLockException;
import jakarta.transaction.RollbackException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * What a failure becomes for the client. The last resort logs the cause under a random id and shows only that
 * id: no class name, message or SQL of ours reaches a client.
 *
 * @param headers beside the problem
 */
public record Refusal(Problem problem, Map<String, String> headers) {

    private static final Logger LOG = Logger.getLogger(Refusal.class);

    /** A lock is free sooner, a database that starts anew recovers in about this time. */
    static final int RETRY_AFTER_SECONDS = 5;

    /**
     * The refusal that fits the failure.
     *
     * @param path of the request, or of its part, that failed
     */
    public static Refusal of(Throwable failure, String path) {
        return switch (failure) {
            case ProblemException refusal -> new Refusal(refusal.toProblem(path), refusal.headers());
            case OptimisticLockException overtaken
            when DatabaseTrouble.in(overtaken).isEmpty() ->
                plain(ProblemType.STALE, "Somebody else changed the entity at the same moment. Read it again.", path);
            case RollbackException rollback when rollback.getCause() != null -> of(rollback.getCause(), path);
            default ->
                DatabaseTrouble.in(failure)
                        .map(trouble -> troubled(trouble, failure, path))
                        .orElseGet(() -> fault(failure));
        };
    }

    private static Refusal plain(ProblemType type, String detail, String path) {
        return new Refusal(Problem.of(type, detail, path, List.of()), Map.of());
    }

    private static Refusal troubled(DatabaseTrouble trouble, Throwable failure, String path) {
        LOG.warnf("Answered 503, database trouble: %s, %s", trouble, failure.getMessage());
        return new Refusal(
                Problem.of(ProblemType.UNAVAILABLE, trouble.words(), path, List.of()),
                Map.of("Retry-After", String.valueOf(RETRY_AFTER_SECONDS)));
    }

    private static Refusal fault(Throwable failure) {
        UUID id = UUID.randomUUID();
        LOG.errorf(failure, "Request failed, id %s", id);
        return plain(
                ProblemType.INTERNAL,
                "The fault is on our side; try again later. The log tells more under this id.",
                "urn:uuid:" + id);
    }
}
