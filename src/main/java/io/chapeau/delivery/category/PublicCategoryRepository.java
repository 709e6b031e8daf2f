package io.chapeau.delivery.category;

import io.chapeau.http.paging.ListStatement;
import io.chapeau.http.paging.Ordering;
import io.chapeau.http.paging.Page;
import io.chapeau.http.paging.PageQuery;
import io.chapeau.http.paging.Pager;
import io.chapeau.http.paging.Sorts;
import io.quarkus.hibernate.orm.PersistenceUnit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class PublicCategoryRepository {

    private static final Sorts<PublicCategory> SORTS = Sorts.<PublicCategory>withId("c.id", category -> category.id)
            .by("name", "c.name", Ordering.KeyType.TEXT, category -> category.name);

    private static final String ALL = "select c from PublicCategory c order by c.name, c.id";
    private static final String CHILDREN =
            "select c from PublicCategory c where c.parentId = :parent order by c.name, c.id";

    /** From the root down; the depth is bounded so that a broken row cannot hold a request for ever. */
    private static final String PATH = """
            WITH RECURSIVE chain (slug, name, parent_id, distance) AS (
                SELECT slug, name, parent_id, 0 FROM public_category WHERE id = :id
                UNION ALL
                SELECT c.slug, c.name, c.parent_id, chain.distance + 1
                  FROM chain JOIN public_category c ON c.id = chain.parent_id
                 WHERE chain.distance < 20)
            SELECT slug, name FROM chain ORDER BY distance DESC""";

    private final EntityManager session;
    private final Pager pager;

    PublicCategoryRepository(@PersistenceUnit("delivery") EntityManager session, Pager pager) {
        this.session = session;
        this.pager = pager;
    }

    Page<PublicCategory> list(PageQuery page) {
        ListStatement all = new ListStatement("select c", "from PublicCategory c");
        return pager.fetch(session, all, PublicCategory.class, SORTS.ordering("name"), page);
    }

    /** Every category by name, as many as the limit at most. */
    List<PublicCategory> all(int limit) {
        return session.createQuery(ALL, PublicCategory.class)
                .setMaxResults(limit)
                .getResultList();
    }

    List<PublicCategory> children(UUID parent, int limit) {
        return session.createQuery(CHILDREN, PublicCategory.class)
                .setParameter("parent", parent)
                .setMaxResults(limit)
                .getResultList();
    }

    List<DeliveredPathStep> path(UUID category) {
        List<?> rows = session.createNativeQuery(PATH, Object[].class)
                .setParameter("id", category.toString())
                .getResultList();
        return rows.stream()
                .map(row -> (Object[]) row)
                .map(row -> new DeliveredPathStep((String) row[0], (String) row[1]))
                .toList();
    }
}
