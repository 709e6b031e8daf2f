package io.chapeau.discussion.spam;

import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Marks piled up over letters, and invisible characters within words.
 *
 * @param pile finds so many marks over one letter that they are piled up
 */
record MarksRule(Pattern pile) implements Rule {

    private static final int PILED = 5;
    private static final int INVISIBLE = 4;

    /** What comes to the rules has no higher ones. */
    private static final int PILES_ARE_CUT_AT = 5;

    private static final char FIRST = '\u00AD';
    private static final Pattern HIDDEN =
            Pattern.compile("\\p{IsLatin}[\\u00AD\\u200B-\\u200D\\u2060\\uFEFF]+\\p{IsLatin}");

    /**
     * What stands beside its letter is on no pile. Scripts that spell with marks of their own, as Burmese does, put four
     * over a letter in common words, so that of those one more is needed.
     */
    MarksRule(int piled) {
        this(Pattern.compile("[\\p{Mn}\\p{Me}&&\\p{IsInherited}]{" + piled + ",}|[\\p{Mn}\\p{Me}]{"
                + Math.max(piled, Math.min(piled + 1, PILES_ARE_CUT_AT)) + ",}"));
    }

    @Override
    public Stream<Reason> on(Facts facts) {
        String all = facts.comment().authorName() + "\n" + facts.comment().text();
        if (all.chars().noneMatch(MarksRule::isMarkOrInvisible)) {
            return Stream.empty();
        }
        return Stream.concat(found(pile, all, "piledMarks", PILED), found(HIDDEN, all, "hiddenCharacters", INVISIBLE));
    }

    /** Half of a pair counts: what it stands for may be a mark. */
    private static boolean isMarkOrInvisible(int character) {
        if (character < FIRST) {
            return false;
        }
        return switch (Character.getType(character)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT, Character.SURROGATE -> true;
            default -> false;
        };
    }

    private static Stream<Reason> found(Pattern pattern, String text, String rule, int points) {
        int times = (int) pattern.matcher(text).results().count();
        return times == 0 ? Stream.empty() : Stream.of(new Reason(rule, points, String.valueOf(times)));
    }
}
