package io.chapeau.discussion;

import io.chapeau.http.paging.ListStatement;
import io.chapeau.http.paging.Ordering;
import io.chapeau.http.paging.Page;
import io.chapeau.http.paging.PageQuery;
import io.chapeau.http.paging.Pager;
import io.chapeau.http.paging.Sorts;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class CommentRepository implements PanacheRepositoryBase<Comment, UUID> {

    private static final Sorts<ModeratedComment> SORTS = Sorts.<ModeratedComment>withId("c.id", row -> row.comment().id)
            .by("createdAt", "c.createdAt", Ordering.KeyType.TIME, row -> row.comment().createdAt);

    private static final String ROW = "select c, a, d";

    /** Outer joins on purpose: they keep the comments first, so that a page stays one range of their index. */
    private static final String FROM = """
            from Comment c
            left join DiscussedArticle a on a.id = c.articleId
            left join Decider d on d.id = c.decidedBy""";

    private static final String ARTICLE_OF = "select c.articleId from Comment c where c.id = :id";

    private final Pager pager;

    CommentRepository(Pager pager) {
        this.pager = pager;
    }

    Page<ModeratedComment> list(@Nullable CommentStatus status, @Nullable UUID article, String sort, PageQuery page) {
        ListStatement comments = new ListStatement(ROW, FROM);
        if (status != null) {
            comments.where("c.status = :status", "status", status);
        }
        if (article != null) {
            comments.where("c.articleId = :article", "article", article);
        }
        return pager.fetch(getEntityManager(), comments, ModeratedComment.class, SORTS.ordering(sort), page);
    }

    Optional<ModeratedComment> findModerated(UUID id) {
        return getEntityManager()
                .createQuery(ROW + " " + FROM + " where c.id = :id", ModeratedComment.class)
                .setParameter("id", id)
                .getResultStream()
                .findFirst();
    }

    /** The article of a comment, read without loading the comment: its lock comes after the discussion's. */
    Optional<UUID> articleOf(UUID id) {
        return getEntityManager()
                .createQuery(ARTICLE_OF, UUID.class)
                .setParameter("id", id)
                .getResultStream()
                .findFirst();
    }

    Optional<Comment> findForUpdate(UUID id) {
        return Optional.ofNullable(findById(id, LockModeType.PESSIMISTIC_WRITE));
    }

    Optional<Comment> findBySecretHash(byte[] hash) {
        return find("secretHash", (Object) hash).firstResultOptional();
    }

    boolean isApproved(UUID id, UUID article) {
        return count("id = ?1 and articleId = ?2 and status = ?3", id, article, CommentStatus.APPROVED) > 0;
    }
}
