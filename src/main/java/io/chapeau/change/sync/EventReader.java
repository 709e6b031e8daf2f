package io.chapeau.change.sync;

import io.chapeau.change.CacheTag;
import io.chapeau.change.ChangeType;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Reads changes one by one for clients that want to know of each, not what it made of the content. Positions are
 * those of {@link SyncReader}: a client can take a copy first and follow the events from its cursor.
 */
@ApplicationScoped
public class EventReader {

    /** Events of a stretch at most. */
    private static final int LIMIT = 100;

    private final SyncPositions positions;

    EventReader(SyncPositions positions) {
        this.positions = positions;
    }

    /**
     * One change.
     *
     * @param cursor the position after it
     * @param tags of the answers for readers that may differ since; only management is told
     */
    public record Event(String cursor, ChangeType type, UUID id, Instant at, Set<CacheTag> tags) {}

    /**
     * What follows a position.
     *
     * @param next the position after the events
     * @param head the last change of all that it takes into account
     */
    public record Stretch(List<Event> events, String next, long head, boolean more) {}

    /** The position of now. */
    @Transactional
    public Stretch now(SyncSide side, List<String> types) {
        SyncCursor now = positions.now(side, side.changes().ends(), types);
        return new Stretch(List.of(), positions.text(now), now.mark().head(), false);
    }

    /** What follows a position, from one transaction. */
    @Transactional
    public Stretch after(SyncSide side, List<String> types, String cursor) {
        SyncChanges.Ends ends = side.changes().ends();
        SyncCursor position = positions.resume(side, ends, types, cursor);
        List<SyncChanges.Each> rows = side.changes().each(position.mark().seq(), ends.last(), position.types(), LIMIT);
        List<Event> events = rows.stream().map(row -> event(position, row)).toList();
        boolean more = rows.size() == LIMIT;
        SyncMark mark = more ? mark(rows.getLast()) : side.changes().mark(ends.last());
        return new Stretch(events, text(position, mark), mark.head(), more);
    }

    private Event event(SyncCursor position, SyncChanges.Each row) {
        return new Event(
                text(position, mark(row)),
                ChangeType.ofWord(row.type()),
                row.id(),
                Instant.ofEpochMilli(row.at()),
                row.tags());
    }

    private String text(SyncCursor position, SyncMark mark) {
        return positions.text(position.at(mark));
    }

    private static SyncMark mark(SyncChanges.Each row) {
        return new SyncMark(row.seq(), row.at(), row.seq());
    }
}
