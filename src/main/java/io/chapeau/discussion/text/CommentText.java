package io.chapeau.discussion.text;

import io.chapeau.content.Characters;
import io.chapeau.http.contract.TextRules;
import java.text.Normalizer;
import java.util.regex.Pattern;

/**
 * The normal form of what readers write. Nothing that a text says is lost: accents, ligatures, emoji, no-break spaces
 * and every script stay. What turns or breaks the text around it goes, and a letter carries only so many marks.
 */
public final class CommentText {

    /** Of the normal form, as {@link #lengthOfText} counts. */
    public static final int LONGEST = 5_000;

    public static final int LONGEST_NAME = 100;

    /** Enough for any language that stacks marks; what piles up beyond it is cut. */
    private static final int MOST_MARKS = 5;

    /**
     * Stricter than the contract, whose patterns clients compile: letters of which nothing is drawn, and tags and
     * selectors beyond the first plane, which JavaScript sees as two halves.
     */
    private static final Pattern VISIBLE = Pattern.compile("[" + TextRules.VISIBLE
            + "&&[^\\u115F\\u1160\\u17B4\\u17B5\\u180B-\\u180F\\u2800\\u3164\\uFFA0"
            + "\\x{1BCA0}-\\x{1BCA3}\\x{1D173}-\\x{1D17A}\\x{E0000}-\\x{E0FFF}]]");

    /** Looked for from where the spaces begin and nowhere among them. */
    private static final Pattern SPACE_AT_LINE_END = Pattern.compile("(?<![ \t])[ \t]++(?=\n)");

    private static final Pattern EMPTY_LINES = Pattern.compile("\n{3,}");
    private static final Pattern SPACES = Pattern.compile("[ \t\n]+");

    private static final char NARROW_SPACE = 0x202F;
    private static final char NO_BREAK_SPACE = 0xA0;

    private CommentText() {}

    /** A text: lines and paragraphs stay. */
    public static String of(String text) {
        String kept = kept(text, false);
        if (kept.indexOf('\n') < 0) {
            return normal(stripped(kept));
        }
        String ends = SPACE_AT_LINE_END.matcher(kept).replaceAll("");
        return normal(stripped(EMPTY_LINES.matcher(ends).replaceAll("\n\n")));
    }

    /** A name: one line, without anything that could break it or turn what stands beside it. */
    public static String name(String name) {
        return normal(SPACES.matcher(kept(name, true)).replaceAll(" ").strip());
    }

    /** Whether anything of a text can be seen. */
    public static boolean isVisible(String text) {
        return VISIBLE.matcher(text).find();
    }

    public static int length(String name) {
        return name.codePointCount(0, name.length());
    }

    /** Characters, without the no-break spaces that may be the site's: they take nothing from whoever writes. */
    public static int lengthOfText(String text) {
        int french = 0;
        for (int i = 0; i < text.length(); i++) {
            if (isFrenchSpace(text, i)) {
                french++;
            }
        }
        return length(text) - french;
    }

    /** Where the typography of a site sets them; whoever edits a text sends them back. */
    private static boolean isFrenchSpace(String text, int place) {
        char space = text.charAt(place);
        if (space != NARROW_SPACE && space != NO_BREAK_SPACE) {
            return false;
        }
        char next = place + 1 < text.length() ? text.charAt(place + 1) : '\n';
        return space == NARROW_SPACE
                ? ";!?»".indexOf(next) >= 0 || (place > 0 && text.charAt(place - 1) == '«')
                : next == ':';
    }

    private static String kept(String text, boolean name) {
        StringBuilder kept = new StringBuilder(text.length());
        int marks = 0;
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            if (c == '\r' && i < text.length() && text.charAt(i) == '\n') {
                continue;
            }
            c = isLineEnd(c) ? '\n' : c;
            if (!isKept(c, name)) {
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

    private static boolean isLineEnd(int c) {
        return c == '\r' || c == 0x2028 || c == 0x2029 || c == 0x0085;
    }

    private static boolean isMark(int c) {
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK;
    }

    private static boolean isKept(int c, boolean name) {
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

    /** Without empty lines around it, and without a space at its end; the indent of a first line of code stays. */
    private static String stripped(String text) {
        int start = 0;
        while (start < text.length() && text.charAt(start) == '\n') {
            start++;
        }
        int end = text.length();
        while (end > start
                && (text.charAt(end - 1) == '\n' || text.charAt(end - 1) == ' ' || text.charAt(end - 1) == '\t')) {
            end--;
        }
        return text.substring(start, end);
    }

    private static String normal(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC);
    }
}
