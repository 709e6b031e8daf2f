package io.chapeau.testing;

import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** The product's clock in tests: the real one, and as far ahead of it as a test wants. Whoever moves it sets it back. */
@Alternative
@Priority(1)
@Singleton
public class MovableClock extends Clock {

    private static final Clock REAL = Clock.tick(Clock.systemUTC(), Duration.ofMillis(1));

    private volatile Duration ahead = Duration.ZERO;

    public void advance(Duration more) {
        ahead = ahead.plus(more);
    }

    public void setBack() {
        ahead = Duration.ZERO;
    }

    @Override
    public Instant instant() {
        return REAL.instant().plus(ahead);
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("Nothing in the product asks for another zone");
    }
}
