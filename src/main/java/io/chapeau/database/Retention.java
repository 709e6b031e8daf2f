package io.chapeau.database;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAmount;

/** How long something is kept: an ISO 8601 period of days, months or years, or a duration with a time. */
public record Retention(TemporalAmount amount) {

    private static final Duration SHORTEST = Duration.ofHours(1);
    private static final Period LONGEST = Period.ofYears(100);
    private static final Instant ANY_DAY = Instant.parse("2024-01-01T00:00:00Z");

    /**
     * Reads what an operator has set; fails with {@link IllegalArgumentException} in words that an operator
     * understands.
     *
     * @param setting the name of the environment variable
     */
    public static Retention ofSetting(String setting, String text) {
        try {
            Retention retention = new Retention(text.contains("T") ? Duration.parse(text) : Period.parse(text));
            Instant since = retention.since(ANY_DAY);
            if (since.isAfter(ANY_DAY.minus(SHORTEST)) || since.isBefore(new Retention(LONGEST).since(ANY_DAY))) {
                throw refused(setting, text);
            }
            return retention;
        } catch (DateTimeException | ArithmeticException malformed) {
            throw refused(setting, text);
        }
    }

    /** What happened before this moment is no longer kept. */
    public Instant since(Instant now) {
        return now.atZone(ZoneOffset.UTC).minus(amount).toInstant();
    }

    /** For people: {@code 30 days}; what is not in days stays as an operator has set it. */
    public String words() {
        if (amount instanceof Period period && period.toTotalMonths() == 0) {
            long days = period.get(ChronoUnit.DAYS);
            return days + (days == 1 ? " day" : " days");
        }
        return amount.toString();
    }

    private static IllegalArgumentException refused(String setting, String text) {
        return new IllegalArgumentException(
                setting + " must be an ISO 8601 period from PT1H to P100Y," + " such as P90D or PT36H; it is " + text);
    }
}
