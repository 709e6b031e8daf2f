package io.chapeau.content.text;

import java.util.Locale;
import java.util.Map;

/**
 * How long silent reading takes an adult.
 *
 * <p>How languages compare is from Trauzettel-Klosinski and Dietz, Standardized Assessment of Reading Performance: The
 * New International Reading Speed Texts IReST, 2012 (doi:10.1167/iovs.11-8284), who had the same texts read in 17
 * languages. They were read aloud; so all rates are raised by the one factor that brings English to the 238 words a
 * minute at which non-fiction is read silently: Brysbaert, How many words do we read per minute?, 2019
 * (doi:10.1016/j.jml.2019.104047), who finds that other languages follow.
 */
public final class ReadingTime {
    private static final int ENGLISH_ALOUD = 228;
    private static final int ENGLISH_SILENT = 238;

    /** Words a minute, read aloud. */
    private static final Map<String, Integer> WORDS = Map.ofEntries(
            Map.entry("ar", 138),
            Map.entry("de", 179),
            Map.entry("en", ENGLISH_ALOUD),
            Map.entry("es", 218),
            Map.entry("fi", 161),
            Map.entry("fr", 195),
            Map.entry("he", 187),
            Map.entry("it", 188),
            Map.entry("nl", 202),
            Map.entry("pl", 166),
            Map.entry("pt", 181),
            Map.entry("ru", 184),
            Map.entry("sl", 180),
            Map.entry("sv", 199),
            Map.entry("tr", 166));

    /** The mean of all 17 languages. */
    private static final int WORDS_ELSEWHERE = 184;

    /**
     * Characters a minute, read aloud, where a script writes no spaces and what a word is depends on the dictionary.
     * Thai was not among the languages; its alphabet is given the 68 ms a letter that hold for all 14 alphabetic ones.
     */
    private static final Map<String, Integer> CHARACTERS = Map.of("ja", 357, "th", 60_000 / 68, "zh", 255);

    private ReadingTime() {}

    /** Minutes for the text in this language, rounded up, at least one. */
    public static int minutes(String text, Locale locale) {
        String language = locale.getLanguage();
        Integer characters = CHARACTERS.get(language);
        double aloud = characters == null
                ? WordCount.of(text, locale) / (double) WORDS.getOrDefault(language, WORDS_ELSEWHERE)
                : characters(text) / (double) characters;
        return Math.max(1, (int) Math.ceil(aloud * ENGLISH_ALOUD / ENGLISH_SILENT));
    }

    /** Letters with the vowels and tones that are written as marks of their own, and digits. */
    private static long characters(String text) {
        return text.codePoints()
                .filter(c -> Character.isLetterOrDigit(c) || Character.getType(c) == Character.NON_SPACING_MARK)
                .count();
    }
}
