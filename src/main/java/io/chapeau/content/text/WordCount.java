package io.chapeau.content.text;

import java.text.BreakIterator;
import java.util.Locale;
import java.util.Set;

/** How long a text is: in words, or in characters where a language writes no spaces. */
public final class WordCount {
    private static final Set<String> BY_CHARACTER = Set.of("zh", "ja", "th");

    private WordCount() {}

    /** The number of words of the text; in Chinese, Japanese and Thai of its letters and digits. */
    public static int of(String text, Locale locale) {
        return isByCharacter(locale) ? characters(text) : words(text, locale);
    }

    static boolean isByCharacter(Locale locale) {
        return BY_CHARACTER.contains(locale.getLanguage());
    }

    private static int characters(String text) {
        return Math.toIntExact(
                text.codePoints().filter(Character::isLetterOrDigit).count());
    }

    private static int words(String text, Locale locale) {
        BreakIterator words = BreakIterator.getWordInstance(locale);
        // the iterator joins an elision at a straight apostrophe only
        words.setText(text.replace('’', '\''));
        int count = 0;
        int start = words.first();
        for (int end = words.next(); end != BreakIterator.DONE; end = words.next()) {
            if (text.substring(start, end).codePoints().anyMatch(Character::isLetterOrDigit)) {
                count++;
            }
            start = end;
        }
        return count;
    }
}
