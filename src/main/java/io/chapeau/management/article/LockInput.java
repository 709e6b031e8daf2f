package io.chapeau.management.article;

import io.chapeau.http.contract.TextRules;
import io.chapeau.http.problem.ProblemError;
import io.chapeau.http.problem.ProblemType;
import java.time.Duration;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * How somebody wants to be at work on an article.
 *
 * @param seconds until it is over unless it is sent again; null stands for two minutes
 * @param steal whether it is taken from whoever holds it; null stands for false
 * @param reason what whoever held it is told
 */
public record LockInput(
        @Schema(
                minimum = "10",
                maximum = "3600",
                defaultValue = "120",
                description = "For how long, unless it is sent again. Left out: 120.")
        @Nullable
        Integer seconds,

        @Schema(defaultValue = "false", description = "true: take it from whoever holds it.") @Nullable
        Boolean steal,

        @Schema(
                maxLength = 300,
                pattern = TextRules.SINGLE_LINE,
                examples = "Nadia is on the train; it goes online at six.",
                description = "With steal, and only then: why. Whoever held it is told.")
        @Nullable
        String reason) {

    private static final int USUAL_SECONDS = 120;

    boolean steals() {
        return Boolean.TRUE.equals(steal);
    }

    Duration span() {
        return Duration.ofSeconds(seconds == null ? USUAL_SECONDS : seconds);
    }

    /** Refuses with 422 a theft without a reason, and a reason without a theft. */
    void requireFit() {
        if (steals() == (reason == null)) {
            String detail = "'reason' goes with 'steal', and 'steal' needs it.";
            throw ProblemType.INVALID.because(detail, ProblemError.at("/reason", "steal", detail));
        }
    }
}
