package io.chapeau.http.contract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.chapeau.http.problem.ProblemError;
import io.chapeau.http.problem.ProblemType;
import io.chapeau.http.problem.Violations;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Binds checked JSON to input records. The tree passes the contract's schema first, so binding cannot fail
 * on anything that a client could have sent.
 */
@ApplicationScoped
public class InputBinder {

    private final Contract contract;
    private final ObjectMapper mapper;

    public InputBinder(Contract contract, ObjectMapper mapper) {
        this.contract = contract;
        this.mapper = mapper;
    }

    /** The input for a new entity: read-only properties have nothing to be equal to and are refused. */
    public <T> T bind(JsonNode tree, Class<T> type) {
        Submitted<T> submitted = submit(tree, type);
        submitted.requireNothingReadOnly();
        return submitted.value();
    }

    /** The input that replaces an entity, with the read-only properties kept aside. */
    public <T> Submitted<T> submit(JsonNode tree, Class<T> type) {
        require(contract.violations(type.getSimpleName(), tree));
        ObjectNode input = tree.deepCopy();
        ObjectNode readOnly = mapper.createObjectNode();
        contract.readOnlyProperties(type.getSimpleName()).forEach(name -> {
            JsonNode value = input.remove(name);
            if (value != null) {
                readOnly.set(name, value);
            }
        });
        Set<String> named = new HashSet<>();
        tree.fieldNames().forEachRemaining(named::add);
        return new Submitted<>(value(input, type), readOnly, Set.copyOf(named));
    }

    /** The current input changed by a patch, checked like a replacement. */
    public <T> Submitted<T> patch(T current, MergePatch patch, Class<T> type) {
        ObjectNode tree = mapper.valueToTree(current);
        Submitted<T> submitted = submit(patch.appliedTo(tree), type);
        submitted.requireNothingOutsideTheVersion();
        return submitted;
    }

    /** The patch of an input of this type, checked as far as it goes by itself. */
    public MergePatch patch(JsonNode tree, Class<?> type) {
        require(contract.violations(type.getSimpleName().replaceFirst("Input$", "Patch"), tree));
        if (tree instanceof ObjectNode changes) {
            return new MergePatch(changes);
        }
        throw ProblemType.INVALID.because(
                "A merge patch is a JSON object.", ProblemError.at("", "type", "A merge patch is a JSON object."));
    }

    /** What this service has written as JSON itself. */
    public <T> T value(JsonNode own, Class<T> type) {
        try {
            return mapper.treeToValue(own, type);
        } catch (JsonProcessingException damaged) {
            throw new IllegalStateException("JSON of this service is no " + type, damaged);
        }
    }

    public JsonNode tree(Object view) {
        return mapper.valueToTree(view);
    }

    private static void require(List<ProblemError> errors) {
        Violations violations = new Violations();
        violations.addAll(errors);
        violations.throwIfAny(ProblemType.INVALID);
    }

    private <T> T value(ObjectNode input, Class<T> type) {
        try {
            return mapper.treeToValue(input, type);
        } catch (InvalidFormatException unread) {
            // RFC 3339 allows more forms of a time than Java reads.
            String detail = "The value has a form that is not read here. Write a time as 2026-01-31T12:00:00Z.";
            throw ProblemType.INVALID.because(detail, ProblemError.at(pointer(unread), "format", detail));
        } catch (JsonProcessingException unbindable) {
            throw new IllegalStateException("The contract allows what " + type + " cannot hold", unbindable);
        }
    }

    private static String pointer(InvalidFormatException unread) {
        return unread.getPath().stream()
                .map(step -> "/" + (step.getFieldName() == null ? step.getIndex() : step.getFieldName()))
                .collect(Collectors.joining());
    }
}
