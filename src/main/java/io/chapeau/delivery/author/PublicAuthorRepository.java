package io.chapeau.delivery.author;

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
class PublicAuthorRepository {

    private static final Sorts<PublicAuthor> SORTS = Sorts.<PublicAuthor>withId("a.id", author -> author.id)
            .by("name", "a.name", Ordering.KeyType.TEXT, author -> author.name)
            .by("articleCount", "a.articleCount", Ordering.KeyType.NUMBER, author -> author.articleCount);

    private final EntityManager session;
    private final Pager pager;

    PublicAuthorRepository(@PersistenceUnit("delivery") EntityManager session, Pager pager) {
        this.session = session;
        this.pager = pager;
    }

    Page<PublicAuthor> list(String sort, PageQuery page) {
        ListStatement all = new ListStatement("select a", "from PublicAuthor a");
        return pager.fetch(session, all, PublicAuthor.class, SORTS.ordering(sort), page);
    }
}
