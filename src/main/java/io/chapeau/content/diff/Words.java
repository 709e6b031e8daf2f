package io.chapeau.content.diff;

import com.ibm.icu.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A text cut into words, and what stands between them, by the rules of Unicode (UAX 29). Joined they are the text. */
final class Words {
    private Words() {}

    static List<String> of(String text) {
        BreakIterator breaks = BreakIterator.getWordInstance(Locale.ROOT);
        breaks.setText(text);
        List<String> words = new ArrayList<>();
        for (int start = breaks.first(), end = breaks.next();
                end != BreakIterator.DONE;
                start = end, end = breaks.next()) {
            words.add(text.substring(start, end));
        }
        return words;
    }

    /** True for what has a letter or a digit. */
    static boolean isWord(String text) {
        return text.codePoints().anyMatch(Character::isLetterOrDigit);
    }
}
