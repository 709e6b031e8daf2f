package io.chapeau.change;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAmount;

/** How long numbered changes are kept: an ISO 8601 period of days, months or years, or a duration with a time. */
record Retention(TemporalAmount amount) {

    private static final Duration SHORTEST = Duration.ofHours(1);
    private static final Period LONGEST = Period.ofYears(100);
    private static final Instant ANY_DAY = Instant.parse("2024-01-01T00:00:00Z");

    /** Fails with {@link IllegalArgumentException} in words that an operator understands. */
    static Retention parse(String text) {
        try {
            Retention retention = new Retention(text.contains("T") ? Duration.parse(text) : Period.parse(text));
            Instant since = retention.since(ANY_DAY);
            if (since.isAfter(ANY_DAY.minus(SHORTEST)) || since.isBefore(new Retention(LONGEST).since(ANY_DAY))) {
                throw refused(text);
            }
            return retention;
        } catch (DateTimeException | ArithmeticException malformed) {
            throw refused(text);
        }
    }

    /** What happened before this moment is no longer kept. */
    Instant since(Instant now) {
        return now.atZone(ZoneOffset.UTC).minus(amount).toInstant();
    }

    private static IllegalArgumentException refused(String text) {
        return new IllegalArgumentException("CHAPEAU_CHANGES_RETENTION must be an ISO 8601 period from PT1H to P100Y,"
                + " such as P90D or PT36H; it is " + text);
    }
}
