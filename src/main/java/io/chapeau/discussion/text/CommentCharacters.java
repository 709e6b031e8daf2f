package io.chapeau.discussion.text;

import io.chapeau.content.Characters;

/**
 * Leaves out of what readers write the characters that turn or break the text around them, and marks beyond so many over
 * one letter. A text may come in pieces: marks pile up over their borders.
 */
final class CommentCharacters {

    /** Enough for any language that stacks marks; what piles up beyond it is cut. */
    private static final int MOST_MARKS = 5;

    private final boolean name;
    private int marks;

    private CommentCharacters(boolean name) {
        this.name = name;
    }

    static CommentCharacters ofText() {
        return new CommentCharacters(false);
    }

    /** Of a name, beside which something else stands. */
    static CommentCharacters ofName() {
        return new CommentCharacters(true);
    }

    /** What is kept of the next piece; every line end in it is one. */
    String kept(String piece) {
        int before = marks;
        String kept = cut(piece);
        String normal = CommentText.normal(kept);
        if (normal.equals(kept)) {
            return kept;
        }
        // One mark can stand for several. Not normal from the start: that takes quadratic time of what is piled up.
        int piled = marks;
        marks = before;
        String cut = cut(normal);
        marks = Math.max(piled, marks);
        return cut;
    }

    private String cut(String piece) {
        StringBuilder kept = new StringBuilder(piece.length());
        for (int i = 0; i < piece.length(); ) {
            int c = piece.codePointAt(i);
            i += Character.charCount(c);
            if (c == '\r' && i < piece.length() && piece.charAt(i) == '\n') {
                continue;
            }
            c = isLineEnd(c) ? '\n' : c;
            if (!isKept(c)) {
                continue;
            }
            // Only what is drawn begins a new pile: marks go on over joiners, and over what is left out.
            if (isMark(c)) {
                marks++;
            } else if (Character.getType(c) != Character.FORMAT) {
                marks = 0;
            }
            if (!isMark(c) || marks <= MOST_MARKS) {
                kept.appendCodePoint(c);
            }
        }
        return kept.toString();
    }

    /** Nothing that comes stands over what came before. */
    void startLine() {
        marks = 0;
    }

    private static boolean isLineEnd(int c) {
        return c == '\r' || c == 0x2028 || c == 0x2029 || c == 0x0085;
    }

    private static boolean isMark(int c) {
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK;
    }

    private boolean isKept(int c) {
        if (c == '\n' || c == '\t') {
            return true;
        }
        if (!Characters.isAllowed(c) || Character.isISOControl(c) || isOverride(c)) {
            return false;
        }
        return !name || !isDirectionMark(c);
    }

    /** Embeddings, overrides and isolates, which can outlast the text that they stand in. */
    private static boolean isOverride(int c) {
        return (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069) || (c >= 0xFFF9 && c <= 0xFFFB);
    }

    /** Texts that mix directions need them; a name does not. */
    private static boolean isDirectionMark(int c) {
        return c == 0x061C || c == 0x200E || c == 0x200F;
    }
}
