package io.chapeau.batch;

import io.chapeau.batch.BatchAnswer.BatchResult;
import io.chapeau.database.RetryTransient;
import io.chapeau.http.idempotency.IdempotentParts;
import io.chapeau.http.problem.ProblemError;
import io.chapeau.http.problem.ProblemException;
import io.chapeau.http.problem.ProblemType;
import io.chapeau.http.problem.Refusal;
import io.quarkus.hibernate.orm.PersistenceUnit;
import io.quarkus.security.ForbiddenException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;

/** Does the operations of a batch in their order: each in its own transaction, or all in one. */
@ApplicationScoped
class BatchService {

    private final IdempotentParts parts;
    private final EntityManager session;

    BatchService(IdempotentParts parts, @PersistenceUnit("management") EntityManager session) {
        this.parts = parts;
        this.session = session;
    }

    /** A refused step does not hold up the next; its refusal stands in its place. */
    BatchAnswer each(List<BatchStep> steps) {
        return BatchAnswer.of(steps.stream().map(this::alone).toList());
    }

    /** All or none: the first refusal is the answer to the whole, with the place of its step. */
    @RetryTransient
    @Transactional
    BatchAnswer together(List<BatchStep> steps) {
        List<BatchResult> results = new ArrayList<>();
        for (BatchStep step : steps) {
            try {
                results.add(BatchResult.of(step.work().get()));
                // As between requests: a step also writes by statements, of which loaded entities know nothing.
                session.flush();
                session.clear();
            } catch (ProblemException refusal) {
                throw located(step, refusal);
            } catch (ForbiddenException denied) {
                throw located(step, forbidden());
            }
        }
        return BatchAnswer.of(results);
    }

    private BatchResult alone(BatchStep step) {
        try {
            return BatchResult.of(parts.once(step.pointer(), step.content(), step.work()::get));
        } catch (ForbiddenException denied) {
            return BatchResult.of(Refusal.of(forbidden(), step.path()));
        } catch (Exception failure) {
            return BatchResult.of(Refusal.of(failure, step.path()));
        }
    }

    private static ProblemException forbidden() {
        return ProblemType.FORBIDDEN.because("The role of this principal does not allow this operation.");
    }

    /** Places within a step become places within the request. */
    private static ProblemException located(BatchStep step, ProblemException refusal) {
        String reason = refusal.toProblem(step.path()).detail();
        List<ProblemError> errors = refusal.errors().stream()
                .map(error -> ProblemError.at(
                        error.pointer() == null ? step.pointer() : step.bodyPointer() + error.pointer(),
                        error.code(),
                        error.detail()))
                .toList();
        return refusal.type()
                .because(
                        "Nothing was done, because " + step.pointer() + " was refused: " + reason,
                        errors.isEmpty() ? List.of(ProblemError.at(step.pointer(), "refused", reason)) : errors);
    }
}
