package io.chapeau.delivery.tag;

import io.chapeau.http.paging.ListStatement;
import io.chapeau.http.paging.Ordering;
import io.chapeau.http.paging.Page;
import io.chapeau.http.paging.PageQuery;
import io.chapeau.http.paging.Pager;
import io.chapeau.http.paging.Sorts;
import io.quarkus.hibernate.orm.PersistenceUnit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

@ApplicationScoped
class PublicTagRepository {

    private static final Sorts<PublicTag> SORTS = Sorts.<PublicTag>withId("t.id", tag -> tag.id)
            .by("name", "t.name", Ordering.KeyType.TEXT, tag -> tag.name)
            .by("articleCount", "t.articleCount", Ordering.KeyType.NUMBER, tag -> tag.articleCount);

    private final EntityManager session;
    private final Pager pager;

    PublicTagRepository(@PersistenceUnit("delivery") EntityManager session, Pager pager) {
        this.session = session;
        this.pager = pager;
    }

    Page<PublicTag> list(String sort, PageQuery page) {
        ListStatement all = new ListStatement("select t", "from PublicTag t");
        return pager.fetch(session, all, PublicTag.class, SORTS.ordering(sort), page);
    }
}
