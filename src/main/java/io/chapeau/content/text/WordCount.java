package io.chapeau.content.text;

import com.ibm.icu.text.BreakIterator;
import java.util.Locale;

/** How long a text is. */
public final class WordCount {
    private WordCount() {}

    /**
     * The number of words by the rules of Unicode (UAX 29), with the dictionaries of ICU where a script writes no spaces.
     * An elision such as l’air is one word, punctuation is none.
     */
    public static int of(String text, Locale locale) {
        BreakIterator words = BreakIterator.getWordInstance(locale);
        words.setText(text);
        int count = 0;
        for (int start = words.first(), end = words.next();
                end != BreakIterator.DONE;
                start = end, end = words.next()) {
            if (hasLetterOrDigit(text, start, end)) {
                count++;
            }
        }
        return count;
    }

    private static boolean hasLetterOrDigit(String text, int start, int end) {
        int codePoint;
        for (int i = start; i < end; i += Character.charCount(codePoint)) {
            codePoint = text.codePointAt(i);
            if (Character.isLetterOrDigit(codePoint)) {
                return true;
            }
        }
        return false;
    }
}
