package io.chapeau.content.text;

import java.util.Locale;

/** How long reading takes. */
public final class ReadingTime {
    /** Words that are read in a minute. */
    public static final int WORDS_A_MINUTE = 230;

    /** Characters that are read in a minute where a language writes no spaces. */
    public static final int CHARACTERS_A_MINUTE = 500;

    private ReadingTime() {}

    /** Minutes for so many words as {@link WordCount} counts them, rounded up, at least one. */
    public static int minutes(int words, Locale locale) {
        int aMinute = WordCount.isByCharacter(locale) ? CHARACTERS_A_MINUTE : WORDS_A_MINUTE;
        return Math.max(1, Math.ceilDiv(words, aMinute));
    }

    /** Minutes for the text. */
    public static int minutes(String text, Locale locale) {
        return minutes(WordCount.of(text, locale), locale);
    }
}
