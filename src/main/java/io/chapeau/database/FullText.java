package io.chapeau.database;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The words that somebody looks for. MariaDB keeps no index of the shortest and of some frequent words: a match that
 * demands them finds nothing, however many texts have them. Beside others they are compared with the text instead.
 *
 * @param beginnings how some word in the index must begin, for each of them; none: nothing is found
 * @param anywhere letters and digits that the text must have besides
 */
public record FullText(List<String> beginnings, List<String> anywhere) {

    /** For the contract, behind what the words are of. */
    public static final String WORDS_IN_NO_INDEX =
            "Words of one or two letters, and frequent English ones such as the and with, are in no index: beside others"
                    + " they are looked for anywhere in it, alone they find the longer words that begin so.";

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}\\p{M}_]+");
    private static final Pattern SPOKEN = Pattern.compile("[\\p{L}\\p{N}]");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final int SHORTEST = 3;
    private static final int LONGEST = 84;

    /** Those of INNODB_FT_DEFAULT_STOPWORD that are not too short already. */
    private static final Set<String> FREQUENT = Set.of(
            "about", "are", "com", "for", "from", "how", "that", "the", "this", "und", "was", "what", "when", "where",
            "who", "will", "with", "www");

    /**
     * The words of a text, each from its beginning. Letters, their marks, digits and low lines only: nothing that a client
     * writes is an operator of the full-text language.
     */
    public static FullText of(String text) {
        List<String> words = BETWEEN_WORDS
                .splitAsStream(Normalizer.normalize(text, Normalizer.Form.NFC))
                .filter(word -> SPOKEN.matcher(word).find())
                .distinct()
                .toList();
        List<String> held = words.stream().filter(FullText::isHeld).toList();
        return held.isEmpty()
                ? new FullText(words, List.of())
                : new FullText(
                        held,
                        words.stream()
                                .filter(word -> !held.contains(word))
                                .map(word -> word.replace("_", ""))
                                .toList());
    }

    /** What the full-text match of MariaDB takes. */
    public String everyWord() {
        return beginnings.stream().map(word -> "+" + word + "*").collect(Collectors.joining(" "));
    }

    /** The index has no letters beyond U+FFFF. */
    private static boolean isHeld(String word) {
        int length = word.codePointCount(0, word.length());
        boolean known = length == word.length();
        return known && length >= SHORTEST && length <= LONGEST && !FREQUENT.contains(folded(word));
    }

    /** As texts are compared: neither case nor accents matter. */
    private static String folded(String word) {
        return MARKS.matcher(Normalizer.normalize(word, Normalizer.Form.NFD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
    }
}
