package io.chapeau.discussion.words;

import java.util.OptionalLong;

/**
 * Bits of which nearly all are equal for texts that are nearly equal; for short ones, which are alike by chance, bits that
 * only the very same text has. The sign says which of the two they are.
 *
 * <p>Source: Charikar, Similarity Estimation Techniques from Rounding Algorithms (2002), over runs of five letters.
 */
public final class Fingerprint {

    /**
     * Tried on the texts of the tests: an edited word of a sentence moves up to this many bits, strangers differ in 15
     * and more.
     */
    private static final int NEAR = 12;

    static final int RUN = 5;

    /** Short texts are alike by chance: everybody may say thank you. */
    private static final int SHORTEST = 40;

    private Fingerprint() {}

    /** The fingerprint of a text; none when it is too short to have one. */
    public static OptionalLong of(FoldedText text) {
        String words = text.words();
        if (words.length() < SHORTEST) {
            return OptionalLong.empty();
        }
        int runs = words.length() - RUN + 1;
        long[] counters = new long[Integer.SIZE];
        for (int i = 0; i < runs; i++) {
            count(counters, hash(words, i));
        }
        long fingerprint = 0;
        for (int bit = 0; bit < Long.SIZE; bit++) {
            fingerprint |= 2 * counted(counters, bit) > runs ? 1L << bit : 0;
        }
        return OptionalLong.of(fingerprint & Long.MAX_VALUE);
    }

    /** The fingerprint of a text that may be short: only the same text has the same. */
    public static long exactly(FoldedText text) {
        return mixed(hash(text.text(), 0, text.text().length())) | Long.MIN_VALUE;
    }

    /** Adds each bit to its counter, all 64 at once: the n-th digits of all counters lie in the n-th word. */
    private static void count(long[] counters, long bits) {
        long carry = bits;
        for (int digit = 0; carry != 0; digit++) {
            long both = counters[digit] & carry;
            counters[digit] ^= carry;
            carry = both;
        }
    }

    private static int counted(long[] counters, int bit) {
        int sum = 0;
        for (int digit = 0; digit < counters.length; digit++) {
            sum |= (int) (counters[digit] >>> bit & 1) << digit;
        }
        return sum;
    }

    /** Whether texts are nearly equal; equal, where one of them is known exactly. */
    public static boolean areNear(long one, long other) {
        return (one < 0 || other < 0) ? one == other : Long.bitCount(one ^ other) <= NEAR;
    }

    /** Of one run. */
    static long hash(String text, int from) {
        return mixed(hash(text, from, from + RUN));
    }

    /** FNV-1a. */
    private static long hash(String text, int from, int to) {
        long hash = 0xcbf29ce484222325L;
        for (int i = from; i < to; i++) {
            hash = (hash ^ text.charAt(i)) * 0x100000001b3L;
        }
        return hash;
    }

    /** Neighbouring runs must not resemble each other. */
    private static long mixed(long unmixed) {
        long hash = unmixed;
        hash = (hash ^ hash >>> 33) * 0xff51afd7ed558ccdL;
        return hash ^ hash >>> 33;
    }
}
