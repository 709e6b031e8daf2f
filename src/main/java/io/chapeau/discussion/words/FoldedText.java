package io.chapeau.discussion.words;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A text without what writers vary to slip past a list of words: case, accents, compatibility forms such as wide
 * letters, invisible characters, and the letters of other scripts that look like Latin ones.
 *
 * @param text for patterns
 * @param words the same in words: letters and digits with one space before, between and behind
 */
public record FoldedText(String text, String words) {

    private static final String LOOK_ALIKES = "аеорсухівкмнтαεορυιβκνρτχѕјԁһ";
    private static final String LATIN_LETTERS = "aeopcyxibkmhtaeopuibkvptxsjdh";
    private static final Pattern MARKS_AND_INVISIBLE = Pattern.compile("[\\p{Mn}\\p{Me}\\p{Cf}]+");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{Nd}]+");

    public static FoldedText of(String raw) {
        String plain = MARKS_AND_INVISIBLE
                .matcher(Normalizer.normalize(raw, Normalizer.Form.NFKD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
        StringBuilder folded = new StringBuilder(plain);
        for (int i = 0; i < folded.length(); i++) {
            int known = LOOK_ALIKES.indexOf(folded.charAt(i));
            if (known >= 0) {
                folded.setCharAt(i, LATIN_LETTERS.charAt(known));
            }
        }
        String text = folded.toString();
        return new FoldedText(
                text, " " + BETWEEN_WORDS.matcher(text).replaceAll(" ").strip() + " ");
    }

    /** Whether it holds the other one, word by word. */
    public boolean has(FoldedText phrase) {
        return !phrase.words.isBlank() && words.contains(phrase.words);
    }

    /** Whether there is nothing in it that could be compared. */
    public boolean isEmpty() {
        return words.isBlank();
    }
}
