package io.chapeau.delivery.tag;

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
class PublicTagRepository {

    private final EntityManager session;
    private final Pager pager;

    PublicTagRepository(@PersistenceUnit("delivery") EntityManager session, Pager pager) {
        this.session = session;
        this.pager = pager;
    }

    Page<Named<PublicTag>> list(@Nullable String locale, String sort, PageQuery page) {
        return NamedListing.<PublicTag>of("PublicTag", "tag", locale, sort).page(session, pager, page);
    }
}
