package io.chapeau.http.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.chapeau.http.problem.ProblemType;
import io.chapeau.http.problem.Violations;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * What a client sent to replace an entity: the input itself, and beside it the read-only properties of the
 * view that it may have sent back. Those must be unchanged, so that GET, edit, PUT works and a vain edit is
 * told instead of swallowed.
 *
 * @param value the bound input; it has passed the contract's schema
 * @param readOnly the read-only properties that were in the body; empty when there were none
 * @param named all properties that were in the body, null ones included
 */
public record Submitted<T>(T value, ObjectNode readOnly, Set<String> named) {

    /**
     * What others move without raising the version, or what differs from caller to caller: a client that read it a
     * moment ago, or with another token, may be behind.
     */
    private static final Set<String> OUTSIDE_THE_VERSION = Set.of(
            "articleCount",
            "depth",
            "lastSuccessAt",
            "failingSince",
            "actions",
            "lock",
            "reviewStep",
            "schedule",
            "checks");

    /** Whether the body held this property, be it as null; the input itself does not tell null from absent. */
    public boolean names(String property) {
        return named.contains(property);
    }

    /**
     * Refuses with 422 what differs from the current view, except what may have moved since the client read it.
     *
     * @param currentViews each form in which the client can have read it; asked for only when it sent some of it back
     */
    public void requireReadOnlyUnchanged(Supplier<List<JsonNode>> currentViews) {
        Predicate<String> ofTheVersion = name -> !OUTSIDE_THE_VERSION.contains(name);
        if (readOnly.properties().stream().map(Map.Entry::getKey).anyMatch(ofTheVersion)) {
            List<JsonNode> views = currentViews.get();
            refuse(ofTheVersion.and(
                    name -> views.stream().noneMatch(view -> readOnly.path(name).equals(view.path(name)))));
        }
    }

    /** Refuses with 422 every read-only property: where nothing was read, there is nothing to send back. */
    void requireNothingReadOnly() {
        refuse(name -> true);
    }

    /** Refuses with 422 what a patch names although no patch can change it. */
    void requireNothingOutsideTheVersion() {
        refuse(OUTSIDE_THE_VERSION::contains);
    }

    private void refuse(Predicate<String> wrong) {
        Violations violations = new Violations();
        readOnly.properties().stream()
                .map(Map.Entry::getKey)
                .filter(wrong)
                .forEach(name -> violations.add(
                        "/" + name, "readOnly", "'" + name + "' is read-only. Leave it out or send it unchanged."));
        violations.throwIfAny(ProblemType.INVALID);
    }
}
