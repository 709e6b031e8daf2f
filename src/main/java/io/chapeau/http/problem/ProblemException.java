package io.chapeau.http.problem;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A refusal on its way to the client. Thrown by any layer; the transaction it leaves is rolled back, so a
 * refused request is never half-written.
 */
public final class ProblemException extends RuntimeException {

    private final ProblemType type;
    private final transient List<ProblemError> errors;
    private final transient Map<String, String> headers = new LinkedHashMap<>();

    ProblemException(ProblemType type, String detail, List<ProblemError> errors) {
        // No stack trace: a refusal is an answer, not a fault, and hostile input must be cheap to refuse.
        super(detail, null, false, false);
        this.type = type;
        this.errors = List.copyOf(errors);
    }

    public ProblemException withHeader(String name, String value) {
        headers.put(name, value);
        return this;
    }

    public ProblemType type() {
        return type;
    }

    public List<ProblemError> errors() {
        return errors;
    }

    public Map<String, String> headers() {
        return headers;
    }

    public Problem toProblem(String instance) {
        String detail = getMessage();
        return Problem.of(type, detail == null ? type.title() : detail, instance, errors);
    }
}
