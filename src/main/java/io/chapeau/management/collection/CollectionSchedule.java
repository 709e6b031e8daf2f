package io.chapeau.management.collection;

import io.chapeau.database.DatabaseTrouble;
import io.chapeau.database.RetryTransient;
import io.chapeau.management.reference.ArticlePurged;
import io.chapeau.management.schedule.DueWork;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;

/**
 * What happens to collections without an editor: entries begin and end at their times, and go with a purged article.
 * All that happens in a collection at one moment is one write.
 */
@ApplicationScoped
public class CollectionSchedule implements DueWork {

    private static final Logger LOG = Logger.getLogger(CollectionSchedule.class);

    /** How long a collection is left alone that could not be written. */
    private static final Duration REST = Duration.ofSeconds(5);

    private final CollectionRepository collections;
    private final CollectionSaves saves;
    private final Clock clock;
    private final Map<UUID, Instant> resting = new ConcurrentHashMap<>();

    CollectionSchedule(CollectionRepository collections, CollectionSaves saves, Clock clock) {
        this.collections = collections;
        this.saves = saves;
        this.clock = clock;
    }

    @Override
    @Transactional
    public List<Due> due(int atMost) {
        Instant now = clock.instant();
        resting.values().removeIf(until -> !until.isAfter(now));
        return collections.due(now, atMost).stream()
                .filter(due -> !resting.containsKey(due.id()))
                .toList();
    }

    @Override
    @RetryTransient
    @Transactional
    public void carryOut(Due due) {
        collections.findForUpdate(due.id()).ifPresent(collection -> {
            Map<UUID, Placement> places = at(due.at(), collection);
            if (!places.equals(collection.entries)) {
                collections.holdArticles(collection.entries.keySet());
                saves.place(collection, places, saves.shown(collection), false);
            }
        });
    }

    /** Nothing that an editor wrote can make it fail: either the database is in trouble, or the product has a fault. */
    @Override
    public void failed(Due due, RuntimeException failure) {
        if (DatabaseTrouble.in(failure).isPresent()) {
            throw failure;
        }
        LOG.errorf(failure, "What was due at %s in collection %s could not be done", due.at(), due.id());
        resting.put(due.id(), clock.instant().plus(REST));
    }

    /** In the transaction that purges the article, which it holds. */
    void articleGoes(@Observes ArticlePurged purged) {
        for (UUID id : collections.withArticle(purged.id())) {
            collections.findForUpdate(id).ifPresent(collection -> {
                Map<UUID, Placement> places = new HashMap<>(collection.entries);
                places.remove(purged.id());
                saves.place(collection, places, saves.shown(collection), false);
            });
        }
    }

    private static Map<UUID, Placement> at(Instant time, CuratedCollection collection) {
        Map<UUID, Placement> places = new HashMap<>();
        collection.entries.forEach((article, place) -> {
            if (!place.isOver(time)) {
                places.put(article, place.begins(time) ? place.begun() : place);
            }
        });
        return places;
    }
}
