package io.chapeau.delivery.name;

import io.chapeau.http.paging.ListStatement;
import io.chapeau.http.paging.Ordering.KeyType;
import io.chapeau.http.paging.Page;
import io.chapeau.http.paging.PageQuery;
import io.chapeau.http.paging.Pager;
import io.chapeau.http.paging.Sorts;
import jakarta.persistence.EntityManager;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A list of what has names, by name or by articles. In a language it walks an index of the names in it, or of the
 * numbers; the joins are outer ones on purpose, so that the database begins with that index.
 */
public record NamedListing<T extends NamedTarget>(ListStatement statement, Sorts<Named<T>> sorts, String sort) {

    private static final String OWN = "select new io.chapeau.delivery.name.Named(e)";
    private static final String LOCALIZED =
            "select new io.chapeau.delivery.name.Named(e, n.writtenIn, n.slug, n.name, n.description)";

    /**
     * All that there are, in an order.
     *
     * @param entity of the persistence unit, a literal
     * @param locale null: by the own names
     */
    public static <T extends NamedTarget> NamedListing<T> of(
            String entity, String kind, @Nullable String locale, String sort) {
        if (locale == null) {
            return new NamedListing<>(new ListStatement(OWN, "from " + entity + " e"), sorts("e.id", "e.name"), sort);
        }
        if (sort.endsWith("articleCount")) {
            ListStatement things = new ListStatement(
                            LOCALIZED,
                            "from " + entity
                                    + " e left join LocalizedName n on n.entityId = e.id and n.locale = :locale")
                    .with("locale", locale);
            return new NamedListing<>(things, sorts("e.id", "n.name"), sort);
        }
        ListStatement names = new ListStatement(
                        LOCALIZED, "from LocalizedName n left join " + entity + " e on e.id = n.entityId")
                .where("n.kind = :kind", "kind", kind)
                .where("n.locale = :locale", "locale", locale);
        return new NamedListing<>(names, sorts("n.entityId", "n.name"), sort);
    }

    /** A page of it. */
    public Page<Named<T>> page(EntityManager session, Pager pager, PageQuery page) {
        return pager.fetch(session, statement, row(), sorts.ordering(sort), page);
    }

    /** Its rows from the first one on, as many as the limit at most. */
    public List<Named<T>> first(EntityManager session, Pager pager, int limit) {
        return page(session, pager, new PageQuery(limit, null, null, false)).items();
    }

    @SuppressWarnings("unchecked")
    private static <T extends NamedTarget> Class<Named<T>> row() {
        return (Class<Named<T>>) (Class<?>) Named.class;
    }

    private static <T extends NamedTarget> Sorts<Named<T>> sorts(String id, String name) {
        return Sorts.<Named<T>>withId(id, row -> row.target().id())
                .by("name", name, KeyType.TEXT, row -> row.name("").name())
                .by("articleCount", "e.articleCount", KeyType.NUMBER, row -> row.target()
                        .articleCount());
    }
}
