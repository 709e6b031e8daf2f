package io.chapeau.content.diff;

import com.github.difflib.algorithm.Change;
import com.github.difflib.algorithm.DiffAlgorithmListener;
import com.github.difflib.algorithm.myers.MyersDiff;
import java.util.Arrays;
import java.util.List;

/** Pairs the words that two texts have in one order. */
final class WordPairs {
    /**
     * Up to so many changed words as many words are paired as can be (Myers 1986). Its work grows with their number, so
     * beyond it only those are that are rare or stand next to such, and of them as many as are in order.
     */
    private static final int MOST_CHANGES = 256;

    private final int[] before;
    private final int[] after;
    private final Pairs pairs;

    private WordPairs(int[] before, int[] after) {
        this.before = before;
        this.after = after;
        this.pairs = new Pairs(before.length, after.length);
    }

    static Pairs of(List<String> before, List<String> after) {
        Numbers numbers = new Numbers();
        WordPairs words = new WordPairs(numbers.of(before), numbers.of(after));
        try {
            words.pairMost();
        } catch (TooManyChanges limit) {
            words.pairRare(numbers.count());
        }
        return words.withoutLoneSpaces(before);
    }

    private void pairMost() {
        List<Integer> from = Arrays.stream(before).boxed().toList();
        List<Integer> to = Arrays.stream(after).boxed().toList();
        int next = 0;
        int place = 0;
        for (Change change :
                new MyersDiff<Integer>().computeDiff(from, to, new Limit()).reversed()) {
            pair(next, place, change.startOriginal - next);
            next = change.endOriginal;
            place = change.endRevised;
        }
        pair(next, place, before.length - next);
    }

    private void pair(int from, int to, int count) {
        for (int i = 0; i < count; i++) {
            pairs.add(from + i, to + i);
        }
    }

    private void pairRare(int kinds) {
        Pairs same = SameElements.of(before, after, kinds);
        int[] weights = new int[before.length];
        Arrays.fill(weights, 1);
        boolean[] inOrder = InOrder.of(same, weights);
        for (int i = 0; i < before.length; i++) {
            if (inOrder[i]) {
                pairs.add(i, same.to(i));
            }
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

    private static final class Limit implements DiffAlgorithmListener {
        @Override
        public void diffStart() {}

        @Override
        public void diffStep(int changes, int max) {
            if (changes > MOST_CHANGES) {
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
