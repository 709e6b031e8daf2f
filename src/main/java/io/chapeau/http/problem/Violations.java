package io.chapeau.http.problem;

import java.util.ArrayList;
import java.util.List;

/** Collects everything that is wrong with a request, so that a client learns all of it in one answer. */
public final class Violations {

    private final List<ProblemError> errors = new ArrayList<>();

    public void add(ProblemError error) {
        errors.add(error);
    }

    public void add(String pointer, String code, String detail) {
        errors.add(ProblemError.at(pointer, code, detail));
    }

    public void addAll(List<ProblemError> more) {
        errors.addAll(more);
    }

    public boolean isEmpty() {
        return errors.isEmpty();
    }

    /** Refuses the request when anything was collected. */
    public void throwIfAny(ProblemType type) {
        if (!errors.isEmpty()) {
            throw type.because(summary(), errors);
        }
    }

    private String summary() {
        return errors.size() == 1 ? errors.getFirst().detail() : errors.size() + " things are wrong; see errors.";
    }
}
