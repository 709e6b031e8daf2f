package io.chapeau.content.diff;

import io.chapeau.content.Block;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Pairs what is left of two bodies by the words that blocks share. Each block is compared with a few others only, so the
 * work is linear: with those that stand about where it stood, between the same kept blocks, and with the one that has
 * most of its pairs of words that are rare among what is left. What finds no partner so was removed or added.
 */
final class SimilarBlocks {
    /** How much a block shares at least with the one that took its place. */
    private static final double IN_PLACE = 0.5;

    /** How much a block shares at least with one that stands elsewhere. */
    private static final double ELSEWHERE = 0.7;

    /** How far around its place a block is looked for. */
    private static final int AROUND = 8;

    /** Two words next to each other that more blocks have are not rare. */
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
        Numbers<String> numbers = new Numbers<>();
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

    /** A block that shares as much with one in its place has not come from elsewhere. */
    private void compareElsewhere(int words) {
        Set<Likeness> settled = new HashSet<>();
        candidates.stream()
                .filter(candidate -> candidate.likeness() >= ELSEWHERE)
                .forEach(candidate -> settled.addAll(List.of(candidate.from(), candidate.to())));
        removed.removeAll(settled);
        added.removeAll(settled);
        Numbers<Long> numbers = new Numbers<>();
        List<int[]> before =
                removed.stream().map(block -> block.neighbours(numbers, words)).toList();
        List<int[]> after =
                added.stream().map(block -> block.neighbours(numbers, words)).toList();
        int[] counts = new int[numbers.count()];
        int[] places = new int[numbers.count() * RARE];
        for (int j = 0; j < after.size(); j++) {
            for (int neighbours : after.get(j)) {
                if (counts[neighbours] < RARE) {
                    places[neighbours * RARE + counts[neighbours]] = j;
                }
                counts[neighbours]++;
            }
        }
        for (int i = 0; i < before.size(); i++) {
            int most = most(before.get(i), counts, places);
            if (most != Pairs.NONE) {
                compare(removed.get(i), added.get(most));
            }
        }
    }

    private static int most(int[] all, int[] counts, int[] places) {
        Map<Integer, Integer> shared = new HashMap<>();
        int most = Pairs.NONE;
        for (int neighbours : all) {
            int count = counts[neighbours] > RARE ? 0 : counts[neighbours];
            for (int k = 0; k < count; k++) {
                int place = places[neighbours * RARE + k];
                int times = shared.merge(place, 1, Integer::sum);
                most = most == Pairs.NONE || times > shared.getOrDefault(most, 0) ? place : most;
            }
        }
        return most;
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
