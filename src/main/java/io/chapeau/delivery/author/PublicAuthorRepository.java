package io.chapeau.delivery.author;

import io.chapeau.delivery.name.Named;
import io.chapeau.delivery.name.NamedListing;
import io.chapeau.http.paging.Page;
import io.chapeau.http.paging.PageQuery;
import io.chapeau.http.paging.Pager;
import io.quarkus.hibernate.orm.PersistenceUnit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class PublicAuthorRepository {

    private final EntityManager session;
    private final Pager pager;

    PublicAuthorRepository(@PersistenceUnit("delivery") EntityManager session, Pager pager) {
        this.session = session;
        this.pager = pager;
    }

    Page<Named<PublicAuthor>> list(@Nullable String locale, String sort, PageQuery page) {
        return NamedListing.<PublicAuthor>of("PublicAuthor", "author", locale, sort)
                .page(session, pager, page);
    }
}
