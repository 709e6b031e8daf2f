package io.chapeau.content.diff;

import com.github.difflib.algorithm.Change;
import com.github.difflib.algorithm.DiffAlgorithmListener;
import com.github.difflib.algorithm.myers.MyersDiff;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Pairs the words that two texts have in one order. Lines that are equal come first; between them as many words are
 * paired as can be (Myers 1986). The work of that grows with what changed, so beyond a bound it is done only between
 * words that each text has once, and what is beyond the bound there too has no pairs.
 */
final class WordPairs {
    /** How many changes are always looked for. */
    private static final int CHANGES = 128;

    /** How much work a word of a long text may make on average, so that the work stays linear. */
    private static final int WORK_A_WORD = 2;

    private final Numbers<String> numbers = new Numbers<>();
    private final int[] before;
    private final int[] after;
    private final Pairs pairs;

    /** From where to where the words of a line are, without its end. */
    private record Line(int start, int end, String text) {
        int length() {
            return end - start;
        }
    }

    private WordPairs(List<String> before, List<String> after) {
        this.before = numbers.of(before.stream());
        this.after = numbers.of(after.stream());
        this.pairs = new Pairs(before.size(), after.size());
    }

    static Pairs of(List<String> before, List<String> after) {
        WordPairs words = new WordPairs(before, after);
        words.pairLines(lines(before), lines(after));
        return words.withoutLoneSpaces(before);
    }

    private static List<Line> lines(List<String> words) {
        List<Line> lines = new ArrayList<>();
        int start = 0;
        for (int end = 0; end <= words.size(); end++) {
            if (end == words.size() || words.get(end).equals("\n")) {
                lines.add(new Line(start, end, String.join("", words.subList(start, end))));
                start = end + 1;
            }
        }
        return lines;
    }

    private void pairLines(List<Line> fromLines, List<Line> toLines) {
        Numbers<String> kinds = new Numbers<>();
        int[] fromKinds = kinds.of(fromLines.stream().map(Line::text));
        int[] toKinds = kinds.of(toLines.stream().map(Line::text));
        Pairs same = SameElements.certain(fromKinds, toKinds, kinds.count());
        boolean[] inOrder =
                InOrder.of(same, fromLines.stream().mapToInt(Line::length).toArray());
        int from = 0;
        int to = 0;
        for (int i = 0; i < inOrder.length; i++) {
            if (inOrder[i]) {
                Line line = fromLines.get(i);
                Line other = toLines.get(same.to(i));
                pairBetween(from, line.start(), to, other.start());
                pair(line.start(), other.start(), line.length());
                from = line.end();
                to = other.end();
            }
        }
        pairBetween(from, before.length, to, after.length);
    }

    private void pairBetween(int from, int fromEnd, int to, int toEnd) {
        if (pairMost(from, fromEnd, to, toEnd)) {
            return;
        }
        Numbers<Integer> kinds = new Numbers<>();
        int[] fromKinds = kinds.of(Arrays.stream(before, from, fromEnd).boxed());
        int[] toKinds = kinds.of(Arrays.stream(after, to, toEnd).boxed());
        Pairs same = SameElements.certain(fromKinds, toKinds, kinds.count());
        int[] weights = new int[fromKinds.length];
        Arrays.fill(weights, 1);
        boolean[] inOrder = InOrder.of(same, weights);
        int fromStart = from;
        int toStart = to;
        for (int i = 0; i < inOrder.length; i++) {
            if (inOrder[i]) {
                pairMost(fromStart, from + i, toStart, to + same.to(i));
                pairs.add(from + i, to + same.to(i));
                fromStart = from + i + 1;
                toStart = to + same.to(i) + 1;
            }
        }
        if (fromStart > from) {
            pairMost(fromStart, fromEnd, toStart, toEnd);
        }
    }

    /** False, with nothing paired, when too much changed. */
    private boolean pairMost(int from, int fromEnd, int to, int toEnd) {
        List<Integer> source = Arrays.stream(before, from, fromEnd).boxed().toList();
        List<Integer> target = Arrays.stream(after, to, toEnd).boxed().toList();
        int words = source.size() + target.size();
        Limit limit = new Limit(Math.max(CHANGES, (int) Math.sqrt(2.0 * WORK_A_WORD * words)));
        List<Change> changes;
        try {
            changes = new MyersDiff<Integer>().computeDiff(source, target, limit);
        } catch (TooManyChanges beyond) {
            return false;
        }
        int next = from;
        int place = to;
        for (Change change : changes.reversed()) {
            pair(next, place, from + change.startOriginal - next);
            next = from + change.endOriginal;
            place = to + change.endRevised;
        }
        pair(next, place, fromEnd - next);
        return true;
    }

    private void pair(int from, int to, int count) {
        for (int i = 0; i < count; i++) {
            pairs.add(from + i, to + i);
        }
    }

    /** Words that were replaced one after the other read better as a whole than with the spaces between them kept. */
    private Pairs withoutLoneSpaces(List<String> words) {
        Pairs joined = new Pairs(before.length, after.length);
        for (int start = 0; start < before.length; ) {
            int end = start + 1;
            if (pairs.to(start) == Pairs.NONE) {
                start = end;
                continue;
            }
            while (end < before.length && pairs.to(end) == pairs.to(end - 1) + 1) {
                end++;
            }
            boolean spaces = words.subList(start, end).stream().allMatch(WordPairs::isSpace);
            if (!spaces || !isReplaced(start - 1, pairs.to(start) - 1) || !isReplaced(end, pairs.to(end - 1) + 1)) {
                for (int i = start; i < end; i++) {
                    joined.add(i, pairs.to(i));
                }
            }
            start = end;
        }
        return joined;
    }

    private boolean isReplaced(int from, int to) {
        return from >= 0
                && from < before.length
                && to >= 0
                && to < after.length
                && pairs.to(from) == Pairs.NONE
                && pairs.from(to) == Pairs.NONE;
    }

    private static boolean isSpace(String word) {
        return word.codePoints().allMatch(c -> c != '\n' && (Character.isWhitespace(c) || Character.isSpaceChar(c)));
    }

    private record Limit(int most) implements DiffAlgorithmListener {
        @Override
        public void diffStart() {}

        @Override
        public void diffStep(int changes, int max) {
            if (changes > most) {
                throw new TooManyChanges();
            }
        }

        @Override
        public void diffEnd() {}
    }

    /** Ends the search; it needs no stack. */
    private static final class TooManyChanges extends RuntimeException {
        TooManyChanges() {
            super(null, null, false, false);
        }
    }
}
