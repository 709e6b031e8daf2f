package io.chapeau.change.sync;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;

/**
 * The objects of one kind, read by one range of primary keys.
 *
 * @param select HQL of the rows, called e, with their restriction left open at the end
 * @param row what each becomes
 */
public record SyncSelect<T>(String select, Class<T> row) {

    private static final UUID BEFORE_ALL = new UUID(0, 0);

    public List<T> rows(EntityManager session, SyncChoice choice) {
        return switch (choice) {
            case SyncChoice.After after ->
                session.createQuery(select + " and e.id > :id order by e.id", row)
                        .setParameter("id", after.id() == null ? BEFORE_ALL : after.id())
                        .setMaxResults(after.limit())
                        .getResultList();
            case SyncChoice.Among among ->
                session.createQuery(select + " and e.id in :ids order by e.id", row)
                        .setParameter("ids", among.ids())
                        .getResultList();
        };
    }
}
