package io.chapeau.content.diff;

import com.ibm.icu.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A text cut into words, and what stands between them, by the rules of Unicode (UAX 29). Joined they are the text. */
final class Words {
    private static final String NARROW_SPACE = "\u202F";

    private Words() {}

    static List<String> of(String text) {
        BreakIterator breaks = BreakIterator.getWordInstance(Locale.ROOT);
        breaks.setText(text);
        List<String> words = new ArrayList<>();
        for (int start = breaks.first(), end = breaks.next();
                end != BreakIterator.DONE;
                start = end, end = breaks.next()) {
            add(words, text.substring(start, end));
        }
        return words;
    }

    /** Unicode takes a narrow no-break space for a part of the number or word beside it; French sets it before signs. */
    private static void add(List<String> words, String word) {
        int start = word.startsWith(NARROW_SPACE) ? 1 : 0;
        int end = word.length() > 1 && word.endsWith(NARROW_SPACE) ? word.length() - 1 : word.length();
        for (String part : List.of(word.substring(0, start), word.substring(start, end), word.substring(end))) {
            if (!part.isEmpty()) {
                words.add(part);
            }
        }
    }

    /** True for what has a letter or a digit. */
    static boolean isWord(String text) {
        return text.codePoints().anyMatch(Character::isLetterOrDigit);
    }
}
