package io.chapeau.delivery.name;

import io.quarkus.hibernate.orm.PersistenceUnit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class NameRepository {

    private static final String OF = """
            select new io.chapeau.delivery.name.Localization(
                n.entityId, n.locale, n.writtenIn, n.slug, n.name, n.description)
              from LocalizedName n
             where n.entityId in :ids
             order by n.entityId, n.locale""";
    private static final String LANGUAGE =
            "select s.locale from PublicSlug s where s.entityType = :kind and s.slug = :slug";

    private final EntityManager session;

    NameRepository(@PersistenceUnit("delivery") EntityManager session) {
        this.session = session;
    }

    /** One for each language of the site, by language. */
    List<Localization> of(Collection<UUID> entities) {
        return session.createQuery(OF, Localization.class)
                .setParameter("ids", entities)
                .getResultList();
    }

    /** The language in which an entity had a slug; empty: that of its own name. */
    Optional<String> languageOf(String kind, String slug) {
        return session.createQuery(LANGUAGE, String.class)
                .setParameter("kind", kind)
                .setParameter("slug", slug)
                .getResultStream()
                .filter(locale -> locale != null)
                .findFirst();
    }
}
