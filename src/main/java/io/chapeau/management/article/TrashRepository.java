package io.chapeau.management.article;

import io.quarkus.hibernate.orm.PersistenceUnit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What lies in the trash, and what goes with an article that is purged. */
@ApplicationScoped
class TrashRepository {

    private static final String OLDEST =
            "select a.id from Article a where a.deletedAt < :before order by a.deletedAt, a.id";

    /** Whoever decides about a comment holds the discussion first. */
    private static final String HOLD_DISCUSSION = "SELECT article_id FROM discussion WHERE article_id = :id FOR UPDATE";

    private static final String COMMENTS = "SELECT id, version FROM comment WHERE article_id = :id FOR UPDATE";

    /** A comment cannot go before those that answer it. */
    private static final String UNTIE_COMMENTS =
            "UPDATE comment SET parent_id = NULL WHERE article_id = :id AND parent_id IS NOT NULL";

    private static final String DROP_COMMENTS = "DELETE FROM comment WHERE article_id = :id";

    /** All else that belongs to the article goes with its row. */
    private static final String DROP_ARTICLE = "DELETE FROM article WHERE id = :id";

    private final EntityManager session;

    TrashRepository(@PersistenceUnit("management") EntityManager session) {
        this.session = session;
    }

    /** A comment that goes with its article. */
    record LostComment(UUID id, int version) {}

    /** What was deleted before this moment, the oldest first. */
    List<UUID> oldest(Instant before, int limit) {
        return session.createQuery(OLDEST, UUID.class)
                .setParameter("before", before)
                .setMaxResults(limit)
                .getResultList();
    }

    /** Removes the article with everything that belongs to it, and says which comments went. */
    List<LostComment> remove(Article article) {
        about(HOLD_DISCUSSION, article).getResultList();
        List<?> rows = session.createNativeQuery(COMMENTS, Object[].class)
                .setParameter("id", article.id.toString())
                .getResultList();
        List<LostComment> lost = rows.stream()
                .map(Object[].class::cast)
                .map(row -> new LostComment((UUID) row[0], ((Number) row[1]).intValue()))
                .toList();
        about(UNTIE_COMMENTS, article).executeUpdate();
        about(DROP_COMMENTS, article).executeUpdate();
        about(DROP_ARTICLE, article).executeUpdate();
        session.detach(article);
        return lost;
    }

    private jakarta.persistence.Query about(String statement, Article article) {
        return session.createNativeQuery(statement).setParameter("id", article.id.toString());
    }
}
