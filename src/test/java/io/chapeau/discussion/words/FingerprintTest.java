package io.chapeau.discussion.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
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

    @Property(tries = 300)
    void shortTextsAreAlikeWhenTheyAreTheSameAndLikeNoLongOne(
            @ForAll @StringLength(max = 12) @CharRange(from = 'a', to = 'c') String one,
            @ForAll @StringLength(max = 12) @CharRange(from = 'a', to = 'c') String other,
            @ForAll @StringLength(min = 60, max = 100) @CharRange(from = 'a', to = 'c') String longText) {
        long exactly = Fingerprint.exactly(FoldedText.of(one));
        assertThat(Fingerprint.areNear(exactly, Fingerprint.exactly(FoldedText.of(other))))
                .isEqualTo(one.equals(other));
        assertThat(Fingerprint.areNear(exactly, Fingerprint.exactly(FoldedText.of(one.toUpperCase(Locale.ROOT)))))
                .isTrue();
        assertThat(Fingerprint.areNear(
                        exactly, Fingerprint.of(FoldedText.of(longText)).orElseThrow()))
                .isFalse();
    }

    private static long oneByOne(String words) {
        long fingerprint = 0;
        // The sign says that it is one of this kind.
        for (int bit = 0; bit < Long.SIZE - 1; bit++) {
            int balance = 0;
            for (int i = 0; i + Fingerprint.RUN <= words.length(); i++) {
                balance += (Fingerprint.hash(words, i) >>> bit & 1) == 1 ? 1 : -1;
            }
            fingerprint |= balance > 0 ? 1L << bit : 0;
        }
        return fingerprint;
    }
}
