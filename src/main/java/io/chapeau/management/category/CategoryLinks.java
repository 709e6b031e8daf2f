package io.chapeau.management.category;

import io.chapeau.database.Projection;
import io.quarkus.hibernate.orm.PersistenceUnit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Keeps the links of articles, as published and as previewed, true when a category moves: an article is linked to its own
 * categories and, by inherited rows without a position, to all their ancestors. Five statements, however
 * many articles there are, in the transaction of the move and under the lock of the tree.
 */
@ApplicationScoped
class CategoryLinks {

    /** Every article at or below the moved category is now also below the gained ancestors. */
    private static final String INHERIT = """
            INSERT INTO {projection}.published_link
                   (article_id, target_id, kind, position, locale, published_at, updated_at, title)
            SELECT moved.article_id, gained.id, 'category', NULL,
                   moved.locale, moved.published_at, moved.updated_at, moved.title
              FROM {projection}.published_link moved
              JOIN category gained ON gained.id IN (:gained)
             WHERE moved.target_id = :moved
               AND NOT EXISTS (SELECT 1 FROM {projection}.published_link known
                                WHERE known.article_id = moved.article_id AND known.target_id = gained.id)""";

    /** A lost ancestor goes, unless another category of the article still lies below it. */
    private static final String DISINHERIT = """
            DELETE FROM {projection}.published_link
             WHERE position IS NULL
               AND (article_id, target_id) IN (
                   SELECT doomed.article_id, doomed.target_id FROM (
                       WITH RECURSIVE below (ancestor, id) AS (
                           SELECT id, id FROM category WHERE id IN (:lost)
                           UNION ALL
                           SELECT below.ancestor, c.id FROM below JOIN category c ON c.parent_id = below.id)
                       SELECT moved.article_id, lost.id AS target_id
                         FROM {projection}.published_link moved
                         JOIN category lost ON lost.id IN (:lost)
                        WHERE moved.target_id = :moved
                          AND NOT EXISTS (
                              SELECT 1 FROM {projection}.published_link own
                                JOIN below ON below.id = own.target_id
                               WHERE own.article_id = moved.article_id
                                 AND own.position IS NOT NULL
                                 AND below.ancestor = lost.id)) doomed)""";

    private static final String COUNT = """
            UPDATE category
               SET article_count = (SELECT COUNT(*) FROM chapeau_public.published_link link
                                     WHERE link.target_id = category.id)
             WHERE id IN (:changed)""";

    private final EntityManager session;

    CategoryLinks(@PersistenceUnit("management") EntityManager session) {
        this.session = session;
    }

    /**
     * Rewrites the links after a move that has been flushed.
     *
     * @param before the ancestors that the category had
     * @param after the ancestors that it has now
     */
    void follow(UUID moved, Collection<UUID> before, Collection<UUID> after) {
        Set<UUID> gained = new HashSet<>(after);
        gained.removeAll(before);
        Set<UUID> lost = new HashSet<>(before);
        lost.removeAll(after);
        if (!gained.isEmpty()) {
            for (Projection projection : Projection.values()) {
                session.createNativeQuery(projection.in(INHERIT))
                        .setParameter("moved", moved.toString())
                        .setParameter("gained", CategoryTree.texts(gained))
                        .executeUpdate();
            }
            count(gained);
        }
        if (!lost.isEmpty()) {
            for (Projection projection : Projection.values()) {
                session.createNativeQuery(projection.in(DISINHERIT))
                        .setParameter("moved", moved.toString())
                        .setParameter("lost", CategoryTree.texts(lost))
                        .executeUpdate();
            }
            count(lost);
        }
    }

    private void count(Collection<UUID> changed) {
        List<String> ids = CategoryTree.texts(changed);
        session.createNativeQuery(COUNT).setParameter("changed", ids).executeUpdate();
    }
}
