package io.chapeau.discussion.words;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.util.regex.MatchResult;
import java.util.stream.Stream;

/**
 * A regular expression that takes time in proportion to the text, whatever it is: RE2 has no look-around and no back
 * reference. It ignores case.
 */
public record LinearPattern(Pattern compiled) {

    public static final int LONGEST = 200;

    /** Beyond this a pattern takes more memory than a list of words is worth. */
    private static final int LARGEST_PROGRAM = 5_000;

    /**
     * Each step is taken for each character at worst: with so many the longest comment takes some 20 milliseconds. Without
     * counted repetitions hardly any expression comes to more.
     */
    private static final int MOST_STEPS = 250;

    /**
     * Nine letters of old Cyrillic, by themselves or by number, and in a range: RE2/J 1.8 goes round in circles when it
     * looks for the other case of one.
     */
    private static final java.util.regex.Pattern ENDLESS =
            java.util.regex.Pattern.compile("[\\u1C80-\\u1C88]|\\\\x\\{0*1[cC]8[0-8]}");

    private static final String HEX = "[0-9a-fA-F]";

    /** The number of a character behind those letters. */
    private static final String BEHIND = "(?<!\\\\)\\\\x\\{0{0,4}(?:1[cC](?:89|8[a-fA-F]|[9a-fA-F]" + HEX
            + ")|1[d-fD-F]" + HEX + "{2}|[2-9a-fA-F]" + HEX + "{3}|[1-9a-fA-F]" + HEX + "{4,5})}";

    /**
     * Taken for one that holds them unless it begins behind them. A hyphen that is escaped, or opens a set, is itself in
     * it.
     */
    private static final java.util.regex.Pattern ENDLESS_RANGE =
            java.util.regex.Pattern.compile("(?<!^\\[\\^?)(?<!(?<!\\\\)\\\\)(?<![\\u1C89-\\x{10FFFF}])(?<!" + BEHIND
                    + ")-(?:\\\\?[\\u1C80-\\x{10FFFF}]|\\\\x\\{0*[1-9a-fA-F]" + HEX + "{3})");

    /** Whatever is no character by itself: a quotation, an escape, or a set, alone in which a hyphen makes a range. */
    private static final java.util.regex.Pattern PART = java.util.regex.Pattern.compile(
            "\\\\Q.*?(?:\\\\E|\\z)|\\\\.|\\[\\^?\\]?(?:\\[:\\^?\\w+:\\]|\\\\.|[^\\]\\\\])*+",
            java.util.regex.Pattern.DOTALL);

    /** Reads a pattern; fails with {@link IllegalArgumentException} and a reason in words. */
    public static LinearPattern of(String text) {
        if (isEndless(text)) {
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

    private static boolean isEndless(String text) {
        if (ENDLESS.matcher(text).find()) {
            return true;
        }
        // A range to a bracket looks like a hyphen and a class with a name, and the set ends elsewhere.
        Stream<String> sets = text.contains("-[:")
                ? Stream.of(text)
                : PART.matcher(text).results().map(MatchResult::group).filter(part -> part.startsWith("["));
        return sets.anyMatch(set -> ENDLESS_RANGE.matcher(set).find());
    }

    /** With the part that cannot be read, where the library names it; that is never the flag which it puts before all. */
    private static String inWords(PatternSyntaxException malformed, String text) {
        String part = malformed.getPattern();
        if (part == null || part.isEmpty()) {
            return malformed.getDescription();
        }
        return malformed.getDescription() + " in " + (part.endsWith(text) ? text : part);
    }

    /** Whether it costs little, whatever the text. */
    public boolean isQuick() {
        return compiled.programSize() <= MOST_STEPS;
    }

    String text() {
        return compiled.pattern();
    }

    public boolean isIn(String text) {
        return compiled.matcher(text).find();
    }
}
