package io.chapeau.change;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.List;

/**
 * Applies numbered changes, whichever node made them, to what this node keeps, before anybody on it is told of them:
 * who hears of a change here and reads then never meets the state before.
 */
@ApplicationScoped
class AppliedChanges {

    private static final int AT_ONCE = 500;
    private static final long NONE_YET = -1;

    /** What a round says that gave none. Taken for a place to start at, the whole log would be applied from there. */
    private static final long NO_NUMBER = 0;

    private final ChangeRepository changes;
    private final Freshness freshness;
    private long applied = NONE_YET;

    AppliedChanges(ChangeRepository changes, Freshness freshness) {
        this.changes = changes;
        this.freshness = freshness;
    }

    /** Applies all up to a number that was given; after a failure the rest is applied by the next call. */
    synchronized void through(long head) throws SQLException {
        if (head == NO_NUMBER) {
            return;
        }
        if (applied == NONE_YET) {
            startAt(head);
        }
        try {
            while (applied < head) {
                apply(changes.after(applied, AT_ONCE), head);
            }
        } catch (PrunedChangesException gone) {
            startAt(head);
        }
    }

    private void apply(List<Change> next, long head) {
        if (next.isEmpty()) {
            startAt(head);
            return;
        }
        for (Change change : next) {
            freshness.changed(change.tags());
            applied = change.seq();
        }
    }

    private void startAt(long head) {
        freshness.allChanged();
        applied = head;
    }
}
