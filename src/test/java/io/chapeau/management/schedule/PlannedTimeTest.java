package io.chapeau.management.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import io.chapeau.http.problem.ProblemError;
import io.chapeau.http.problem.ProblemException;
import io.chapeau.http.problem.ProblemType;
import io.chapeau.http.problem.Violations;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlannedTimeTest {

    @ParameterizedTest
    @CsvSource({
        "2026-12-24T18:00:00+01:00, 2026-12-24T17:00:00Z",
        "2026-12-24T18:00Z, 2026-12-24T18:00:00Z",
        "2026-12-24T18:00:00.123456Z, 2026-12-24T18:00:00.123Z",
        "2026-12-24T18:00[Europe/Paris], 2026-12-24T17:00:00Z",
        "2026-07-14T18:00[Europe/Paris], 2026-07-14T16:00:00Z",
        "2026-07-14T18:00+02:00[Europe/Paris], 2026-07-14T16:00:00Z",
        // The clocks of Paris skip from 02:00 to 03:00 on this day.
        "2027-03-28T02:30[Europe/Paris], 2027-03-28T01:30:00Z",
        // They show this time twice: the first one counts, still in summer time.
        "2026-10-25T02:30[Europe/Paris], 2026-10-25T00:30:00Z",
        "2026-10-25T02:30+01:00[Europe/Paris], 2026-10-25T01:30:00Z"
    })
    void timeIsTheMomentThatItNames(String text, Instant moment) {
        Violations violations = new Violations();
        PlannedTime time = PlannedTime.read(text, "/publishAt", violations);
        assertThat(violations.isEmpty()).isTrue();
        assertThat(time).isNotNull();
        assertThat(text).matches(PlannedTime.PATTERN);
        if (time != null) {
            assertThat(time.at()).isEqualTo(moment);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "2026-12-24T18:00:00, zone",
        "2026-12-24T18:00[Europe/Atlantis], time",
        "2026-02-30T18:00Z, time",
        "2026-12-24T25:00Z, time",
        "2026-12-24T18:00+99:00, time",
        "2026-12-24T18:00+02:00[Europe/Paris], offset"
    })
    void whatIsNoTimeIsRefusedWithItsReason(String text, String code) {
        Violations violations = new Violations();
        assertThat(PlannedTime.read(text, "/publishAt", violations)).isNull();
        try {
            violations.throwIfAny(ProblemType.INVALID);
        } catch (ProblemException refused) {
            assertThat(refused.errors()).extracting(ProblemError::code).containsExactly(code);
            assertThat(refused.errors()).extracting(ProblemError::pointer).containsExactly("/publishAt");
            return;
        }
        throw new AssertionError(text + " was accepted");
    }

    @Test
    void zoneIsKeptAsItWasNamed() {
        PlannedTime time = PlannedTime.read("2026-12-24T18:00[America/Montreal]", "", new Violations());
        assertThat(time).isEqualTo(new PlannedTime(Instant.parse("2026-12-24T23:00:00Z"), "America/Montreal"));
    }
}
