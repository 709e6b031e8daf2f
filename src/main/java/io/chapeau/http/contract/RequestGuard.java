package io.chapeau.http.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.chapeau.http.problem.ProblemError;
import io.chapeau.http.problem.ProblemType;
import io.chapeau.http.problem.Violations;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.TreeMap;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Refuses every query parameter that the contract does not have, every value that it does not allow, and a body where
 * it has none, all at once, before anything is bound; and then a body that is packed. An ignored filter would answer
 * with everything, and a reason in the wrong place would be lost; here they cannot be.
 */
class RequestGuard {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private static final String TRANSFER_ENCODING = "Transfer-Encoding";

    /** The name of no coding (RFC 9110, 12.5.3). */
    private static final String IDENTITY = "identity";

    private final Contract contract;

    RequestGuard(Contract contract) {
        this.contract = contract;
    }

    @ServerRequestFilter
    void check(ContainerRequestContext request, ResourceInfo resource) {
        Operation operation = contract.operation(resource.getResourceMethod().getName());
        if (operation == null) {
            return;
        }
        Violations violations = new Violations();
        // By name, so that the same mistakes are always answered the same.
        new TreeMap<>(request.getUriInfo().getQueryParameters()).forEach((name, values) -> {
            Operation.Parameter parameter = operation.queryParameters().get(name);
            if (parameter == null) {
                violations.add(unknown(name, operation));
            } else if (values.stream().anyMatch(RequestGuard::isBroken)) {
                violations.add(ProblemError.ofParameter(
                        name,
                        "character",
                        SchemaWords.quoted(name) + " has control characters or is not valid UTF-8; remove them."));
            } else if (values.size() != 1) {
                violations.add(repeated(parameter));
            } else if (values.getFirst().isEmpty()) {
                // Binding takes an empty value for none: a filter would be ignored.
                violations.add(ProblemError.ofParameter(
                        name, "empty", "'" + name + "' is empty. Give it a value or leave it out."));
            } else if (parameter.isTime() && !isReadableTime(values.getFirst())) {
                violations.add(ProblemError.ofParameter(name, "format", "Write a time as 2026-01-31T12:00:00Z."));
            } else {
                violations.addAll(contract.violations(parameter, json(parameter, values.getFirst())));
            }
        });
        requireAll(operation, request, violations);
        if (!operation.takesBody() && saysSomething(request)) {
            violations.add("", "unexpectedBody", unexpectedBody(operation));
        }
        violations.throwIfAny(ProblemType.MALFORMED_REQUEST);
        if (operation.takesBody()) {
            requireNoCoding(request);
        }
    }

    /** A body is read as it comes; one that says to be packed would be refused as broken, or read although it lies. */
    private static void requireNoCoding(ContainerRequestContext request) {
        String coding = request.getHeaderString(HttpHeaders.CONTENT_ENCODING);
        if (coding != null && !coding.isBlank() && !coding.strip().equalsIgnoreCase(IDENTITY)) {
            String remedy = "Send the body as it is, without Content-Encoding.";
            throw ProblemType.UNSUPPORTED_MEDIA_TYPE
                    .because(remedy, ProblemError.ofHeader(HttpHeaders.CONTENT_ENCODING, "unsupported", remedy))
                    .withHeader(HttpHeaders.ACCEPT_ENCODING, IDENTITY);
        }
    }

    private static void requireAll(Operation operation, ContainerRequestContext request, Violations violations) {
        operation.queryParameters().values().stream()
                .filter(Operation.Parameter::required)
                .filter(parameter -> !request.getUriInfo().getQueryParameters().containsKey(parameter.name()))
                .forEach(parameter -> violations.add(ProblemError.ofParameter(
                        parameter.name(), "required", "'" + parameter.name() + "' is required.")));
    }

    /** Some clients announce a body of no bytes, and some send an empty object with every POST; neither says anything. */
    private static boolean saysSomething(ContainerRequestContext request) {
        String length = request.getHeaderString(HttpHeaders.CONTENT_LENGTH);
        return (length != null && !length.matches("[0-2]")) || request.getHeaderString(TRANSFER_ENCODING) != null;
    }

    /** Bytes that are no UTF-8 arrive as the replacement character. */
    private static boolean isBroken(String value) {
        return value.codePoints().anyMatch(c -> c == 0xFFFD || Character.isISOControl(c));
    }

    /** RFC 3339 allows more forms of a time than Java reads. */
    private static boolean isReadableTime(String value) {
        try {
            Instant.parse(value);
            return true;
        } catch (DateTimeException unread) {
            return false;
        }
    }

    /** Many clients repeat a parameter for each of its values unless they are told otherwise. */
    private static ProblemError repeated(Operation.Parameter parameter) {
        String remedy = parameter.isArray() ? " once, with commas between its values." : " once.";
        return ProblemError.ofParameter(parameter.name(), "repeated", "Give '" + parameter.name() + "'" + remedy);
    }

    private static ProblemError unknown(String name, Operation operation) {
        List<String> allowed = operation.queryParameterNames();
        String remedy = allowed.isEmpty() ? "This operation has none." : "Allowed: " + String.join(", ", allowed) + ".";
        return ProblemError.ofParameter(
                name, "unknown", "The parameter " + SchemaWords.quoted(name) + " is not known here. " + remedy);
    }

    private static String unexpectedBody(Operation operation) {
        List<String> names = operation.queryParameterNames();
        return "This operation takes no body; send none. "
                + (names.isEmpty()
                        ? "It has no parameters either."
                        : "It has these parameters: " + String.join(", ", names) + ".");
    }

    private static JsonNode json(Operation.Parameter parameter, String raw) {
        if (!parameter.isArray()) {
            return scalar(parameter.itemType(), raw);
        }
        ArrayNode items = JSON.arrayNode();
        for (String item : raw.split(",", -1)) {
            items.add(scalar(parameter.itemType(), item));
        }
        return items;
    }

    /** The value in the contract's type, or the raw text where it has none: the schema then says what is wrong. */
    private static JsonNode scalar(String type, String raw) {
        return switch (type) {
            case "integer" -> raw.matches("-?[0-9]{1,18}") ? JSON.numberNode(Long.parseLong(raw)) : JSON.textNode(raw);
            case "boolean" ->
                raw.equals("true") || raw.equals("false") ? JSON.booleanNode(raw.equals("true")) : JSON.textNode(raw);
            default -> JSON.textNode(raw);
        };
    }
}
