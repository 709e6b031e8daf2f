package io.chapeau.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RetryPlanTest {

    private static final Instant NOW = Instant.parse("2026-03-02T08:30:00Z");

    @ParameterizedTest
    @CsvSource({"1, PT5S", "2, PT5M", "3, PT30M", "4, PT2H", "5, PT5H", "6, PT10H", "7, PT14H", "8, PT20H", "9, PT24H"})
    void pauseGrowsWithEachFailureAndALittleByChance(int failed, Duration pause) {
        assertThat(RetryPlan.next(failed, NOW, Duration.ZERO, 0)).contains(NOW.plus(pause));
        assertThat(RetryPlan.next(failed, NOW, Duration.ZERO, 1))
                .contains(NOW.plus(pause).plus(pause.dividedBy(10)));
    }

    @Test
    void tenthFailureIsTheLast() {
        assertThat(RetryPlan.next(10, NOW, Duration.ofHours(1), 0)).isEmpty();
    }

    @Test
    void planTakesMoreThanThreeDays() {
        Instant at = NOW;
        int failed = 1;
        for (Optional<Instant> next = Optional.of(NOW); next.isPresent(); failed++) {
            at = next.get();
            next = RetryPlan.next(failed, at, Duration.ZERO, 0);
        }
        assertThat(Duration.between(NOW, at))
                .isGreaterThan(DeliveryLog.PATIENCE)
                .isLessThan(Duration.ofDays(4));
        assertThat(failed - 1).isEqualTo(10);
    }

    @Test
    void receiverCanAskForMoreTimeThanPlannedUpToADay() {
        assertThat(RetryPlan.next(1, NOW, Duration.ofMinutes(1), 1)).contains(NOW.plusSeconds(60));
        assertThat(RetryPlan.next(2, NOW, Duration.ofSeconds(1), 0)).contains(NOW.plusSeconds(300));
        assertThat(RetryPlan.next(1, NOW, Duration.ofDays(300), 0)).contains(NOW.plus(Duration.ofDays(1)));
    }

    @ParameterizedTest
    @CsvSource({"120, PT2M", "0, PT0S", "'Mon, 02 Mar 2026 08:31:00 GMT', PT1M", "'Mon, 02 Mar 2026 08:29:00 GMT', PT0S"
    })
    void retryAfterIsReadAsSecondsOrDate(String header, Duration wait) {
        assertThat(RetryAfter.of(header, NOW)).isEqualTo(wait);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-1", "soon", "1e9", "99999999999999999999", "Mon, 32 Mar 2026 08:31:00 GMT"})
    void retryAfterThatCannotBeReadAsksForNothing(String header) {
        assertThat(RetryAfter.of(header, NOW)).isEqualTo(Duration.ZERO);
    }
}
