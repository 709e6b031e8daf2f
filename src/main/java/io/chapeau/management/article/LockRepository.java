package io.chapeau.management.article;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class LockRepository implements PanacheRepositoryBase<ArticleLock, UUID> {

    /** A row is made once and then kept. Its update part locks the row that another one made for writing. */
    private static final String MAKE = """
            INSERT INTO article_lock (article_id, held_by, held_since, held_until)
            VALUES (:article, :caller, :now, :now)
            ON DUPLICATE KEY UPDATE article_id = article_id""";

    /** The lock that somebody holds at this moment. */
    Optional<ArticleLock> heldAt(UUID article, Instant now) {
        return findByIdOptional(article).filter(lock -> lock.isHeldAt(now));
    }

    /** The row of an article that is held in share mode, for a change; made when there was none. */
    ArticleLock forChange(UUID article, UUID caller, Instant now) {
        getEntityManager()
                .createNativeQuery(MAKE)
                .setParameter("article", article.toString())
                .setParameter("caller", caller.toString())
                .setParameter("now", now)
                .executeUpdate();
        return Objects.requireNonNull(findById(article, LockModeType.PESSIMISTIC_WRITE));
    }
}
