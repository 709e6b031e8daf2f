package io.chapeau.discussion;

import io.chapeau.database.Projection;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Query;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class DiscussionRepository implements PanacheRepositoryBase<Discussion, UUID> {

    /**
     * A comment that changes refers to its article anew, for which the database shares the article's lock. It
     * is taken first, because publish has the article already when it comes for the discussion.
     */
    private static final String HOLD_ARTICLE = "SELECT id FROM article WHERE id = :article LOCK IN SHARE MODE";

    /**
     * Two first decisions may both find no row. The update part locks the row that the other one made for
     * writing; INSERT IGNORE would share it, and both would then deadlock on the way to the write.
     */
    private static final String MAKE = """
            INSERT INTO discussion (article_id) VALUES (:article)
            ON DUPLICATE KEY UPDATE article_id = article_id""";

    private static final String SHOW_COUNT = """
            UPDATE {projection}.published_article SET comment_count = :count WHERE id = :article""";

    private static final String SHARE_TREE = "SELECT id FROM category_tree WHERE id = 1 LOCK IN SHARE MODE";
    private static final String LIST_COMMENT = """
            INSERT IGNORE INTO chapeau_public.published_comment_link (target_id, comment_id, article_id, created_at)
            SELECT l.target_id, c.id, c.article_id, c.created_at
              FROM comment c JOIN chapeau_public.published_link l ON l.article_id = c.article_id
             WHERE c.id = :comment AND l.kind = 'category'""";
    private static final String DELIST_COMMENT =
            "DELETE FROM chapeau_public.published_comment_link WHERE comment_id = :comment";

    private static final String PUBLISHED = "SELECT 1 FROM chapeau_public.published_article WHERE id = :article";

    /**
     * The discussion of an article, locked until the end of the transaction; made when there was none. Empty: the
     * article is gone.
     */
    Optional<Discussion> lock(UUID article) {
        if (about(HOLD_ARTICLE, article).getResultList().isEmpty()) {
            return Optional.empty();
        }
        Discussion standing = find(article);
        if (standing != null) {
            return Optional.of(standing);
        }
        about(MAKE, article).executeUpdate();
        return Optional.ofNullable(find(article));
    }

    /**
     * Lets readers see the count. False: they see no part of the discussion, because the article is not published
     * and has no place for the count; publish copies it.
     */
    boolean showCount(Discussion discussion) {
        showCount(discussion, Projection.PREVIEW);
        return showCount(discussion, Projection.PUBLISHED);
    }

    /**
     * Lists a comment below the categories of its article, or no more. They stay as they are until the end of the
     * transaction: whoever moves one would not find a comment that is only just being approved.
     */
    void showInCategories(Comment comment, boolean shown) {
        getEntityManager().createNativeQuery(SHARE_TREE).getResultList();
        getEntityManager()
                .createNativeQuery(shown ? LIST_COMMENT : DELIST_COMMENT)
                .setParameter("comment", comment.id.toString())
                .executeUpdate();
    }

    /** Whether readers see the discussion. */
    boolean isPublished(UUID article) {
        return !about(PUBLISHED, article).getResultList().isEmpty();
    }

    private boolean showCount(Discussion discussion, Projection projection) {
        return about(projection.in(SHOW_COUNT), discussion.articleId)
                        .setParameter("count", discussion.approvedCount)
                        .executeUpdate()
                > 0;
    }

    private @Nullable Discussion find(UUID article) {
        return findById(article, LockModeType.PESSIMISTIC_WRITE);
    }

    private Query about(String statement, UUID article) {
        return getEntityManager().createNativeQuery(statement).setParameter("article", article.toString());
    }
}
