package io.chapeau.management.category;

import io.quarkus.hibernate.orm.PersistenceUnit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * The shape of the tree of categories. One row stands for it: whoever changes the shape locks that row before
 * the category, and publish, which writes what follows from the shape, shares it. So two moves at once cannot
 * make a cycle, a publish cannot miss a move, and neither waits for the other in a ring.
 */
@ApplicationScoped
class CategoryTree {

    /** Levels that a tree may have. */
    static final int DEEPEST = 6;

    /** The word that stands for the missing parent of the categories at the top. */
    static final String ROOT = "root";

    private static final String LOCK = "SELECT id FROM category_tree FOR UPDATE";
    private static final String PATH = """
            WITH RECURSIVE path (id) AS (
                SELECT id FROM category WHERE id = :id
                UNION
                SELECT c.parent_id FROM path JOIN category c ON c.id = path.id WHERE c.parent_id IS NOT NULL)
            SELECT id FROM path""";
    private static final String DEPTHS = """
            WITH RECURSIVE path (id, ancestor, depth) AS (
                SELECT id, parent_id, 1 FROM category WHERE id IN (:ids)
                UNION ALL
                SELECT path.id, c.parent_id, path.depth + 1 FROM path JOIN category c ON c.id = path.ancestor)
            SELECT id, depth FROM path WHERE ancestor IS NULL""";
    private static final String HEIGHT = """
            WITH RECURSIVE below (id, height) AS (
                SELECT id, 1 FROM category WHERE id = :id
                UNION ALL
                SELECT c.id, below.height + 1 FROM below JOIN category c ON c.parent_id = below.id)
            SELECT COALESCE(MAX(height), 0) FROM below""";

    private final EntityManager session;

    CategoryTree(@PersistenceUnit("management") EntityManager session) {
        this.session = session;
    }

    /** Keeps everybody else from changing the shape, or from relying on it, until the transaction ends. */
    void lock() {
        session.createNativeQuery(LOCK).getResultList();
    }

    /** The category and its ancestors; empty when there is no such category. */
    List<UUID> pathOf(UUID category) {
        List<?> path = session.createNativeQuery(PATH)
                .setParameter("id", category.toString())
                .getResultList();
        return path.stream().map(UUID.class::cast).toList();
    }

    /** Levels of the subtree that starts at the category. */
    int heightOf(UUID category) {
        return ((Number) session.createNativeQuery(HEIGHT)
                        .setParameter("id", category.toString())
                        .getSingleResult())
                .intValue();
    }

    /** The level of each category. */
    Map<UUID, Integer> depthsOf(Collection<UUID> categories) {
        Map<UUID, Integer> depths = new HashMap<>();
        if (!categories.isEmpty()) {
            List<?> rows = session.createNativeQuery(DEPTHS, Object[].class)
                    .setParameter("ids", texts(categories))
                    .getResultList();
            for (Object row : rows) {
                Object[] columns = (Object[]) row;
                depths.put((UUID) columns[0], ((Number) columns[1]).intValue());
            }
        }
        return depths;
    }

    static List<String> texts(Collection<UUID> ids) {
        return ids.stream().map(UUID::toString).toList();
    }
}
