package io.chapeau.http.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.ValidationMessage;
import io.chapeau.http.problem.ProblemError;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Says in a sentence what a schema asks of a value; the sentence names the value, so it can stand alone. */
final class SchemaWords {

    /** What a whole body is called. In a query everything is a string, so there it is not worth saying. */
    static final String BODY = "The body";

    private static final int LONGEST_QUOTE = 100;

    private SchemaWords() {}

    /**
     * The sentence of one message of the validator.
     *
     * @param root what the whole value is called, {@link #BODY} or the name of a parameter in quotes
     */
    static String sentence(ValidationMessage message, String root) {
        return ProblemError.placeName(message.getInstanceLocation().toString(), root) + " " + demand(message, root)
                + ".";
    }

    /** Input as an answer may repeat it: what is longer is cut. */
    static String quoted(String input) {
        return "'" + (input.length() <= LONGEST_QUOTE ? input : input.substring(0, LONGEST_QUOTE) + "…") + "'";
    }

    private static String demand(ValidationMessage message, String root) {
        JsonNode asked = message.getSchemaNode();
        JsonNode found = message.getInstanceNode();
        return switch (message.getType()) {
            case "type" -> "must be " + types(asked) + (root.equals(BODY) ? ", not " + type(kind(found)) : "");
            case "enum" -> "must be one of " + oneOf(asked) + ", not " + quoted(found.asText());
            case "format" -> "must be " + format(asked.asText());
            case "pattern" -> "must be " + TextRules.inWords(asked.asText());
            case "minimum" -> "must be " + asked.asText() + " at least";
            case "maximum" -> "must be " + asked.asText() + " at most";
            case "minLength" -> "must have " + asked.asText() + " characters at least";
            case "maxLength" ->
                "must have " + asked.asText() + " characters at most; it has "
                        + found.asText().codePointCount(0, found.asText().length());
            case "minItems" ->
                asked.asInt() == 1 ? "must not be empty" : "must have " + asked.asText() + " items at least";
            case "maxItems" -> "must have " + asked.asText() + " items at most; it has " + found.size();
            case "uniqueItems" -> "must not have the same item twice";
            default -> "breaks the rule " + quoted(message.getType()) + " of its schema in the contract";
        };
    }

    private static String oneOf(JsonNode words) {
        List<String> names = new ArrayList<>();
        words.forEach(word -> names.add(word.asText()));
        return String.join(", ", names);
    }

    private static String format(String format) {
        return switch (format) {
            case "uuid" -> "a UUID such as 01932c7e-9a50-7c3e-8b1f-5d2a94c7e610";
            case "date-time" -> "a time with its offset (RFC 3339) such as 2026-01-31T12:00:00Z";
            case "email" -> "an e-mail address such as rosa@example.org";
            default -> "of the format " + format;
        };
    }

    private static String types(JsonNode asked) {
        if (!asked.isArray()) {
            return type(asked.asText());
        }
        List<String> names = new ArrayList<>();
        asked.forEach(name -> names.add(type(name.asText())));
        return String.join(" or ", names);
    }

    private static String type(String name) {
        return switch (name) {
            case "null" -> "null";
            case "boolean" -> "true or false";
            case "array", "integer", "object" -> "an " + name;
            default -> "a " + name;
        };
    }

    private static String kind(JsonNode found) {
        return found.isIntegralNumber() ? "integer" : found.getNodeType().name().toLowerCase(Locale.ROOT);
    }
}
