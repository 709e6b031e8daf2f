package io.chapeau.content;

/** Which characters may be in a body: those of XML 1.0, so that every feed and front end can carry them. */
public final class Characters {
    private Characters() {}

    public static boolean isAllowed(int codePoint) {
        if (codePoint < 0x20) {
            return codePoint == '\t' || codePoint == '\n' || codePoint == '\r';
        }
        return codePoint < 0xD800 || (codePoint > 0xDFFF && codePoint != 0xFFFE && codePoint != 0xFFFF);
    }

    /** The index of the first character that is not allowed, or -1. */
    public static int firstForbidden(String text) {
        return firstForbidden(text, 0);
    }

    static int firstForbidden(String text, int from) {
        for (int i = from; i < text.length(); ) {
            int codePoint = text.codePointAt(i);
            if (!isAllowed(codePoint)) {
                return i;
            }
            i += Character.charCount(codePoint);
        }
        return -1;
    }

    static void requireAllowed(String text) {
        int index = firstForbidden(text);
        if (index >= 0) {
            throw new IllegalArgumentException("forbidden character " + name(text.charAt(index)) + " at " + index);
        }
    }

    /** The text without what is not allowed. */
    public static String allowedOnly(String text) {
        if (firstForbidden(text) < 0) {
            return text;
        }
        StringBuilder kept = new StringBuilder(text.length());
        text.codePoints().filter(Characters::isAllowed).forEach(kept::appendCodePoint);
        return kept.toString();
    }

    public static String name(int codePoint) {
        return String.format("U+%04X", codePoint);
    }

    /** White space that HTML shows as one space. No-break spaces are not among it. */
    static boolean isCollapsible(char c) {
        return c == ' ' || c == '\t' || c == '\n' || c == '\r';
    }

    /** True when nothing of the text can be seen, however many no-break or zero-width spaces it has. */
    static boolean isBlank(String text) {
        return text.codePoints().allMatch(Characters::isInvisibleSpace);
    }

    private static boolean isInvisibleSpace(int codePoint) {
        return Character.isWhitespace(codePoint)
                || Character.isSpaceChar(codePoint)
                || codePoint == 0x200B
                || codePoint == 0xFEFF;
    }
}
