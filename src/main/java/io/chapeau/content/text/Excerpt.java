package io.chapeau.content.text;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import io.chapeau.content.Characters;
import io.chapeau.content.PlainLine;
import java.util.Locale;

/**
 * The beginning of a text, in one line. It is cut behind a sentence where one ends in the second half of the space, else
 * between two words and with an ellipsis; never inside a word and never right behind an opening quote or bracket. Words
 * and sentences are those of Unicode (UAX 29) and, with its dictionaries and abbreviations, of ICU.
 */
public final class Excerpt {
    private static final char ELLIPSIS = '…';

    /** How far behind the cut the text decides where words and sentences end. */
    private static final int LOOK_AHEAD = 100;

    private Excerpt() {}

    /** At most so many characters of the text, the ellipsis included, cut by the rules of its language. */
    public static String of(String text, int maxLength, Locale locale) {
        if (maxLength < 1) {
            throw new IllegalArgumentException("an excerpt has at least one character: " + maxLength);
        }
        String line = PlainLine.of(Characters.allowedOnly(text));
        if (line.length() <= maxLength) {
            return line;
        }
        String start = line.substring(0, Math.min(line.length(), maxLength + LOOK_AHEAD));
        int sentence = sentenceEnd(start, maxLength, locale);
        if (sentence > maxLength / 2) {
            return start.substring(0, sentence);
        }
        String words = start.substring(0, wordEnd(start, maxLength - 1, locale));
        return words.endsWith(String.valueOf(ELLIPSIS)) ? words : words + ELLIPSIS;
    }

    private static int sentenceEnd(String text, int max, Locale locale) {
        // "ss" leaves the abbreviations of the language alone
        ULocale withAbbreviations = ULocale.forLocale(locale).setKeywordValue("ss", "standard");
        BreakIterator sentences = BreakIterator.getSentenceInstance(withAbbreviations);
        sentences.setText(text);
        int best = 0;
        for (int end = sentences.first(); end != BreakIterator.DONE && end < text.length(); end = sentences.next()) {
            int trimmed = ExcerptEdge.withoutSpaces(text, end);
            if (trimmed <= max && ExcerptEdge.isWholeSentence(text, trimmed, end)) {
                best = trimmed;
            }
        }
        return best;
    }

    private static int wordEnd(String text, int max, Locale locale) {
        BreakIterator words = BreakIterator.getWordInstance(locale);
        words.setText(text);
        BreakIterator characters = BreakIterator.getCharacterInstance(locale);
        characters.setText(text);
        int end = Math.min(max, text.length());
        while (end > 0) {
            if (words.isBoundary(end) && characters.isBoundary(end) && ExcerptEdge.isBetweenWords(text, end)) {
                return ExcerptEdge.withoutOpening(text, end);
            }
            end--;
        }
        return 0;
    }
}
