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
import java.util.UUID;

/** Approved comments of all published articles, the latest first. */
@ApplicationScoped
class LatestCommentRepository {

    private static final Sorts<PublicLatestComment> SORTS = Sorts.<PublicLatestComment>withId(
                    "c.id", comment -> comment.id)
            .by("createdAt", "c.createdAt", Ordering.KeyType.TIME, comment -> comment.createdAt);

    private static final Sorts<PublicLatestComment> LINKED = Sorts.<PublicLatestComment>withId(
                    "l.commentId", comment -> comment.id)
            .by("createdAt", "l.createdAt", Ordering.KeyType.TIME, comment -> comment.createdAt);

    private final EntityManager session;
    private final Pager pager;

    LatestCommentRepository(@PersistenceUnit("delivery") EntityManager session, Pager pager) {
        this.session = session;
        this.pager = pager;
    }

    Page<PublicLatestComment> list(PageQuery page) {
        ListStatement all = new ListStatement("select c", "from PublicLatestComment c");
        return pager.fetch(session, all, PublicLatestComment.class, SORTS.ordering("-createdAt"), page);
    }

    /** The same of a category with those below it. */
    Page<PublicLatestComment> list(UUID category, PageQuery page) {
        ListStatement below = new ListStatement(
                        "select c", "from PublishedCommentLink l join PublicLatestComment c on c.id = l.commentId")
                .where("l.targetId = :category", "category", category);
        return pager.fetch(session, below, PublicLatestComment.class, LINKED.ordering("-createdAt"), page);
    }
}
