package io.chapeau.discussion.spam;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Everybody may send a text, so no rule may need more time for one than its length: the square of it would be hours. */
class RulesCostTest {

    private static final List<Rule> RULES = Rule.all(new SmallRyeConfigBuilder()
            .withMapping(SpamConfig.class)
            .withValidateUnknown(false)
            .build()
            .getConfigMapping(SpamConfig.class));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a",
                "a.",
                "a@",
                "@",
                "(at)",
                "[url",
                "<a ",
                "+",
                "00",
                "1 ",
                "www.",
                "https://",
                " ",
                "a\u0301",
                "\u200B",
                "a\u200B",
                "!",
                ")",
                "\u0430",
                "whats ",
                "casino",
                "buy "
            })
    @Timeout(value = 60, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void rulesBearALongHostileText(String part) {
        String text = "a@//." + part.repeat(100_000 / part.length()) + "-";
        Candidate comment = new Candidate("Rosa", "rosa@example.org", text, List.of(text), null, null);
        assertThat(Screening.reasons(RULES, Facts.of(comment))).doesNotContainNull();
    }
}
