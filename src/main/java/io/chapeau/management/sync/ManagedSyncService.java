package io.chapeau.management.sync;

import io.chapeau.change.live.LiveQuery;
import io.chapeau.change.sync.EventReader;
import io.chapeau.change.sync.SyncPage;
import io.chapeau.change.sync.SyncQuery;
import io.chapeau.change.sync.SyncReader;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.jspecify.annotations.Nullable;

/** Pages of the copy and stretches of events, one transaction each. */
@ApplicationScoped
class ManagedSyncService {

    private final SyncReader reader;
    private final EventReader events;
    private final ManagementSide side;

    ManagedSyncService(SyncReader reader, EventReader events, ManagementSide side) {
        this.reader = reader;
        this.events = events;
        this.side = side;
    }

    @Transactional
    SyncPage page(SyncQuery query) {
        return reader.read(side, query);
    }

    /** What follows a position; without one, the position of now. */
    @Transactional
    EventReader.Stretch events(LiveQuery query, @Nullable String cursor) {
        return cursor == null ? events.now(side, query.types()) : events.after(side, query.types(), cursor);
    }
}
