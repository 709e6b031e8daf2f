package io.chapeau.discussion.spam;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.runtime.configuration.ConfigurationException;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Thresholds of the rules as operators set them; those that cannot be meant end the start and name what is wrong. */
class SpamSettingsTest {

    private static SpamConfig with(Map<String, String> environment) {
        return new SmallRyeConfigBuilder()
                .withMapping(SpamConfig.class)
                .withSources(new io.smallrye.config.EnvConfigSource(environment, 300))
                .withValidateUnknown(false)
                .build()
                .getConfigMapping(SpamConfig.class);
    }

    private static List<String> found(SpamConfig config, String text) {
        Candidate comment = new Candidate("Rosa", "rosa@example.org", text, List.of(text), null, null);
        return Screening.reasons(Rule.all(config), Facts.of(comment)).stream()
                .map(Reason::rule)
                .toList();
    }

    @Test
    void defaultsStart() {
        assertThatCode(() -> SpamSettings.check(with(Map.of()))).doesNotThrowAnyException();
    }

    @Test
    void rulesTakeTheThresholdsOfTheEnvironment() {
        String text = "WE LEAVE FROM THE OLD PIER AT NOON!!! Z\u0300\u0301\u0302\u0303 www.a.example www.b.example";
        assertThat(found(with(Map.of()), text.replace(" www.b.example", "")))
                .containsExactly("links", "piledMarks", "shouting", "exclamation");
        SpamConfig lenient = with(Map.of(
                "CHAPEAU_COMMENTS_CAPITALS", "100",
                "CHAPEAU_COMMENTS_EXCLAMATIONS", "4",
                "CHAPEAU_COMMENTS_MARKS", "5"));
        assertThat(found(lenient, text)).containsExactly("links");
        SpamConfig strict = with(Map.of("CHAPEAU_COMMENTS_CAPITALS_LETTERS", "3", "CHAPEAU_COMMENTS_CAPITALS", "1"));
        assertThat(found(strict, "Two")).containsExactly("shouting");
    }

    @Test
    void repetitionTakesItsThresholdsOfTheEnvironment() {
        SpamConfig config =
                with(Map.of("CHAPEAU_COMMENTS_REPETITIONS", "1", "CHAPEAU_COMMENTS_REPETITION_WINDOW", "PT30M"));
        assertThat(Rule.all(config)).contains(new RepetitionRule(1, java.time.Duration.ofMinutes(30)));
    }

    @ParameterizedTest
    @CsvSource({
        "HOLD_SCORE, 0",
        "SPAM_SCORE, 4",
        "FORM_TOKEN, maybe",
        "LINKS, -1",
        "REPETITIONS, -1",
        "CAPITALS, 0",
        "CAPITALS, 101",
        "CAPITALS_LETTERS, 0",
        "EXCLAMATIONS, 0",
        "MARKS, 0",
        "MARKS, 10001",
        "FORM_TIME, PT-1S",
        "FORM_TIME, PT25H",
        "REPETITION_WINDOW, PT0.5S",
        "REPETITION_WINDOW, P2D",
    })
    void whatCannotBeMeantIsNamed(String setting, String value) {
        String name = "CHAPEAU_COMMENTS_" + setting;
        SpamConfig config = with(Map.of(name, value));
        assertThatThrownBy(() -> SpamSettings.check(config))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining(name);
    }
}
