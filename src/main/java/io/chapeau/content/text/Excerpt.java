package io.chapeau.content.text;

import io.chapeau.content.Characters;
import io.chapeau.content.PlainLine;
import java.text.BreakIterator;
import java.util.Locale;

/**
 * The beginning of a text, in one line. It is cut behind a sentence where one ends in the second half of the space, else
 * between two words and with an ellipsis; never inside a word and never right behind an opening guillemet or bracket.
 */
public final class Excerpt {
    private static final char ELLIPSIS = '…';

    private Excerpt() {}

    /** At most so many characters of the text, the ellipsis included. */
    public static String of(String text, int maxLength) {
        return of(text, maxLength, Locale.ROOT);
    }

    /** At most so many characters of the text, cut by the rules of its language. */
    public static String of(String text, int maxLength, Locale locale) {
        if (maxLength < 1) {
            throw new IllegalArgumentException("an excerpt has at least one character: " + maxLength);
        }
        String line = PlainLine.of(Characters.allowedOnly(text));
        if (line.length() <= maxLength) {
            return line;
        }
        // what lies far behind the cut decides nothing
        String start = line.substring(0, Math.min(line.length(), maxLength + 100));
        int sentence = sentenceEnd(start, maxLength, locale);
        if (sentence > maxLength / 2) {
            return start.substring(0, sentence);
        }
        String words = start.substring(0, wordEnd(start, maxLength - 1, locale));
        return words.substring(0, withoutOpening(words)) + ELLIPSIS;
    }

    private static int sentenceEnd(String text, int max, Locale locale) {
        BreakIterator sentences = BreakIterator.getSentenceInstance(locale);
        sentences.setText(text);
        int best = 0;
        for (int end = sentences.first(); end != BreakIterator.DONE && end < text.length(); end = sentences.next()) {
            int trimmed = trimmed(text, end);
            if (trimmed <= max && isWhole(text, trimmed, end)) {
                best = trimmed;
            }
        }
        return best;
    }

    /** A sentence ends with its punctuation, and a closing quote behind it belongs to it. */
    private static boolean isWhole(String text, int trimmed, int end) {
        if (trimmed == 0 || Character.isLetterOrDigit(text.codePointBefore(trimmed))) {
            return false;
        }
        return switch (Character.getType(text.codePointAt(end))) {
            case Character.FINAL_QUOTE_PUNCTUATION, Character.END_PUNCTUATION, Character.OTHER_PUNCTUATION -> false;
            default -> withoutOpening(text.substring(0, trimmed)) == trimmed;
        };
    }

    private static int wordEnd(String text, int max, Locale locale) {
        BreakIterator words = BreakIterator.getWordInstance(locale);
        words.setText(text);
        int end = Math.min(max, text.length());
        while (end > 0 && !(words.isBoundary(end) && isBetweenWords(text, end))) {
            end--;
        }
        return end;
    }

    /** Where a space is, or where a script writes none. An elision or a hyphen joins what it stands between. */
    private static boolean isBetweenWords(String text, int at) {
        int before = text.codePointBefore(at);
        int after = text.codePointAt(at);
        return before == ' '
                || after == ' '
                || (isUnspaced(before) && isUnspaced(after))
                || isUnspacedEnd(before, after);
    }

    private static boolean isUnspacedEnd(int before, int after) {
        return isUnspaced(before) != isUnspaced(after) && !(Character.isLetter(before) && Character.isLetter(after));
    }

    private static boolean isUnspaced(int codePoint) {
        return switch (Character.UnicodeScript.of(codePoint)) {
            case HAN, HIRAGANA, KATAKANA, THAI, LAO, KHMER, MYANMAR -> true;
            default -> false;
        };
    }

    /** The end without spaces, opening quotes and brackets, dashes and commas. */
    private static int withoutOpening(String text) {
        int end = text.length();
        while (end > 0 && isLoose(text.codePointBefore(end))) {
            end -= Character.charCount(text.codePointBefore(end));
        }
        return end;
    }

    private static boolean isLoose(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.SPACE_SEPARATOR,
                    Character.START_PUNCTUATION,
                    Character.INITIAL_QUOTE_PUNCTUATION,
                    Character.DASH_PUNCTUATION -> true;
            default -> codePoint == ',' || codePoint == ';' || codePoint == ':' || codePoint == '、';
        };
    }

    private static int trimmed(String text, int end) {
        int trimmed = end;
        while (trimmed > 0 && text.charAt(trimmed - 1) == ' ') {
            trimmed--;
        }
        return trimmed;
    }
}
