package io.chapeau.webhook;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/** The header of an answer that asks to wait (RFC 9110 section 10.2.3): seconds or a date. */
final class RetryAfter {

    private static final int DIGITS = 9;

    private RetryAfter() {}

    /** How long to wait; nothing when the header is missing, unreadable or in the past. */
    static Duration of(@Nullable String header, Instant now) {
        if (header == null) {
            return Duration.ZERO;
        }
        String value = header.strip();
        if (value.matches("[0-9]{1," + DIGITS + "}")) {
            return Duration.ofSeconds(Long.parseLong(value));
        }
        try {
            Duration wait = Duration.between(
                    now,
                    ZonedDateTime.parse(value, DateTimeFormatter.RFC_1123_DATE_TIME)
                            .toInstant());
            return wait.isNegative() ? Duration.ZERO : wait;
        } catch (DateTimeException unreadable) {
            return Duration.ZERO;
        }
    }
}
