package io.chapeau.content.portabletext;

import com.fasterxml.jackson.databind.JsonNode;
import io.chapeau.content.Characters;
import io.chapeau.content.report.ReportLog;
import io.chapeau.content.report.ViolationCode;
import io.chapeau.content.report.ViolationLog;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The properties of one JSON object, read with a violation for whatever is not as it must be. Null means absent. */
final class JsonFields {
    private final JsonNode object;
    private final String pointer;
    private final ViolationLog violations;

    JsonFields(JsonNode object, String pointer, ViolationLog violations) {
        this.object = object;
        this.pointer = pointer;
        this.violations = violations;
    }

    String pointer(String name) {
        return pointer + "/" + name.replace("~", "~0").replace("/", "~1");
    }

    String pointer() {
        return pointer;
    }

    void onlyKnown(String... known) {
        Set<String> names = new TreeSet<>(Arrays.asList(known));
        for (Map.Entry<String, JsonNode> property : object.properties()) {
            if (!names.contains(property.getKey())) {
                // a name can be as long as a body and hold what no answer may
                violation(
                        ReportLog.cite(property.getKey()),
                        ViolationCode.UNKNOWN_PROPERTY,
                        "is unknown here; allowed are " + String.join(", ", names));
            }
        }
    }

    void violation(String name, ViolationCode code, String detail) {
        violations.add(pointer(name), code, detail);
    }

    boolean has(String name) {
        return object.hasNonNull(name);
    }

    JsonNode node(String name) {
        return object.path(name);
    }

    @Nullable
    String text(String name) {
        if (!has(name)) {
            return null;
        }
        JsonNode node = object.path(name);
        if (!node.isTextual()) {
            violation(name, ViolationCode.WRONG_TYPE, "must be a string");
            return null;
        }
        String text = node.textValue();
        int index = Characters.firstForbidden(text);
        if (index >= 0) {
            violation(
                    name,
                    ViolationCode.FORBIDDEN_CHARACTER,
                    "must not hold " + Characters.name(text.codePointAt(index)) + ", which is at " + index);
            return null;
        }
        return text;
    }

    @Nullable
    String required(String name) {
        if (!has(name)) {
            violation(name, ViolationCode.MISSING, "is required");
            return null;
        }
        return text(name);
    }

    @Nullable
    Integer integer(String name, int min, int max) {
        if (!has(name)) {
            return null;
        }
        JsonNode node = object.path(name);
        if (!node.isIntegralNumber()) {
            violation(name, ViolationCode.WRONG_TYPE, "must be an integer");
            return null;
        }
        if (!node.canConvertToInt() || node.intValue() < min || node.intValue() > max) {
            violation(name, ViolationCode.OUT_OF_RANGE, "must be " + min + " to " + max);
            return null;
        }
        return node.intValue();
    }

    /** False when absent. */
    boolean flag(String name) {
        if (has(name) && !object.path(name).isBoolean()) {
            violation(name, ViolationCode.WRONG_TYPE, "must be true or false");
        }
        return object.path(name).asBoolean(false);
    }

    /** The elements of an array, or nothing with a violation. */
    Iterable<JsonNode> array(String name) {
        JsonNode node = object.path(name);
        if (has(name) && !node.isArray()) {
            violation(name, ViolationCode.WRONG_TYPE, "must be an array");
        }
        return node.isArray() ? node : Set.of();
    }
}
