package io.chapeau.content.markdown;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Text of which Markdown makes the same text again. */
final class MarkdownEscape {
    private static final String ALWAYS = "\\`*_[]<~";
    private static final Pattern REFERENCE = Pattern.compile("&(?=#?[A-Za-z0-9]{1,32};)");

    private MarkdownEscape() {}

    static String text(String text, boolean startsLine) {
        StringBuilder escaped = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean reference = c == '&' && i + 1 < text.length() && isReferenceStart(text.charAt(i + 1));
            boolean address = c == ':' && isAddress(text, i);
            if (ALWAYS.indexOf(c) >= 0 || reference || address || (c == '&' && i + 1 == text.length())) {
                escaped.append('\\');
            }
            escaped.append(c);
        }
        return startsLine ? lineStart(escaped.toString()) : escaped.toString();
    }

    /** What would open a heading, quote, list or break at the start of a line. */
    private static String lineStart(String text) {
        if (text.isEmpty()) {
            return text;
        }
        char first = text.charAt(0);
        boolean marker =
                switch (first) {
                    case '>', '=', '|', ':' -> true;
                    case '#' -> isMarker(text, endOfRun(text, '#'));
                    case '-' -> isDelimiter(text) || isMarker(text, 1);
                    case '+' -> isMarker(text, 1);
                    default -> false;
                };
        if (marker) {
            return "\\" + text;
        }
        int digits = 0;
        while (digits < text.length() && text.charAt(digits) >= '0' && text.charAt(digits) <= '9') {
            digits++;
        }
        boolean number = digits > 0
                && digits < text.length()
                && (text.charAt(digits) == '.' || text.charAt(digits) == ')')
                && isMarker(text, digits + 1);
        return number ? text.substring(0, digits) + "\\" + text.substring(digits) : text;
    }

    /** True behind a backslash that does not stand for itself. */
    static boolean isEscaped(String markdown, int index) {
        int start = index;
        while (start > 0 && markdown.charAt(start - 1) == '\\') {
            start--;
        }
        return (index - start) % 2 == 1;
    }

    /** True at the colon of what would be a link by itself. */
    private static boolean isAddress(String text, int colon) {
        return text.startsWith("//", colon + 1) && colon >= 4 && "psPS".indexOf(text.charAt(colon - 1)) >= 0;
    }

    /** What could stand between the head and the body of a table, or underline a heading. */
    private static boolean isDelimiter(String text) {
        return text.length() > 1 && "-|:".indexOf(text.charAt(1)) >= 0;
    }

    private static boolean isMarker(String text, int end) {
        return end == text.length() || text.charAt(end) == ' ';
    }

    private static int endOfRun(String text, char c) {
        int end = 0;
        while (end < text.length() && text.charAt(end) == c) {
            end++;
        }
        return end;
    }

    private static boolean isReferenceStart(char c) {
        return c == '#' || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
    }

    /** An address in the parentheses of a link; parentheses need not be balanced within angle brackets. */
    static String address(String url) {
        String plain = REFERENCE.matcher(url).replaceAll("&amp;");
        return url.indexOf('(') >= 0
                        || url.indexOf(')') >= 0
                        || url.codePoints().anyMatch(Character::isSpaceChar)
                ? "<" + plain + ">"
                : plain;
    }

    /** A title in quotes, with the space before it; nothing when there is none. */
    static String title(@Nullable String title) {
        return title == null ? "" : " \"" + text(title, false).replace("\"", "\\\"") + "\"";
    }

    /** Code between more backticks than stand together in it. */
    static String code(String code) {
        String fence = "`".repeat(longestRun(code) + 1);
        boolean atEdge = code.startsWith("`") || code.endsWith("`");
        boolean stripped = code.startsWith(" ") && code.endsWith(" ") && !code.isBlank();
        String pad = atEdge || stripped ? " " : "";
        return fence + pad + code + pad + fence;
    }

    static int longestRun(String code) {
        int longest = 0;
        int run = 0;
        for (int i = 0; i < code.length(); i++) {
            run = code.charAt(i) == '`' ? run + 1 : 0;
            longest = Math.max(longest, run);
        }
        return longest;
    }
}
