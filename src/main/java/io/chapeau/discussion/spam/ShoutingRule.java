package io.chapeau.discussion.spam;

import java.util.stream.Stream;

/**
 * Capitals all over, and rows of exclamation marks.
 *
 * @param percent how many of the letters are capitals where somebody shouts
 * @param fewestLetters fewer are not looked at: abbreviations are short
 * @param row how many exclamation marks and the like make one
 */
record ShoutingRule(int percent, int fewestLetters, int row) implements Rule {

    private static final int POINTS = 3;
    private static final int MARKS = 1;
    private static final String LOUD = "!?$€";

    @Override
    public Stream<Reason> on(Facts facts) {
        String text = facts.comment().text();
        return Stream.concat(capitals(text), rows(text));
    }

    private Stream<Reason> capitals(String text) {
        int upper = 0;
        int lower = 0;
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            int letter = text.codePointAt(i);
            upper += Character.isUpperCase(letter) ? 1 : 0;
            lower += Character.isLowerCase(letter) ? 1 : 0;
        }
        return upper + lower < fewestLetters || 100L * upper < (long) percent * (upper + lower)
                ? Stream.empty()
                : Stream.of(new Reason("shouting", POINTS, 100 * upper / (upper + lower) + " %"));
    }

    private Stream<Reason> rows(String text) {
        int rows = 0;
        int length = 0;
        for (int i = 0; i < text.length(); i++) {
            length = LOUD.indexOf(text.charAt(i)) < 0 ? 0 : length + 1;
            rows += length == row ? 1 : 0;
        }
        return rows == 0 ? Stream.empty() : Stream.of(new Reason("exclamation", MARKS, String.valueOf(rows)));
    }
}
