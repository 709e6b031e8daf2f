package io.chapeau.discussion.text;

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
        String kept = CommentCharacters.ofText().kept(text);
        if (kept.indexOf('\n') < 0) {
            return normal(stripped(kept));
        }
        String ends = SPACE_AT_LINE_END.matcher(kept).replaceAll("");
        return normal(stripped(EMPTY_LINES.matcher(ends).replaceAll("\n\n")));
    }

    /** A name: one line, without anything that could break it or turn what stands beside it. */
    public static String name(String name) {
        return normal(SPACES.matcher(CommentCharacters.ofName().kept(name))
                .replaceAll(" ")
                .strip());
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

    static String normal(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC);
    }
}
