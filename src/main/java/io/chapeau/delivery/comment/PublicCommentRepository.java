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

@ApplicationScoped
class PublicCommentRepository {

    private static final Sorts<PublicComment> SORTS = Sorts.<PublicComment>withId("c.id", comment -> comment.id)
            .by("number", "c.number", Ordering.KeyType.NUMBER, comment -> comment.number);

    private final EntityManager session;
    private final Pager pager;

    PublicCommentRepository(@PersistenceUnit("delivery") EntityManager session, Pager pager) {
        this.session = session;
        this.pager = pager;
    }

    Page<PublicComment> list(UUID article, String sort, PageQuery page) {
        ListStatement ofArticle = new ListStatement("select c", "from PublicComment c")
                .where("c.articleId = :article", "article", article);
        return pager.fetch(session, ofArticle, PublicComment.class, SORTS.ordering(sort), page);
    }
}
