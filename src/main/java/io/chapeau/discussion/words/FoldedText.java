package io.chapeau.discussion.words;

import java.text.Normalizer;
import java.util.Locale;

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
    private static final char FIRST_LOOK_ALIKE = '\u0370';

    public static FoldedText of(String raw) {
        String text = folded(Normalizer.normalize(raw, Normalizer.Form.NFKD));
        return new FoldedText(text, words(text));
    }

    private static String folded(String decomposed) {
        StringBuilder kept = new StringBuilder(decomposed.length());
        for (int i = 0; i < decomposed.length(); ) {
            int c = decomposed.codePointAt(i);
            i += Character.charCount(c);
            if (!isMarkOrInvisible(c)) {
                kept.appendCodePoint(c);
            }
        }
        StringBuilder folded = new StringBuilder(kept.toString().toLowerCase(Locale.ROOT));
        for (int i = 0; i < folded.length(); i++) {
            char c = folded.charAt(i);
            int known = c < FIRST_LOOK_ALIKE ? -1 : LOOK_ALIKES.indexOf(c);
            if (known >= 0) {
                folded.setCharAt(i, LATIN_LETTERS.charAt(known));
            }
        }
        return folded.toString();
    }

    private static String words(String text) {
        StringBuilder words = new StringBuilder(text.length() + 2).append(' ');
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            if (Character.isLetterOrDigit(c)) {
                words.appendCodePoint(c);
            } else {
                endWord(words);
            }
        }
        endWord(words);
        return words.toString();
    }

    private static void endWord(StringBuilder words) {
        if (words.charAt(words.length() - 1) != ' ') {
            words.append(' ');
        }
    }

    private static boolean isMarkOrInvisible(int c) {
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK || type == Character.FORMAT;
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
