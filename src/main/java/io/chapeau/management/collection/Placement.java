package io.chapeau.management.collection;

import io.chapeau.management.schedule.PlannedTime;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The place of an article in a collection.
 *
 * @param position order among the entries; gaps mean nothing
 * @param showsFrom when the entry begins; null: it has begun
 * @param showsUntil when the entry is removed; null: never by itself
 */
@Embeddable
record Placement(
        int position,
        @Nullable Instant showsFrom,
        @Nullable String fromZone,
        @Nullable Instant showsUntil,
        @Nullable String untilZone) {

    static Placement of(int position, @Nullable PlannedTime from, @Nullable PlannedTime until) {
        return new Placement(
                position,
                from == null ? null : from.at(),
                from == null ? null : from.zone(),
                until == null ? null : until.at(),
                until == null ? null : until.zone());
    }

    /** The same as an editor writes it. */
    CollectionEntry entry(UUID article) {
        return new CollectionEntry(article, text(showsFrom, fromZone), text(showsUntil, untilZone));
    }

    boolean isOver(Instant time) {
        return showsUntil != null && !showsUntil.isAfter(time);
    }

    boolean begins(Instant time) {
        return showsFrom != null && !showsFrom.isAfter(time);
    }

    Placement begun() {
        return new Placement(position, null, null, showsUntil, untilZone);
    }

    private static @Nullable String text(@Nullable Instant at, @Nullable String zone) {
        return at == null ? null : new PlannedTime(at, zone).text();
    }
}
