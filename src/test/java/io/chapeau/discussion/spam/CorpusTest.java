package io.chapeau.discussion.spam;

import static org.assertj.core.api.Assertions.assertThat;

import io.chapeau.discussion.words.Fingerprint;
import io.chapeau.discussion.words.FoldedText;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/** The default rules on the corpus, by the text alone: no ban, no repetition, no form. */
class CorpusTest {

    private static final SpamConfig DEFAULTS = new SmallRyeConfigBuilder()
            .withMapping(SpamConfig.class)
            .withValidateUnknown(false)
            .build()
            .getConfigMapping(SpamConfig.class);
    private static final List<Rule> RULES = Rule.all(DEFAULTS);

    private static int score(Candidate comment) {
        return Screening.reasons(RULES, Facts.of(comment)).stream()
                .mapToInt(Reason::points)
                .sum();
    }

    private static void print(String name, List<Candidate> comments) {
        int[] scores = comments.stream().mapToInt(CorpusTest::score).sorted().toArray();
        System.out.printf(
                "%-7s %d comments; score min %d, 10 %% %d, median %d, 90 %% %d, max %d; held %d, spam %d%n",
                name,
                scores.length,
                scores[0],
                scores[scores.length / 10],
                scores[scores.length / 2],
                scores[scores.length * 9 / 10],
                scores[scores.length - 1],
                Arrays.stream(scores)
                        .filter(score -> score >= DEFAULTS.holdScore() && score < DEFAULTS.spamScore())
                        .count(),
                Arrays.stream(scores)
                        .filter(score -> score >= DEFAULTS.spamScore())
                        .count());
    }

    private static String told(Candidate comment) {
        return score(comment) + " " + comment.authorName() + ": " + comment.text() + " "
                + Screening.reasons(RULES, Facts.of(comment));
    }

    @Test
    void nearlyAllSpamIsHeld() {
        print("spam", Corpus.SPAM);
        assertThat(Corpus.SPAM).hasSizeGreaterThanOrEqualTo(60);
        List<String> missed = Corpus.SPAM.stream()
                .filter(comment -> score(comment) < DEFAULTS.holdScore())
                .map(CorpusTest::told)
                .toList();
        assertThat(missed).hasSizeLessThanOrEqualTo(Corpus.SPAM.size() / 10);
    }

    @Test
    void nothingHonestIsSpamAndHardlyAnythingIsHeld() {
        print("honest", Corpus.HONEST);
        assertThat(Corpus.HONEST).hasSizeGreaterThanOrEqualTo(60);
        assertThat(Corpus.HONEST.stream()
                        .filter(comment -> score(comment) >= DEFAULTS.spamScore())
                        .map(CorpusTest::told))
                .isEmpty();
        assertThat(Corpus.HONEST.stream()
                        .filter(comment -> score(comment) >= DEFAULTS.holdScore())
                        .map(CorpusTest::told))
                .hasSizeLessThanOrEqualTo(Corpus.HONEST.size() / 20);
    }

    @Test
    void everyRuleThatThereIsIsAsked() {
        assertThat(Rule.all(DEFAULTS).stream().<Class<?>>map(Rule::getClass))
                .containsExactlyInAnyOrder(Rule.class.getPermittedSubclasses());
    }

    @Test
    void nothingHonestLooksLikeARepetition() {
        List<Long> honest = fingerprints(Corpus.HONEST);
        List<Long> earlier = new ArrayList<>(fingerprints(Corpus.SPAM));
        for (long fingerprint : honest) {
            assertThat(earlier).noneMatch(other -> Fingerprint.areNear(fingerprint, other));
            earlier.add(fingerprint);
        }
        assertThat(honest).hasSizeGreaterThan(Corpus.HONEST.size() / 2);
    }

    private static List<Long> fingerprints(List<Candidate> comments) {
        return comments.stream()
                .map(comment -> Fingerprint.of(FoldedText.of(comment.text())))
                .filter(OptionalLong::isPresent)
                .map(OptionalLong::getAsLong)
                .toList();
    }
}
