package io.chapeau.discussion.words;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;

/** Each bit of a fingerprint is what more than half of the runs of a text have there. */
class FingerprintTest {

    @Property(tries = 300)
    void countingAllBitsAtOnceFindsWhatCountingThemOneByOneFinds(
            @ForAll @StringLength(min = 60, max = 5_000) @CharRange(from = 'a', to = 'z') String text) {
        FoldedText folded = FoldedText.of(text);
        assertThat(Fingerprint.of(folded).orElseThrow()).isEqualTo(oneByOne(folded.words()));
    }

    private static long oneByOne(String words) {
        long fingerprint = 0;
        for (int bit = 0; bit < Long.SIZE; bit++) {
            int balance = 0;
            for (int i = 0; i + Fingerprint.RUN <= words.length(); i++) {
                balance += (Fingerprint.hash(words, i) >>> bit & 1) == 1 ? 1 : -1;
            }
            fingerprint |= balance > 0 ? 1L << bit : 0;
        }
        return fingerprint;
    }
}
