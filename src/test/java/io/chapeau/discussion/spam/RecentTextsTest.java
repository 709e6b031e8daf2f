package io.chapeau.discussion.spam;

import static org.assertj.core.api.Assertions.assertThat;

import io.chapeau.discussion.spam.RecentTexts.Said;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Which of the newest comments count as a repetition. */
class RecentTextsTest {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final long THESE = 0x0123_4567_89ab_cdefL;
    private static final long OTHERS = ~THESE;
    private static final UUID SELF = UUID.randomUUID();

    private final RecentTexts texts = new RecentTexts(3);

    private UUID learned(long fingerprint, Instant at) {
        UUID comment = UUID.randomUUID();
        texts.learn(new Said(comment, at, fingerprint));
        return comment;
    }

    private int near() {
        return texts.near(THESE, SELF, NOON);
    }

    @Test
    void onlyNearTextsOfOthersInTheWindowCount() {
        assertThat(texts.near(0, SELF, NOON)).isZero();
        learned(THESE ^ 0b111, NOON);
        learned(OTHERS, NOON);
        learned(THESE, NOON.minusMillis(1));
        assertThat(near()).isOne();
        texts.learn(new Said(SELF, NOON, THESE));
        assertThat(near()).isZero();
    }

    @Test
    void oneThatIsLearnedAgainCountsOnce() {
        UUID comment = learned(THESE, NOON);
        texts.learn(new Said(comment, NOON.minusMillis(1), THESE));
        assertThat(near()).isOne();
    }

    @Test
    void oneWithOtherWordsCountsWithThese() {
        UUID comment = learned(THESE, NOON);
        texts.learn(new Said(comment, NOON, OTHERS));
        assertThat(near()).isZero();
        texts.learn(new Said(comment, NOON, THESE));
        assertThat(near()).isOne();
    }

    @Test
    void theOneKnownLongestGoesWhenThereIsNoPlace() {
        UUID first = learned(THESE, NOON);
        learned(OTHERS, NOON);
        learned(OTHERS, NOON);
        assertThat(near()).isOne();
        learned(THESE, NOON);
        assertThat(near()).isOne();
        texts.learn(new Said(first, NOON, THESE));
        assertThat(near()).isEqualTo(2);
    }
}
