package io.chapeau.http.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.chapeau.http.problem.ProblemType;
import io.chapeau.http.problem.Violations;
import java.text.Normalizer;

/**
 * What holds for every string of every body: it is Unicode text without lone surrogates and control
 * characters, and it is kept in normal form C, so that equal texts are equal bytes.
 */
public final class TextRules {

    /**
     * A single line with at least one visible character, without control characters and without the
     * direction overrides that make a name read backwards. The look-ahead keeps the match linear in the length
     * of a hostile text.
     */
    public static final String SINGLE_LINE =
            "^(?=[^\\p{Cc}\\u2028\\u2029\\u202D\\u202E]*[\\p{L}\\p{N}\\p{P}\\p{S}])[^\\p{Cc}\\u2028\\u2029\\u202D\\u202E]*$";

    /** An absolute http(s) address, or a path on the site itself; no other scheme can be written. Linear too. */
    public static final String WEB_ADDRESS = "^(?=https?://[^\\s/?#\"<>\\\\]|/(?!/))[^\\s\"<>\\\\\\p{Cc}]*$";

    /** The form of a BCP 47 language tag; also "x-" and what is private behind it. */
    public static final String LANGUAGE_TAG = "^(?:[a-zA-Z]{2,8}|x)(?:-[a-zA-Z0-9]{1,8}){0,16}$";

    private TextRules() {}

    static JsonNode checked(JsonNode tree) {
        Violations violations = new Violations();
        JsonNode normal = normal(tree, "", violations);
        violations.throwIfAny(ProblemType.INVALID);
        return normal;
    }

    private static JsonNode normal(JsonNode node, String pointer, Violations violations) {
        return switch (node) {
            case ObjectNode object -> {
                object.properties().forEach(entry -> {
                    check(entry.getKey(), pointer, violations);
                    entry.setValue(normal(entry.getValue(), pointer + "/" + escaped(entry.getKey()), violations));
                });
                yield object;
            }
            case ArrayNode array -> {
                for (int i = 0; i < array.size(); i++) {
                    array.set(i, normal(array.get(i), pointer + "/" + i, violations));
                }
                yield array;
            }
            case TextNode text -> {
                check(text.textValue(), pointer, violations);
                yield TextNode.valueOf(Normalizer.normalize(text.textValue(), Normalizer.Form.NFC));
            }
            default -> node;
        };
    }

    private static void check(String text, String pointer, Violations violations) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isHighSurrogate(c) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))) {
                i++;
            } else if (Character.isSurrogate(c)) {
                violations.add(
                        pointer, "character", "A lone surrogate stands at index " + i + "; send whole characters.");
                return;
            } else if (Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t') {
                violations.add(
                        pointer,
                        "character",
                        String.format("The control character U+%04X stands at index %d; remove it.", (int) c, i));
                return;
            }
        }
    }

    private static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }
}
