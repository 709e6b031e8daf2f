package io.chapeau.management.article;

import io.quarkus.hibernate.orm.PersistenceUnit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What a calendar needs to know of articles: thin rows, whatever the length of their texts. */
@ApplicationScoped
class CalendarRepository {

    private static final String PUBLISHED = """
            SELECT id, title, slug, published_at FROM chapeau_public.published_article
             WHERE published_at >= :from AND published_at < :to ORDER BY published_at, id""";
    private static final String NAMES = "select a.id, a.title, a.slug from Article a where a.id in :ids";

    private final EntityManager session;

    CalendarRepository(@PersistenceUnit("management") EntityManager session) {
        this.session = session;
    }

    /** What readers see with a date between these. */
    List<Calendar.Published> published(Instant from, Instant to, int atMost) {
        List<?> rows = session.createNativeQuery(PUBLISHED, Tuple.class)
                .setParameter("from", from)
                .setParameter("to", to)
                .setMaxResults(atMost)
                .getResultList();
        return rows.stream()
                .map(Tuple.class::cast)
                .map(row -> new Calendar.Published(
                        row.get(0, UUID.class),
                        row.get(1, String.class),
                        row.get(2, String.class),
                        row.get(3, LocalDateTime.class).toInstant(ZoneOffset.UTC)))
                .toList();
    }

    /** How working copies are called, by their ids. */
    Map<UUID, Name> names(Collection<UUID> ids) {
        Map<UUID, Name> names = new HashMap<>();
        if (!ids.isEmpty()) {
            session.createQuery(NAMES, Tuple.class)
                    .setParameter("ids", ids)
                    .getResultList()
                    .forEach(row -> names.put(
                            row.get(0, UUID.class), new Name(row.get(1, String.class), row.get(2, String.class))));
        }
        return names;
    }

    /** What an article is called. */
    record Name(String title, String slug) {}
}
