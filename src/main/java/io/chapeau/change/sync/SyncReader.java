package io.chapeau.change.sync;

import io.chapeau.change.ChangedEntity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Keeps copies exact. Without a cursor it notes the end of the change log first and then sends everything, kind by
 * kind in the order of ids; what changes meanwhile may be sent in its old or its new state and is sent again
 * among the changes after that end. From then on each entity that changed is sent once, in its current state.
 *
 * <p>A copy that applies every item in order holds, once {@code more} is false, what the side holds.
 */
@ApplicationScoped
class SyncReader {

    private final SyncPositions positions;

    SyncReader(SyncPositions positions) {
        this.positions = positions;
    }

    /** The next stretch, from one transaction. A cursor that the log cannot serve is a 410. */
    @Transactional
    SyncPage read(SyncSide side, SyncQuery query) {
        SyncChanges.Ends ends = side.changes().ends();
        SyncCursor cursor = query.cursor() == null
                ? positions.start(side, ends, query.types())
                : positions.resume(side, ends, query.types(), query.cursor());
        return cursor.isWithinEverything()
                ? everything(side, ends, cursor, query.limit())
                : changes(side, ends, cursor, query.limit());
    }

    private SyncPage everything(SyncSide side, SyncChanges.Ends ends, SyncCursor cursor, int limit) {
        List<SyncPage.Item> items = new ArrayList<>();
        List<String> types = cursor.types();
        int position = types.indexOf(cursor.kind());
        @Nullable UUID after = cursor.id();
        while (position < types.size() && items.size() < limit) {
            ChangedEntity kind = kind(types.get(position));
            int wanted = limit - items.size();
            List<? extends SyncObject> objects = side.objects(kind, new SyncChoice.After(after, wanted));
            objects.forEach(object -> items.add(new SyncPage.Item(kind, object.id(), object, null)));
            if (objects.size() < wanted) {
                position++;
                after = null;
            } else {
                after = objects.getLast().id();
            }
        }
        boolean done = position == types.size();
        SyncCursor next = new SyncCursor(
                cursor.side(), types, cursor.mark(), done ? null : types.get(position), done ? null : after);
        boolean more = !done || ends.last() > cursor.mark().head();
        return new SyncPage(items, positions.text(next), more, cursor.mark().head());
    }

    private SyncPage changes(SyncSide side, SyncChanges.Ends ends, SyncCursor cursor, int limit) {
        List<SyncChanges.Latest> rows = side.changes().latest(cursor.mark().seq(), ends.last(), cursor.types(), limit);
        Map<UUID, SyncObject> objects = new HashMap<>();
        rows.stream()
                .collect(Collectors.groupingBy(
                        SyncChanges.Latest::kind, Collectors.mapping(SyncChanges.Latest::id, Collectors.toList())))
                .forEach((kind, ids) -> side.objects(kind(kind), new SyncChoice.Among(ids))
                        .forEach(object -> objects.put(object.id(), object)));
        boolean more = rows.size() == limit;
        SyncMark mark = more ? markOf(rows.getLast()) : side.changes().mark(ends.last());
        return new SyncPage(
                rows.stream().map(row -> item(row, objects.get(row.id()))).toList(),
                positions.text(cursor.at(mark)),
                more,
                mark.head());
    }

    private static SyncMark markOf(SyncChanges.Latest row) {
        return new SyncMark(row.seq(), row.at(), row.seq());
    }

    private static SyncPage.Item item(SyncChanges.Latest row, @Nullable SyncObject object) {
        return new SyncPage.Item(
                kind(row.kind()), row.id(), object, object == null ? Instant.ofEpochMilli(row.at()) : null);
    }

    private static ChangedEntity kind(String word) {
        return ChangedEntity.valueOf(word.toUpperCase(Locale.ROOT));
    }
}
