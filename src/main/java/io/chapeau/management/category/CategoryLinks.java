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
 * categories and, by inherited rows without a position, to all their ancestors; so is what it was chosen for in a
 * language. A fixed number of statements, however many articles there are, in the transaction of the move and under the
 * lock of the tree.
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

    private static final String INHERIT_CHOICE = """
            INSERT IGNORE INTO {projection}.published_choice_link
                   (locale, translation_group_id, target_id, article_id, published_at, updated_at, title)
            SELECT c.locale, c.translation_group_id, l.target_id, c.article_id, c.published_at, c.updated_at, c.title
              FROM {projection}.published_link moved
              JOIN {projection}.published_link l ON l.article_id = moved.article_id AND l.target_id IN (:gained)
              JOIN {projection}.published_choice c ON c.article_id = moved.article_id
             WHERE moved.target_id = :moved""";

    private static final String DISINHERIT_CHOICE = """
            DELETE FROM {projection}.published_choice_link
             WHERE target_id IN (:lost)
               AND NOT EXISTS (SELECT 1 FROM {projection}.published_link l
                                WHERE l.article_id = published_choice_link.article_id
                                  AND l.target_id = published_choice_link.target_id)""";

    /** Nobody writes all choices anew before the end of the transaction. */
    private static final String SHARE_SETTING = "SELECT chains FROM choice_setting WHERE id = 1 LOCK IN SHARE MODE";

    /** The comments of these articles follow, as readers see them; previews join. */
    private static final String LIST_COMMENTS = """
            INSERT IGNORE INTO chapeau_public.published_comment_link (target_id, comment_id, article_id, created_at)
            SELECT gained.id, c.id, c.article_id, c.created_at
              FROM chapeau_public.published_link moved
              JOIN category gained ON gained.id IN (:gained)
              JOIN comment c ON c.article_id = moved.article_id AND c.status = 'approved'
             WHERE moved.target_id = :moved""";

    private static final String DELIST_COMMENTS = """
            DELETE l FROM chapeau_public.published_link moved
              JOIN chapeau_public.published_comment_link l ON l.article_id = moved.article_id AND l.target_id IN (:lost)
             WHERE moved.target_id = :moved
               AND NOT EXISTS (SELECT 1 FROM chapeau_public.published_link still
                                WHERE still.article_id = l.article_id AND still.target_id = l.target_id)""";

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
        session.createNativeQuery(SHARE_SETTING).getResultList();
        if (!gained.isEmpty()) {
            for (Projection projection : Projection.values()) {
                for (String statement : List.of(INHERIT, INHERIT_CHOICE)) {
                    session.createNativeQuery(projection.in(statement))
                            .setParameter("moved", moved.toString())
                            .setParameter("gained", CategoryTree.texts(gained))
                            .executeUpdate();
                }
            }
            session.createNativeQuery(LIST_COMMENTS)
                    .setParameter("moved", moved.toString())
                    .setParameter("gained", CategoryTree.texts(gained))
                    .executeUpdate();
            count(gained);
        }
        if (!lost.isEmpty()) {
            for (Projection projection : Projection.values()) {
                session.createNativeQuery(projection.in(DISINHERIT))
                        .setParameter("moved", moved.toString())
                        .setParameter("lost", CategoryTree.texts(lost))
                        .executeUpdate();
                session.createNativeQuery(projection.in(DISINHERIT_CHOICE))
                        .setParameter("lost", CategoryTree.texts(lost))
                        .executeUpdate();
            }
            session.createNativeQuery(DELIST_COMMENTS)
                    .setParameter("moved", moved.toString())
                    .setParameter("lost", CategoryTree.texts(lost))
                    .executeUpdate();
            count(lost);
        }
    }

    private void count(Collection<UUID> changed) {
        List<String> ids = CategoryTree.texts(changed);
        session.createNativeQuery(COUNT).setParameter("changed", ids).executeUpdate();
    }
}
