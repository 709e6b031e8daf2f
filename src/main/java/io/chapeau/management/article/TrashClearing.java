package io.chapeau.management.article;

import io.chapeau.database.ChapeauConfig;
import io.chapeau.database.Retention;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigurationException;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * Clears the trash: on demand, and of what lies there for longer than {@code CHAPEAU_TRASH_RETENTION}. Each article is
 * purged in a transaction of its own, so a full trash holds up nobody, and nodes that clear at the same time share the
 * work.
 */
@ApplicationScoped
public class TrashClearing {

    /** What one request purges at most; a client waits for it. */
    static final int MOST = 500;

    private static final Logger LOG = Logger.getLogger(TrashClearing.class);

    private final TrashService trash;
    private final ChapeauConfig config;
    private final Clock clock;

    TrashClearing(TrashService trash, ChapeauConfig config, Clock clock) {
        this.trash = trash;
        this.config = config;
        this.clock = clock;
    }

    void check(@Observes StartupEvent start) {
        try {
            retention();
        } catch (IllegalArgumentException refused) {
            throw new ConfigurationException(refused.getMessage());
        }
    }

    /** Purges what lies in the trash now, the oldest first, as far as one request goes. */
    public EmptiedTrash empty() {
        Instant end = clock.instant().plusMillis(1);
        List<UUID> ids = trash.deletedBefore(end, MOST + 1);
        int purged = 0;
        for (UUID id : ids.subList(0, Math.min(MOST, ids.size()))) {
            try {
                purged += trash.purgeIfDeletedBefore(id, end) ? 1 : 0;
            } catch (RuntimeException failed) {
                // What is gone is gone: who asked for it is told how much.
                if (purged == 0) {
                    throw failed;
                }
                LOG.warnf(failed, "Emptying the trash ended early, at article %s", id);
                return new EmptiedTrash(purged, true);
            }
        }
        return new EmptiedTrash(purged, ids.size() > MOST);
    }

    /** One article that cannot be purged does not keep the others. */
    @Scheduled(every = "1h", delayed = "2m", concurrentExecution = ConcurrentExecution.SKIP)
    void clearOld() {
        Instant end = retention().since(clock.instant());
        int purged;
        do {
            purged = 0;
            for (UUID id : trash.deletedBefore(end, MOST)) {
                purged += purgedAlone(id, end);
            }
        } while (purged > 0);
    }

    private int purgedAlone(UUID id, Instant end) {
        try {
            return trash.purgeIfDeletedBefore(id, end) ? 1 : 0;
        } catch (RuntimeException failed) {
            LOG.errorf(failed, "Article %s stays in the trash until the next hour", id);
            return 0;
        }
    }

    private Retention retention() {
        return Retention.ofSetting("CHAPEAU_TRASH_RETENTION", config.trash().retention());
    }
}
