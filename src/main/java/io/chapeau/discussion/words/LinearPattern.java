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

    /** Reads a pattern; fails with {@link IllegalArgumentException} and a reason in words. */
    public static LinearPattern of(String text) {
        try {
            Pattern compiled = Pattern.compile(text, Pattern.CASE_INSENSITIVE);
            if (compiled.programSize() > LARGEST_PROGRAM) {
                throw new IllegalArgumentException("its repetitions are too many");
            }
            return new LinearPattern(compiled);
        } catch (PatternSyntaxException malformed) {
            throw new IllegalArgumentException(malformed.getDescription(), malformed);
        }
    }

    public boolean isIn(String text) {
        return compiled.matcher(text).find();
    }
}
