package io.chapeau.content.typography;

import io.chapeau.content.FootnoteReference;
import io.chapeau.content.HardBreak;
import io.chapeau.content.Mark;
import io.chapeau.content.Span;
import io.chapeau.content.TextSpan;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One run of text by the rules of {@link FrenchTypography}. Punctuation and the space before it may stand in different
 * spans, so the run is looked at as one text in which each character knows its span.
 */
final class FrenchRun {
    private static final char NARROW = '\u202F';
    private static final char NO_BREAK = '\u00A0';

    /** Stands for a span that is not touched, and counts as a word. */
    private static final char OPAQUE = '\uE000';

    private static final String SPACES = " \u00A0\u202F\u2009";
    private static final String HIGH = ";!?";

    /** Addresses, looked for from the start of each word and nowhere within it, and what chats write between colons. */
    private static final Pattern PROTECTED = Pattern.compile("(?<![^\\s\u00A0\u202F\u2009])"
            + "[^\\s\u00A0\u202F\u2009]*(?:://|www\\.|@)[^\\s\u00A0\u202F\u2009]*|:[a-z0-9_+-]+:");

    private final List<Span> spans;
    private final StringBuilder text = new StringBuilder();
    private final List<Integer> owners = new ArrayList<>();
    private final BitSet kept = new BitSet();
    private final StringBuilder out = new StringBuilder();
    private final List<Integer> outOwners = new ArrayList<>();

    private FrenchRun(List<Span> spans) {
        this.spans = spans;
    }

    static List<Span> of(List<Span> spans) {
        FrenchRun run = new FrenchRun(spans);
        run.join();
        run.protect();
        for (int i = 0; i < run.text.length(); i++) {
            run.step(i);
        }
        return run.split();
    }

    private static boolean isFrench(TextSpan span) {
        boolean french =
                span.lang() == null || span.lang().equals("fr") || span.lang().startsWith("fr-");
        return french && !span.marks().contains(Mark.CODE);
    }

    private void join() {
        for (int i = 0; i < spans.size(); i++) {
            switch (spans.get(i)) {
                case TextSpan span when isFrench(span) -> text.append(span.text());
                case TextSpan _, FootnoteReference _ -> text.append(OPAQUE);
                case HardBreak _ -> text.append('\n');
            }
            while (owners.size() < text.length()) {
                owners.add(i);
            }
        }
    }

    private void protect() {
        Matcher matcher = PROTECTED.matcher(text);
        while (matcher.find()) {
            kept.set(matcher.start(), matcher.end());
        }
    }

    private void step(int i) {
        char c = text.charAt(i);
        if (kept.get(i)) {
            put(c, owners.get(i));
        } else if (HIGH.indexOf(c) >= 0 && endsAfter(i, ";!?»”\"’)]…,.")) {
            space(NARROW, i, "?!;:(");
            put(c, owners.get(i));
        } else if (c == ':' && endsAfter(i, "")) {
            space(NO_BREAK, i, "?!;:(");
            put(c, owners.get(i));
        } else if (c == '»') {
            space(NARROW, i, "");
            put(c, owners.get(i));
        } else if (c == '\'' && isLetter(last()) && (isLetter(at(i + 1)) || at(i + 1) == '«')) {
            put('’', owners.get(i));
        } else if (last() == '«' && c != '\n' && !isOnlySpaceLeft(i)) {
            put(NARROW, owners.get(SPACES.indexOf(c) >= 0 ? i : i - 1));
            putUnlessSpace(c, i);
        } else if (SPACES.indexOf(c) < 0 || !isAfterOpening()) {
            put(c, owners.get(i));
        }
    }

    private void putUnlessSpace(char c, int i) {
        if (SPACES.indexOf(c) < 0) {
            put(c, owners.get(i));
        }
    }

    private boolean isAfterOpening() {
        int length = out.length();
        return length > 1 && out.charAt(length - 1) == NARROW && out.charAt(length - 2) == '«';
    }

    private boolean isOnlySpaceLeft(int from) {
        for (int i = from; i < text.length() && text.charAt(i) != '\n'; i++) {
            if (SPACES.indexOf(text.charAt(i)) < 0) {
                return false;
            }
        }
        return true;
    }

    /** Puts the space where one is, or where a word or a bracket ends without one. */
    private void space(char space, int i, String noneBehind) {
        int end = out.length();
        while (end > 0 && SPACES.indexOf(out.charAt(end - 1)) >= 0) {
            end--;
        }
        if (end == 0 || out.charAt(end - 1) == '\n') {
            return;
        }
        boolean spaced = end < out.length();
        if (!spaced && noneBehind.indexOf(out.charAt(end - 1)) >= 0) {
            return;
        }
        int owner = spaced ? outOwners.get(end) : owners.get(i);
        out.setLength(end);
        outOwners.subList(end, outOwners.size()).clear();
        put(space, owner);
    }

    /** True when a sentence can end behind the character. */
    private boolean endsAfter(int i, String closing) {
        char next = at(i + 1);
        return next == '\n' || SPACES.indexOf(next) >= 0 || closing.indexOf(next) >= 0;
    }

    private char at(int i) {
        return i < text.length() ? text.charAt(i) : '\n';
    }

    private char last() {
        return out.isEmpty() ? '\n' : out.charAt(out.length() - 1);
    }

    private static boolean isLetter(char c) {
        return Character.isLetter(c) || c == OPAQUE;
    }

    private void put(char c, int owner) {
        out.append(c);
        outOwners.add(owner);
    }

    private List<Span> split() {
        List<StringBuilder> texts = new ArrayList<>();
        spans.forEach(span -> texts.add(new StringBuilder()));
        for (int i = 0; i < out.length(); i++) {
            texts.get(outOwners.get(i)).append(out.charAt(i));
        }
        List<Span> result = new ArrayList<>();
        for (int i = 0; i < spans.size(); i++) {
            result.add(
                    spans.get(i) instanceof TextSpan span && isFrench(span)
                            ? span.withText(texts.get(i).toString())
                            : spans.get(i));
        }
        return result;
    }
}
