package io.chapeau.delivery.category;

import io.chapeau.delivery.name.Named;
import io.chapeau.delivery.name.NamedListing;
import io.chapeau.http.paging.Page;
import io.chapeau.http.paging.PageQuery;
import io.chapeau.http.paging.Pager;
import io.quarkus.hibernate.orm.PersistenceUnit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class PublicCategoryRepository {

    private static final String BY_NAME = "name";

    /** From the root down; the depth is bounded so that a broken row cannot hold a request for ever. */
    private static final String PATH = """
            WITH RECURSIVE chain (id, slug, name, parent_id, distance) AS (
                SELECT id, slug, name, parent_id, 0 FROM public_category WHERE id = :id
                UNION ALL
                SELECT c.id, c.slug, c.name, c.parent_id, chain.distance + 1
                  FROM chain JOIN public_category c ON c.id = chain.parent_id
                 WHERE chain.distance < 20)
            SELECT COALESCE(n.slug, chain.slug), COALESCE(n.name, chain.name)
              FROM chain LEFT JOIN public_localized_name n ON n.entity_id = chain.id AND n.locale = :locale
             ORDER BY distance DESC""";

    private final EntityManager session;
    private final Pager pager;

    PublicCategoryRepository(@PersistenceUnit("delivery") EntityManager session, Pager pager) {
        this.session = session;
        this.pager = pager;
    }

    Page<Named<PublicCategory>> list(@Nullable String locale, PageQuery page) {
        return listing(locale).page(session, pager, page);
    }

    /** Every category by name, as many as the limit at most. */
    List<Named<PublicCategory>> all(@Nullable String locale, int limit) {
        return listing(locale).first(session, pager, limit);
    }

    List<Named<PublicCategory>> children(UUID parent, @Nullable String locale, int limit) {
        NamedListing<PublicCategory> children = listing(locale);
        children.statement().where("e.parentId = :parent", "parent", parent);
        return children.first(session, pager, limit);
    }

    List<DeliveredPathStep> path(UUID category, @Nullable String locale) {
        List<?> rows = session.createNativeQuery(PATH, Object[].class)
                .setParameter("id", category.toString())
                .setParameter("locale", locale == null ? "" : locale)
                .getResultList();
        return rows.stream()
                .map(row -> (Object[]) row)
                .map(row -> new DeliveredPathStep((String) row[0], (String) row[1]))
                .toList();
    }

    private static NamedListing<PublicCategory> listing(@Nullable String locale) {
        return NamedListing.of("PublicCategory", "category", locale, BY_NAME);
    }
}
