package io.chapeau.http.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.ValidationMessage;
import io.chapeau.http.problem.ProblemError;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Translates what the schema validator found into the errors of a problem. */
final class SchemaViolations {

    private SchemaViolations() {}

    /** @param root what the whole value is called in sentences */
    static List<ProblemError> of(JsonSchema schema, JsonNode value, JsonNode document, String root) {
        return schema.validate(value).stream()
                .filter(message -> !isNullBranch(message))
                .map(message -> error(message, document, root))
                .distinct()
                .sorted(Comparator.comparing(error -> error.pointer() == null ? "" : error.pointer()))
                .toList();
    }

    /** "Or null" is a branch of its own: that a wrong value is not null either helps nobody. */
    private static boolean isNullBranch(ValidationMessage message) {
        return message.getType().equals("type")
                && message.getSchemaLocation().getFragment().toString().endsWith("/anyOf/1/type")
                && message.getError().endsWith(", null expected");
    }

    private static ProblemError error(ValidationMessage message, JsonNode document, String root) {
        String pointer = message.getInstanceLocation().toString();
        String property = message.getProperty();
        return switch (message.getType()) {
            case "required" -> ProblemError.at(child(pointer, property), "required", "'" + property + "' is required.");
            case "additionalProperties", "unevaluatedProperties" ->
                ProblemError.at(
                        child(pointer, property),
                        "unknown",
                        SchemaWords.quoted(property) + " is not known here. Allowed: " + allowed(message, document)
                                + ".");
            default -> ProblemError.at(pointer, message.getType(), SchemaWords.sentence(message, root));
        };
    }

    private static String child(String pointer, String property) {
        return pointer + "/" + ProblemError.step(property);
    }

    private static String allowed(ValidationMessage message, JsonNode document) {
        String fragment = message.getSchemaLocation().getFragment().toString();
        int parent = fragment.lastIndexOf('/');
        JsonNode properties =
                document.at(parent <= 0 ? "" : fragment.substring(0, parent)).path("properties");
        List<String> names = new ArrayList<>();
        properties.forEachEntry((name, schema) -> {
            if (!schema.path("readOnly").asBoolean()) {
                names.add(name);
            }
        });
        return String.join(", ", names);
    }
}
