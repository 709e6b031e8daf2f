package io.chapeau.management.article.check;

import io.chapeau.database.ChapeauConfig;
import io.quarkus.hibernate.orm.PersistenceUnit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Links that lead within the site. How a front end builds its addresses is its own affair; what is common to all of
 * them is that the address of an article ends with its slug or its id.
 */
@ApplicationScoped
class InternalLinks {

    private static final String NOT_SEEN = """
            SELECT s.slug FROM slug s
             WHERE s.entity_type = 'article' AND s.slug IN (:names) AND COALESCE(s.taken_from, s.entity_id) <> :self
               AND NOT EXISTS (SELECT 1 FROM chapeau_public.published_article p WHERE p.id = COALESCE(s.taken_from, s.entity_id))
            UNION ALL
            SELECT CAST(a.id AS CHAR) FROM article a
             WHERE a.id IN (:ids) AND a.id <> :self
               AND NOT EXISTS (SELECT 1 FROM chapeau_public.published_article p WHERE p.id = a.id)""";
    private static final String NO_ID = new UUID(0, 0).toString();

    private final EntityManager session;
    private final Optional<String> site;

    InternalLinks(@PersistenceUnit("management") EntityManager session, ChapeauConfig config) {
        this.session = session;
        this.site = config.publicUrl();
    }

    /**
     * The places of those that lead to an article which readers do not see; links to the article itself are left out.
     *
     * @param links where they lead, by their places
     */
    List<String> unpublished(Map<String, String> links, UUID self) {
        Map<String, String> names = new LinkedHashMap<>();
        links.forEach((pointer, href) -> lastStep(href).ifPresent(name -> names.put(pointer, name)));
        if (names.isEmpty()) {
            return List.of();
        }
        Set<String> all = new HashSet<>(names.values());
        List<String> ids =
                new ArrayList<>(all.stream().filter(InternalLinks::isId).toList());
        ids.add(NO_ID);
        List<?> rows = session.createNativeQuery(NOT_SEEN)
                .setParameter("names", all)
                .setParameter("ids", ids)
                .setParameter("self", self.toString())
                .getResultList();
        Set<?> notSeen = new HashSet<>(rows);
        return names.entrySet().stream()
                .filter(link -> notSeen.contains(link.getValue()))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** The last step of the path of an address within the site. */
    private Optional<String> lastStep(String href) {
        String path = href;
        if (site.isPresent() && href.startsWith(site.get())) {
            path = href.substring(site.get().length());
        } else if (!href.startsWith("/") || href.startsWith("//")) {
            return Optional.empty();
        }
        String bare = path.split("[?#]", 2)[0].replaceAll("/+$", "");
        String last = bare.substring(bare.lastIndexOf('/') + 1);
        return last.isEmpty() ? Optional.empty() : Optional.of(last);
    }

    private static boolean isId(String name) {
        return name.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    }
}
