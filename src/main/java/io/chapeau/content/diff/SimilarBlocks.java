package io.chapeau.content.diff;

import io.chapeau.content.Block;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Pairs what is left of two bodies by the words that blocks share. Each block is compared with a few others only, so the
 * work is linear: with those that stand about where it stood, between the same kept blocks, and with the one that has
 * most of its words that are rare among what is left. What finds no partner so was removed or added.
 */
final class SimilarBlocks {
    /** How much a block shares at least with the one that took its place. */
    private static final double IN_PLACE = 0.5;

    /** How much a block shares at least with one that stands elsewhere. */
    private static final double ELSEWHERE = 0.7;

    /** How far around its place a block is looked for. */
    private static final int AROUND = 8;

    /** A word that more blocks have is not rare. */
    private static final int RARE = 4;

    private final List<Likeness> removed;
    private final List<Likeness> added;
    private final List<Candidate> candidates = new ArrayList<>();

    private record Candidate(Likeness from, Likeness to, double likeness) {}

    private SimilarBlocks(List<Likeness> removed, List<Likeness> added) {
        this.removed = removed;
        this.added = added;
    }

    /** Adds pairs of similar blocks. The pairs that are there are of equal ones, and those in order were kept. */
    static void add(List<Block> from, List<Block> to, Pairs pairs, boolean[] inOrder) {
        Numbers numbers = new Numbers();
        List<Likeness> removed = new ArrayList<>();
        int gap = 0;
        for (int i = 0; i < from.size(); i++) {
            if (pairs.to(i) == Pairs.NONE) {
                removed.add(new Likeness(i, gap, from.get(i), numbers));
            }
            gap += inOrder[i] ? 1 : 0;
        }
        List<Likeness> added = new ArrayList<>();
        gap = 0;
        for (int j = 0; j < to.size(); j++) {
            int i = pairs.from(j);
            if (i == Pairs.NONE) {
                added.add(new Likeness(j, gap, to.get(j), numbers));
            } else if (inOrder[i]) {
                gap++;
            }
        }
        SimilarBlocks similar = new SimilarBlocks(removed, added);
        similar.compareInPlace();
        similar.compareElsewhere(numbers.count());
        similar.choose(pairs);
    }

    private void compareInPlace() {
        int to = 0;
        for (int from = 0; from < removed.size(); ) {
            int gap = removed.get(from).gap();
            int fromEnd = endOfGap(removed, from, gap);
            while (to < added.size() && added.get(to).gap() < gap) {
                to++;
            }
            int toEnd = endOfGap(added, to, gap);
            compareInPlace(removed.subList(from, fromEnd), added.subList(to, toEnd));
            from = fromEnd;
            to = toEnd;
        }
    }

    private static int endOfGap(List<Likeness> all, int start, int gap) {
        int end = start;
        while (end < all.size() && all.get(end).gap() == gap) {
            end++;
        }
        return end;
    }

    private void compareInPlace(List<Likeness> before, List<Likeness> after) {
        for (int i = 0; i < before.size(); i++) {
            int middle = (int) ((long) i * after.size() / before.size());
            int end = Math.min(after.size(), middle + AROUND + 1);
            for (int j = Math.max(0, middle - AROUND); j < end; j++) {
                compare(before.get(i), after.get(j));
            }
        }
    }

    private void compareElsewhere(int words) {
        int[] counts = new int[words];
        int[] places = new int[words * RARE];
        for (int j = 0; j < added.size(); j++) {
            int place = j;
            added.get(j).distinctWords().forEach(word -> {
                if (counts[word] < RARE) {
                    places[word * RARE + counts[word]] = place;
                }
                counts[word]++;
            });
        }
        for (Likeness before : removed) {
            Map<Integer, Integer> shared = new HashMap<>();
            before.distinctWords().filter(word -> counts[word] <= RARE).forEach(word -> {
                for (int k = word * RARE; k < word * RARE + counts[word]; k++) {
                    shared.merge(places[k], 1, Integer::sum);
                }
            });
            shared.entrySet().stream()
                    .max(Map.Entry.<Integer, Integer>comparingByValue()
                            .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                    .ifPresent(most -> compare(before, added.get(most.getKey())));
        }
    }

    private void compare(Likeness before, Likeness after) {
        double likeness = before.to(after);
        if (likeness >= (before.gap() == after.gap() ? IN_PLACE : ELSEWHERE)) {
            candidates.add(new Candidate(before, after, likeness));
        }
    }

    /** The most similar ones first; of equally similar ones in the order of the bodies. */
    private void choose(Pairs pairs) {
        candidates.sort(Comparator.comparingDouble(Candidate::likeness)
                .reversed()
                .thenComparing(candidate -> candidate.from().place())
                .thenComparing(candidate -> candidate.to().place()));
        for (Candidate candidate : candidates) {
            int from = candidate.from().place();
            int to = candidate.to().place();
            if (pairs.to(from) == Pairs.NONE && pairs.from(to) == Pairs.NONE) {
                pairs.add(from, to);
            }
        }
    }
}
