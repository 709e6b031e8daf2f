package io.chapeau.content.text;

import java.util.regex.Pattern;

/** Where an excerpt may end, by what stands on both sides of the cut. */
final class ExcerptEdge {
    private static final String LOOSE = ",;:、，；：¿¡";
    /** What a script without spaces ends with. */
    private static final String UNSPACED_ENDS = "。！？，、」』";

    private static final String APOSTROPHES = "’'";

    /** An initial, or the number of an item: the full stop behind it ends no sentence. */
    private static final Pattern INITIAL =
            Pattern.compile("(?:^|[^\\p{L}\\p{M}\\p{N}])(?:\\p{L}\\p{M}*|\\p{N}{1,2})\\.$");

    private ExcerptEdge() {}

    /** A sentence ends with its punctuation, and a closing quote or bracket behind it belongs to it. */
    static boolean isWholeSentence(String text, int trimmed, int next) {
        if (trimmed == 0 || Character.isLetterOrDigit(text.codePointBefore(trimmed))) {
            return false;
        }
        boolean goesOn =
                switch (Character.getType(text.codePointAt(next))) {
                    case Character.END_PUNCTUATION,
                            Character.OTHER_PUNCTUATION,
                            Character.FINAL_QUOTE_PUNCTUATION,
                            Character.INITIAL_QUOTE_PUNCTUATION -> !isOpening(text, next);
                    default -> false;
                };
        return !goesOn
                && (isSpace(text.charAt(trimmed)) || isBetweenWords(text, trimmed))
                && withoutOpening(text, trimmed) == trimmed
                && !INITIAL.matcher(text.substring(Math.max(0, trimmed - 8), trimmed))
                        .find();
    }

    /** Where a space is, or where a script writes none. An elision or a hyphen joins what it stands between. */
    static boolean isBetweenWords(String text, int at) {
        if (at >= text.length()) {
            return false;
        }
        int before = text.codePointBefore(at);
        int after = text.codePointAt(at);
        return before == ' '
                || after == ' '
                || (isUnspaced(before) && isUnspaced(after))
                || (isUnspaced(before) != isUnspaced(after)
                        && !(Character.isLetter(before) && Character.isLetter(after)));
    }

    /** The end without spaces, opening quotes and brackets, dashes, commas and the marks of lists. */
    static int withoutOpening(String text, int end) {
        int kept = end;
        while (kept > 0) {
            int last = text.codePointBefore(kept);
            int index = kept - Character.charCount(last);
            if (isElision(text, index)) {
                kept = Math.max(0, text.lastIndexOf(' ', index));
            } else if (isLoose(last) || isOpeningQuote(text, index)) {
                kept = index;
            } else {
                return kept;
            }
        }
        return 0;
    }

    /** An apostrophe between a letter and what it leans on, be it a word or the quote before one. */
    private static boolean isElision(String text, int index) {
        return APOSTROPHES.indexOf(text.charAt(index)) >= 0
                && index > 0
                && Character.isLetter(text.codePointBefore(index))
                && index + 1 < text.length()
                && !isSpace(text.charAt(index + 1))
                && isOpeningQuote(text, index + 1);
    }

    private static boolean isOpening(String text, int index) {
        int codePoint = text.codePointAt(index);
        return codePoint == '¿' || codePoint == '¡' || isOpeningQuote(text, index);
    }

    static int withoutSpaces(String text, int end) {
        int trimmed = end;
        while (trimmed > 0 && isSpace(text.charAt(trimmed - 1))) {
            trimmed--;
        }
        return trimmed;
    }

    /**
     * Guillemets and curved quotes open in one language and close in another, straight ones do both everywhere: what is
     * attached to one side belongs to it. Between two spaces, French, they mean what Unicode says of them.
     */
    private static boolean isOpeningQuote(String text, int index) {
        int quote = text.codePointAt(index);
        int type = Character.getType(quote);
        boolean straight = quote == '"' || quote == '\'';
        if (!straight && type != Character.INITIAL_QUOTE_PUNCTUATION && type != Character.FINAL_QUOTE_PUNCTUATION) {
            return false;
        }
        boolean freeBefore = index == 0 || isFree(text, index);
        int behind = index + Character.charCount(quote);
        boolean freeBehind = behind >= text.length() || isSpace(text.charAt(behind));
        if (freeBefore != freeBehind) {
            return freeBefore;
        }
        return straight
                ? freeBefore && isOdd(text, quote, index)
                : freeBefore && type == Character.INITIAL_QUOTE_PUNCTUATION;
    }

    private static boolean isOdd(String text, int quote, int index) {
        return text.substring(0, index + 1).codePoints().filter(c -> c == quote).count() % 2 == 1;
    }

    /** Whether no word ends before the quote: an elision leans on what comes. */
    private static boolean isFree(String text, int index) {
        int before = text.codePointBefore(index);
        return Character.isSpaceChar(before)
                || Character.getType(before) == Character.START_PUNCTUATION
                || UNSPACED_ENDS.indexOf(before) >= 0
                || (before == '’' && index > 1 && Character.isLetter(text.codePointBefore(index - 1)));
    }

    private static boolean isLoose(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.SPACE_SEPARATOR, Character.START_PUNCTUATION, Character.DASH_PUNCTUATION -> true;
            default -> LOOSE.indexOf(codePoint) >= 0;
        };
    }

    private static boolean isSpace(char c) {
        return Character.isSpaceChar(c);
    }

    private static boolean isUnspaced(int codePoint) {
        return switch (Character.UnicodeScript.of(codePoint)) {
            case HAN, HIRAGANA, KATAKANA, THAI, LAO, KHMER, MYANMAR -> true;
            default -> false;
        };
    }
}
