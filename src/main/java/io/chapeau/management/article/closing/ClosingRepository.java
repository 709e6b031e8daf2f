package io.chapeau.management.article.closing;

import io.chapeau.database.Projection;
import io.chapeau.management.schedule.DueWork.Due;
import io.quarkus.hibernate.orm.PersistenceUnit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.OptionalInt;
import java.util.UUID;

/** The comments of articles without a policy of their own, as far as the site opens and closes them. */
@ApplicationScoped
class ClosingRepository {

    private static final String DUE = """
            SELECT id, published_at FROM chapeau_public.published_article
             WHERE comments_open = TRUE AND comment_policy IS NULL AND published_at <= :until ORDER BY published_at, id""";

    /** Closed by the site, which would not do so now. */
    private static final String TO_REOPEN = """
            SELECT p.id, p.published_at FROM discussion d JOIN chapeau_public.published_article p ON p.id = d.article_id
             WHERE d.closed_at IS NOT NULL AND p.comment_policy IS NULL AND p.published_at > :until
             ORDER BY d.closed_at""";

    private static final String HOLD_ARTICLE = "SELECT id FROM article WHERE id = :id LOCK IN SHARE MODE";
    private static final String SHOWN = """
            SELECT version FROM chapeau_public.published_article
             WHERE id = :id AND comments_open = :open AND comment_policy IS NULL""";
    private static final String CLOSE = """
            INSERT INTO discussion (article_id, closed_at) VALUES (:id, :now)
            ON DUPLICATE KEY UPDATE closed_at = VALUES(closed_at)""";
    private static final String REOPEN = "UPDATE discussion SET closed_at = NULL WHERE article_id = :id";
    private static final String SHOW = """
            UPDATE {projection}.published_article SET comments_open = :open WHERE id = :id AND comment_policy IS NULL""";

    private final EntityManager session;

    ClosingRepository(@PersistenceUnit("management") EntityManager session) {
        this.session = session;
    }

    /** What was published until then and is open. */
    List<Due> toClose(Instant until, int atMost) {
        return dues(DUE, until, atMost);
    }

    List<Due> toReopen(Instant until, int atMost) {
        return dues(TO_REOPEN, until, atMost);
    }

    /**
     * The version in which readers see the article, if its comments are the site's affair and open or not; the article
     * stays as it is until the end of the transaction.
     */
    OptionalInt heldVersion(UUID article, boolean open) {
        if (about(HOLD_ARTICLE, article).getResultList().isEmpty()) {
            return OptionalInt.empty();
        }
        List<?> versions = about(SHOWN, article).setParameter("open", open).getResultList();
        return versions.stream()
                .mapToInt(version -> ((Number) version).intValue())
                .findFirst();
    }

    void close(UUID article, Instant now) {
        about(CLOSE, article).setParameter("now", now).executeUpdate();
        show(article, false);
    }

    void reopen(UUID article) {
        about(REOPEN, article).executeUpdate();
        show(article, true);
    }

    private void show(UUID article, boolean open) {
        for (Projection projection : Projection.values()) {
            about(projection.in(SHOW), article).setParameter("open", open).executeUpdate();
        }
    }

    private Query about(String statement, UUID article) {
        return session.createNativeQuery(statement).setParameter("id", article.toString());
    }

    private List<Due> dues(String statement, Instant until, int atMost) {
        List<?> rows = session.createNativeQuery(statement, Object[].class)
                .setParameter("until", until)
                .setMaxResults(atMost)
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(row -> new Due((UUID) row[0], ((LocalDateTime) row[1]).toInstant(ZoneOffset.UTC)))
                .toList();
    }
}
