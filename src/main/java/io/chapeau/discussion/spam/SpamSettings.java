package io.chapeau.discussion.spam;

import io.quarkus.runtime.configuration.ConfigurationException;
import java.time.Duration;
import java.util.List;

/** What cannot be meant ends the start and names the setting. */
final class SpamSettings {

    /** A rule that is to be off has a threshold that no comment reaches. */
    private static final int NEVER_REACHED = 10_000;

    private static final int PERCENT = 100;
    private static final Duration SHORTEST_WINDOW = Duration.ofSeconds(1);
    private static final Duration LONGEST_WINDOW = Duration.ofDays(1);

    private SpamSettings() {}

    static void check(SpamConfig config) {
        if (config.holdScore() < 1 || config.spamScore() < config.holdScore()) {
            throw new ConfigurationException("CHAPEAU_COMMENTS_HOLD_SCORE must be 1 or more, and"
                    + " CHAPEAU_COMMENTS_SPAM_SCORE not below it.");
        }
        if (!List.of("optional", "required").contains(config.formToken())) {
            throw new ConfigurationException(
                    "CHAPEAU_COMMENTS_FORM_TOKEN must be optional or required; it is " + config.formToken());
        }
        requireNumber("LINKS", config.links(), 0, NEVER_REACHED);
        requireNumber("REPETITIONS", config.repetitions(), 0, NEVER_REACHED);
        requireNumber("CAPITALS", config.capitals(), 1, PERCENT);
        requireNumber("CAPITALS_LETTERS", config.capitalsLetters(), 1, NEVER_REACHED);
        requireNumber("EXCLAMATIONS", config.exclamations(), 1, NEVER_REACHED);
        requireNumber("MARKS", config.marks(), 1, NEVER_REACHED);
        requireDuration("FORM_TIME", config.formTime(), Duration.ZERO, FormTokens.LIFE);
        requireDuration("REPETITION_WINDOW", config.repetitionWindow(), SHORTEST_WINDOW, LONGEST_WINDOW);
    }

    private static void requireNumber(String setting, int value, int least, int most) {
        if (value < least || value > most) {
            throw new ConfigurationException("CHAPEAU_COMMENTS_" + setting + " must be a number from " + least + " to "
                    + most + "; it is " + value);
        }
    }

    private static void requireDuration(String setting, Duration value, Duration shortest, Duration longest) {
        if (value.compareTo(shortest) < 0 || value.compareTo(longest) > 0) {
            throw new ConfigurationException("CHAPEAU_COMMENTS_" + setting + " must be an ISO 8601 duration from "
                    + shortest + " to " + longest + "; it is " + value);
        }
    }
}
