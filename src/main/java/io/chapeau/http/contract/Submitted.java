package io.chapeau.http.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.chapeau.http.problem.ProblemType;
import io.chapeau.http.problem.Violations;

/**
 * What a client sent to replace an entity: the input itself, and beside it the read-only properties of the
 * view that it may have sent back. Those must be unchanged, so that GET, edit, PUT works and a vain edit is
 * told instead of swallowed.
 *
 * @param value the bound input; it has passed the contract's schema
 * @param readOnly the read-only properties that were in the body; empty when there were none
 */
public record Submitted<T>(T value, ObjectNode readOnly) {

    /** Refuses the request with 422 when a read-only property differs from the current view. */
    public void requireReadOnlyUnchanged(JsonNode currentView) {
        Violations violations = new Violations();
        readOnly.forEachEntry((name, sent) -> {
            if (!sent.equals(currentView.path(name))) {
                violations.add(
                        "/" + name, "readOnly", "'" + name + "' is read-only. Leave it out or send it unchanged.");
            }
        });
        violations.throwIfAny(ProblemType.INVALID);
    }
}
