package io.chapeau.delivery.comment;

import io.chapeau.http.paging.ListStatement;
import io.chapeau.http.paging.Ordering;
import io.chapeau.http.paging.Page;
import io.chapeau.http.paging.PageQuery;
import io.chapeau.http.paging.Pager;
import io.chapeau.http.paging.Sorts;
import io.quarkus.hibernate.orm.PersistenceUnit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class PublicCommentRepository {

    private static final Sorts<PublicComment> SORTS = Sorts.<PublicComment>withId("c.id", comment -> comment.id)
            .by("number", "c.number", Ordering.KeyType.NUMBER, comment -> comment.number);

    /** One index range for each comment that is answered; a window over all of them would read every reply. */
    private static final String FIRST_REPLIES =
            "(SELECT * FROM public_comment WHERE parent_id = ? ORDER BY number LIMIT ?)";

    private static final String LAST_REPLIES =
            "(SELECT * FROM public_comment WHERE parent_id = ? ORDER BY number DESC LIMIT ?)";

    private final EntityManager session;
    private final Pager pager;

    PublicCommentRepository(@PersistenceUnit("delivery") EntityManager session, Pager pager) {
        this.session = session;
        this.pager = pager;
    }

    /** All comments of an article. */
    Page<PublicComment> list(UUID article, String sort, PageQuery page) {
        return pager.fetch(session, ofArticle(article), PublicComment.class, SORTS.ordering(sort), page);
    }

    /** The replies to a comment of an article; without one those comments that answer the article itself. */
    Page<PublicComment> level(UUID article, @Nullable UUID parent, String sort, PageQuery page) {
        return pager.fetch(session, level(article, parent), PublicComment.class, SORTS.ordering(sort), page);
    }

    /** The replies to each of these comments that a list of them begins with, one statement however many these are. */
    List<PublicComment> firstReplies(List<UUID> parents, String sort, int each) {
        String some = SORTS.ordering(sort).descending() ? LAST_REPLIES : FIRST_REPLIES;
        Query replies = session.createNativeQuery(
                String.join(" UNION ALL ", Collections.nCopies(parents.size(), some)), PublicComment.class);
        int parameter = 1;
        for (UUID parent : parents) {
            replies.setParameter(parameter++, parent.toString());
            replies.setParameter(parameter++, each);
        }
        List<?> rows = replies.getResultList();
        return rows.stream().map(PublicComment.class::cast).toList();
    }

    /** The cursor with which the list of replies to a comment goes on behind one of them. */
    String after(PublicComment reply, UUID parent, String sort) {
        return pager.cursorAfter(level(reply.articleId, parent), SORTS.ordering(sort), reply);
    }

    private static ListStatement level(UUID article, @Nullable UUID parent) {
        ListStatement statement = ofArticle(article);
        return parent == null
                ? statement.where("c.depth = 1")
                : statement.where("c.parentId = :parent", "parent", parent);
    }

    private static ListStatement ofArticle(UUID article) {
        return new ListStatement("select c", "from PublicComment c")
                .where("c.articleId = :article", "article", article);
    }
}
