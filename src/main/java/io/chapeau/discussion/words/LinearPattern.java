package io.chapeau.discussion.words;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;

/**
 * A regular expression that takes time in proportion to the text, whatever it is: RE2 has no look-around and no back
 * reference. It ignores case.
 */
public record LinearPattern(Pattern compiled) {

    public static final int LONGEST = 200;

    /** Beyond this a pattern takes more memory than a list of words is worth. */
    private static final int LARGEST_PROGRAM = 5_000;

    /**
     * Nine letters of old Cyrillic, by themselves, in a range or by number: RE2/J 1.8 goes round in circles when it looks
     * for the other case of one. A range is taken for one that holds them unless it begins behind them.
     */
    private static final java.util.regex.Pattern ENDLESS = java.util.regex.Pattern.compile(
            "[\\u1C80-\\u1C88]"
                    + "|\\\\x\\{0*1[cC]8[0-8]}|(?<![\\u1C89-\\uFFFF])-(?:[\\u1C80-\\uFFFF]|\\\\x\\{0*[1-9a-fA-F][0-9a-fA-F]{3})");

    /** Reads a pattern; fails with {@link IllegalArgumentException} and a reason in words. */
    public static LinearPattern of(String text) {
        if (ENDLESS.matcher(text).find()) {
            throw new IllegalArgumentException("it has a letter from U+1C80 to U+1C88, or a range that may hold them");
        }
        try {
            Pattern compiled = Pattern.compile(text, Pattern.CASE_INSENSITIVE);
            if (compiled.programSize() > LARGEST_PROGRAM) {
                throw new IllegalArgumentException("its repetitions are too many");
            }
            return new LinearPattern(compiled);
        } catch (PatternSyntaxException malformed) {
            throw new IllegalArgumentException(inWords(malformed, text), malformed);
        }
    }

    /** With the part that cannot be read, where the library names it; that is never the flag which it puts before all. */
    private static String inWords(PatternSyntaxException malformed, String text) {
        String part = malformed.getPattern();
        if (part == null || part.isEmpty()) {
            return malformed.getDescription();
        }
        return malformed.getDescription() + " in " + (part.endsWith(text) ? text : part);
    }

    String text() {
        return compiled.pattern();
    }

    public boolean isIn(String text) {
        return compiled.matcher(text).find();
    }
}
