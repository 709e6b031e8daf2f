package io.chapeau.webhook;

import io.chapeau.change.Change;
import io.chapeau.database.RetryTransient;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Turns changes into deliveries. The position moves in the transaction that writes them, so whatever ends it
 * early loses none and writes none twice; of several nodes that read the same position one moves it.
 */
@ApplicationScoped
class Dispatch {

    private static final String POSITION = "SELECT seq FROM webhook_position WHERE id = 1";
    private static final String MOVE = "UPDATE webhook_position SET seq = ? WHERE id = 1 AND seq = ?";
    private static final String SKIP = """
            UPDATE webhook_position SET seq = GREATEST(seq, (SELECT pruned_through FROM change_head WHERE id = 1))
             WHERE id = 1""";
    private static final String LISTENERS = "SELECT id, audience, events FROM webhook WHERE enabled";

    private final QueueStatements statements;
    private final DeliveryQueue queue;
    private final WebhookEvents events;
    private final Clock clock;

    Dispatch(QueueStatements statements, DeliveryQueue queue, WebhookEvents events, Clock clock) {
        this.statements = statements;
        this.queue = queue;
        this.events = events;
        this.clock = clock;
    }

    /** The last change for which deliveries are written. */
    @Transactional
    public long position() {
        return statements.select(POSITION, row -> row.getLong(1)).getFirst();
    }

    /**
     * Writes the deliveries of changes.
     *
     * @param position the one after which these changes were read
     * @return false when another node has moved it meanwhile, and nothing was written
     */
    @RetryTransient
    @Transactional
    public boolean write(long position, List<Change> changes) {
        if (statements.update(MOVE, changes.getLast().seq(), position) == 0) {
            return false;
        }
        List<Listener> listeners = statements.select(
                LISTENERS,
                row -> new Listener(
                        UUID.fromString(row.getString(1)),
                        WebhookAudience.ofWord(row.getString(2)),
                        EventPatterns.ofStored(row.getString(3))));
        Instant now = clock.instant();
        queue.add(changes.stream()
                .flatMap(change -> listeners.stream().map(listener -> events.of(change, listener, now)))
                .flatMap(Optional::stream)
                .toList());
        return true;
    }

    /** Goes on with the earliest change that is kept, and answers the new position. */
    @Transactional
    public long skipWhatIsNotKept() {
        statements.update(SKIP);
        return position();
    }
}
