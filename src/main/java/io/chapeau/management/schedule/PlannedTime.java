package io.chapeau.management.schedule;

import io.chapeau.database.KeptTimes;
import io.chapeau.http.problem.Violations;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.chrono.IsoChronology;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A time as an editor names it: with an offset, or as the clocks of a zone show it, {@code
 * 2026-10-25T02:30[Europe/Paris]} (RFC 9557 without the offset). A time that the clocks of the zone leave out counts
 * from before the change, so 02:30 in the hour that is skipped is 03:30; of a time that they show twice the first
 * counts.
 *
 * @param zone null: the time had an offset only
 */
public record PlannedTime(Instant at, @Nullable String zone) {

    /** What the contract lets through. */
    public static final String PATTERN = "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}(?::[0-9]{2}(?:\\.[0-9]{1,9})?)?"
            + "(?:Z|[+-][0-9]{2}:[0-9]{2})?(?:\\[[A-Za-z0-9_+/-]{1,50}\\])?$";

    private static final Pattern WITH_ZONE = Pattern.compile("(.*)\\[(.*)]");
    private static final DateTimeFormatter LOCAL_OR_OFFSET = new DateTimeFormatterBuilder()
            .append(DateTimeFormatter.ISO_LOCAL_DATE_TIME)
            .optionalStart()
            .appendOffsetId()
            .toFormatter(Locale.ROOT)
            .withChronology(IsoChronology.INSTANCE)
            .withResolverStyle(ResolverStyle.STRICT);

    /** The time, or null when it is none; the violations say why. */
    public static @Nullable PlannedTime read(String text, String pointer, Violations violations) {
        Matcher zoned = WITH_ZONE.matcher(text);
        String zone = zoned.matches() ? zoned.group(2) : null;
        try {
            TemporalAccessor time = LOCAL_OR_OFFSET.parseBest(
                    zone == null ? text : zoned.group(1), OffsetDateTime::from, LocalDateTime::from);
            PlannedTime read = read(time, zone, pointer, violations);
            if (read != null && read.at().isAfter(KeptTimes.LATEST)) {
                violations.add(pointer, "maximum", "The year must not be after 9999.");
                return null;
            }
            return read;
        } catch (DateTimeException malformed) {
            violations.add(
                    pointer,
                    "time",
                    "There is no such time or zone. Write 2026-12-24T18:00:00+01:00"
                            + " or 2026-12-24T18:00[Europe/Paris].");
            return null;
        }
    }

    private static @Nullable PlannedTime read(
            TemporalAccessor time, @Nullable String zone, String pointer, Violations violations) {
        if (zone == null) {
            if (time instanceof OffsetDateTime moment) {
                return of(moment.toInstant(), null);
            }
            violations.add(pointer, "zone", "The time lacks an offset or a zone. Append Z, +01:00 or [Europe/Paris].");
            return null;
        }
        ZoneId rules = ZoneId.of(zone);
        if (time instanceof OffsetDateTime moment) {
            ZoneOffset valid = rules.getRules().getOffset(moment.toInstant());
            if (!valid.equals(moment.getOffset())) {
                violations.add(
                        pointer,
                        "offset",
                        "The clocks of " + zone + " have the offset " + valid + " then. Leave the offset out.");
                return null;
            }
            return of(moment.toInstant(), zone);
        }
        return of(LocalDateTime.from(time).atZone(rules).toInstant(), zone);
    }

    /** As {@link #read} takes it; the offset says what the clocks of the zone show then. */
    public String text() {
        return zone == null ? at.toString() : at.atZone(ZoneId.of(zone)).toString();
    }

    private static PlannedTime of(Instant at, @Nullable String zone) {
        return new PlannedTime(at.truncatedTo(ChronoUnit.MILLIS), zone);
    }
}
