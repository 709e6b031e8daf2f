package io.chapeau.http.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.chapeau.http.problem.ProblemError;
import io.chapeau.http.problem.ProblemType;
import io.chapeau.http.problem.Violations;
import java.text.Normalizer;
import java.util.Set;

/**
 * What holds for every string of every body: it is Unicode text without lone surrogates and control
 * characters, and it is kept in normal form C, so that equal texts are equal bytes.
 */
public final class TextRules {

    // Patterns are written without properties such as \p{L}: clients compile them in JavaScript, and without its
    // flag "u" they would match something else there.

    /** Control characters, for use within a character class. */
    public static final String CONTROLS = "\\u0000-\\u001F\\u007F-\\u009F";

    /** At least one character that is no space, no mark that needs another character, and no invisible one. */
    public static final String VISIBLE = "[^\\u0000-\\u0020\\u007F-\\u00A0\\u00AD\\u0300-\\u036F\\u061C\\u1680\\u180E"
            + "\\u2000-\\u200F\\u2028-\\u202F\\u205F-\\u206F\\u3000\\uFE00-\\uFE0F\\uFEFF\\uFFF0-\\uFFFB]";

    /** A slug that a client chooses; bounded, because each repeat of a group costs stack. */
    public static final String SLUG = "^[a-z0-9]+(?:-[a-z0-9]+){0,59}$";

    /** The parent of a category as a filter: an id, or the word for none. */
    public static final String ID_OR_ROOT = "^(?:root|[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12})$";

    private static final String ON_ONE_LINE = "[^" + CONTROLS + "\\u2028\\u2029\\u202D\\u202E]*";

    /**
     * A single line with at least one visible character, without control characters and without the
     * direction overrides that make a name read backwards. The look-ahead keeps the match linear in the length
     * of a hostile text.
     */
    public static final String SINGLE_LINE = "^(?=" + ON_ONE_LINE + VISIBLE + ")" + ON_ONE_LINE + "$";

    /** An absolute http(s) address, or a path on the site itself; no other scheme can be written. Linear too. */
    public static final String WEB_ADDRESS = "^(?=https?://[^\\s/?#\"<>\\\\]|/(?!/))[^\\s\"<>\\\\" + CONTROLS + "]*$";

    /** An address that requests are sent to: absolute, http(s), in ASCII as it goes over the wire. */
    public static final String ABSOLUTE_WEB_ADDRESS = "^https?://[!-~]+$";

    /** The form of a BCP 47 language tag; also "x-" and what is private behind it. */
    public static final String LANGUAGE_TAG = "^(?:[a-zA-Z]{2,8}|x)(?:-[a-zA-Z0-9]{1,8}){0,16}$";

    /** The domain of an e-mail address, with a dot. */
    public static final String EMAIL_DOMAIN =
            "(?:[A-Za-z0-9\\u00A1-\\u1FFF\\u2C00-\\uFDCF](?:[A-Za-z0-9\\u00A1-\\u1FFF\\u2C00-\\uFDCF-]{0,62})\\.){1,8}"
                    + "[A-Za-z\\u00A1-\\u1FFF\\u2C00-\\uFDCF][A-Za-z0-9\\u00A1-\\u1FFF\\u2C00-\\uFDCF-]{1,62}";

    /**
     * An e-mail address of any domain: whether it exists only a message can tell, and lists of top-level
     * domains are always old. No spaces, no invisible characters, nothing that turns the text around it.
     */
    public static final String EMAIL =
            "^[^" + CONTROLS + "\\s@\"<>(),:;\\\\\\u061C\\u200B-\\u200F\\u202A-\\u202E\\u2060-\\u206F\\uFEFF]{1,64}"
                    + "@" + EMAIL_DOMAIN + "$";

    /**
     * Marks one after the other. No language piles up a tenth of them, and normal form takes time that grows with the
     * square of how many there are.
     */
    private static final int MOST_MARKS = 300;

    private TextRules() {}

    /** What a text must be to match one of these patterns, as the end of a sentence. */
    static String inWords(String pattern) {
        return switch (pattern) {
            case SINGLE_LINE -> "one line of text with a visible character, without control characters";
            case VISIBLE -> "text with a visible character";
            case WEB_ADDRESS -> "an http(s) address or a path that starts with one slash, with spaces encoded";
            case ABSOLUTE_WEB_ADDRESS -> "an http(s) address with a host, in ASCII";
            case SLUG -> "words of a-z and 0-9 with single hyphens between them, such as le-bon-chapeau";
            case EMAIL -> "an e-mail address such as name@example.org";
            case LANGUAGE_TAG -> "a language tag (BCP 47) such as fr or fr-CA";
            case ID_OR_ROOT -> "an id, or root for the top of the tree";
            default -> "text of the form " + pattern;
        };
    }

    /**
     * The tree in normal form, or a refusal of all that is wrong with its texts.
     *
     * @param free pointers of texts that may hold control characters, because these are dropped later
     */
    static JsonNode checked(JsonNode tree, Set<String> free) {
        Violations violations = new Violations();
        JsonNode normal = normal(tree, "", free, violations);
        violations.throwIfAny(ProblemType.INVALID);
        return normal;
    }

    private static JsonNode normal(JsonNode node, String pointer, Set<String> free, Violations violations) {
        return switch (node) {
            case ObjectNode object -> {
                object.properties().forEach(entry -> {
                    check(entry.getKey(), pointer, false, violations);
                    String place = pointer + "/" + ProblemError.step(entry.getKey());
                    entry.setValue(normal(entry.getValue(), place, free, violations));
                });
                yield object;
            }
            case ArrayNode array -> {
                for (int i = 0; i < array.size(); i++) {
                    array.set(i, normal(array.get(i), pointer + "/" + i, free, violations));
                }
                yield array;
            }
            case TextNode text ->
                check(text.textValue(), pointer, free.contains(pointer), violations)
                        ? TextNode.valueOf(Normalizer.normalize(text.textValue(), Normalizer.Form.NFC))
                        : text;
            default -> node;
        };
    }

    /** False: something is wrong with it, and normal form could take long. */
    private static boolean check(String text, String pointer, boolean controlsAreFree, Violations violations) {
        int marks = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            marks = isMark(text, i) ? marks + 1 : 0;
            if (marks > MOST_MARKS) {
                violations.add(
                        pointer,
                        "character",
                        "More than " + MOST_MARKS + " marks stand on one letter at index " + i + "; remove some.");
                return false;
            } else if (Character.isHighSurrogate(c)
                    && i + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(i + 1))) {
                i++;
            } else if (Character.isSurrogate(c)) {
                violations.add(
                        pointer, "character", "A lone surrogate stands at index " + i + "; send whole characters.");
                return false;
            } else if (!controlsAreFree && Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t') {
                violations.add(
                        pointer,
                        "character",
                        String.format("The control character U+%04X stands at index %d; remove it.", (int) c, i));
                return false;
            }
        }
        return true;
    }

    private static boolean isMark(String text, int index) {
        return switch (Character.getType(text.codePointAt(index))) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.COMBINING_SPACING_MARK -> true;
            default -> false;
        };
    }
}
