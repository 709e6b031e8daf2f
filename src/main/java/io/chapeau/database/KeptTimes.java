package io.chapeau.database;

import java.time.Instant;

/** Which times can be kept. Clients may send others: an offset leads out of the years of four digits. */
public final class KeptTimes {

    /** What follows does not fit the database. */
    public static final Instant LATEST = Instant.parse("9999-12-31T23:59:59.999Z");

    private static final Instant EARLIEST = Instant.parse("0001-01-01T00:00:00Z");

    private KeptTimes() {}

    /** The same time, or the nearest that can be compared with what is kept. */
    public static Instant nearest(Instant time) {
        if (time.isAfter(LATEST)) {
            return LATEST;
        }
        return time.isBefore(EARLIEST) ? EARLIEST : time;
    }
}
