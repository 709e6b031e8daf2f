package io.chapeau.content.markdown;

import org.commonmark.text.Characters;

/** The rules by which a delimiter of emphasis opens or closes, read from what stands on both sides of it. */
final class MarkdownFlanking {
    private MarkdownFlanking() {}

    /** Before an opening delimiter; white space never follows it, because it is written as a reference. */
    static boolean opens(String delimiter, int before, int after) {
        return isBare(before) || (!delimiter.equals("_") && !Characters.isPunctuationCodePoint(after));
    }

    /** After a closing delimiter; white space never stands before it. */
    static boolean closes(String delimiter, int before, int after) {
        return isBare(after) || (!delimiter.equals("_") && !Characters.isPunctuationCodePoint(before));
    }

    /** White space of any kind; the rules of Markdown know less of it. */
    static boolean isSpace(int c) {
        return Character.isSpaceChar(c) || Character.isWhitespace(c);
    }

    private static boolean isBare(int c) {
        return Characters.isWhitespaceCodePoint(c) || Characters.isPunctuationCodePoint(c);
    }

    static String leadingSpace(String text) {
        int end = 0;
        while (end < text.length() && isSpace(text.charAt(end))) {
            end++;
        }
        return text.substring(0, end);
    }

    static String trailingSpace(String text) {
        int start = text.length();
        while (start > 0 && isSpace(text.charAt(start - 1))) {
            start--;
        }
        return text.substring(start);
    }

    /** White space that no rule of Markdown takes for white space. */
    static String references(String spaces) {
        StringBuilder references = new StringBuilder();
        spaces.chars().forEach(c -> references.append(c == '\u00A0' ? "&nbsp;" : "&#" + c + ";"));
        return references.toString();
    }
}
