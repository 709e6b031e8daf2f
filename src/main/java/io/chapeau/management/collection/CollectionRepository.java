package io.chapeau.management.collection;

import io.chapeau.http.paging.ListStatement;
import io.chapeau.http.paging.Ordering;
import io.chapeau.http.paging.Page;
import io.chapeau.http.paging.PageQuery;
import io.chapeau.http.paging.Pager;
import io.chapeau.http.paging.Sorts;
import io.chapeau.management.schedule.DueWork;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

@ApplicationScoped
class CollectionRepository implements PanacheRepositoryBase<CuratedCollection, UUID> {

    private static final Sorts<CuratedCollection> SORTS = Sorts.<CuratedCollection>withId(
                    "c.id", collection -> collection.id)
            .by("name", "c.name", Ordering.KeyType.TEXT, collection -> collection.name)
            .by("createdAt", "c.createdAt", Ordering.KeyType.TIME, collection -> collection.createdAt)
            .by("updatedAt", "c.updatedAt", Ordering.KeyType.TIME, collection -> collection.updatedAt);

    /** Two index ranges; each moment of a collection is one row. */
    private static final String DUE = """
            (SELECT DISTINCT collection_id, shows_from AS due_at FROM collection_entry
              WHERE shows_from <= :now ORDER BY shows_from, collection_id LIMIT :atMost)
            UNION
            (SELECT DISTINCT collection_id, shows_until FROM collection_entry
              WHERE shows_until <= :now ORDER BY shows_until, collection_id LIMIT :atMost)
            ORDER BY due_at, collection_id LIMIT :atMost""";

    private static final String HOLD_ARTICLES =
            "SELECT id, deleted_at IS NOT NULL AS deleted FROM article WHERE id IN (:ids) ORDER BY id LOCK IN SHARE MODE";
    private static final String PUBLISHED = "SELECT id FROM chapeau_public.published_article WHERE id IN (:ids)";
    private static final String WITH_ARTICLE =
            "SELECT collection_id FROM collection_entry WHERE article_id = :id ORDER BY collection_id";

    private final Pager pager;

    CollectionRepository(Pager pager) {
        this.pager = pager;
    }

    Optional<CuratedCollection> findForUpdate(UUID id) {
        return Optional.ofNullable(findById(id, LockModeType.PESSIMISTIC_WRITE));
    }

    Page<CuratedCollection> list(String sort, PageQuery page) {
        ListStatement all = new ListStatement("select c", "from CuratedCollection c");
        return pager.fetch(getEntityManager(), all, CuratedCollection.class, SORTS.ordering(sort), page);
    }

    /** The moments at which something begins or ends in a collection, and that have come. */
    List<DueWork.Due> due(Instant now, int atMost) {
        List<?> rows = getEntityManager()
                .createNativeQuery(DUE, Tuple.class)
                .setParameter("now", now)
                .setParameter("atMost", atMost)
                .getResultList();
        return rows.stream()
                .map(Tuple.class::cast)
                .map(row -> new DueWork.Due(
                        row.get("collection_id", UUID.class),
                        row.get("due_at", LocalDateTime.class).toInstant(ZoneOffset.UTC)))
                .toList();
    }

    /**
     * Those of these articles that exist, and whether they lie in the trash. Until the end of the transaction nobody
     * publishes, withdraws or purges them.
     */
    Map<UUID, Boolean> holdArticles(Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        List<?> rows = about(HOLD_ARTICLES, ids).getResultList();
        Map<UUID, Boolean> held = new HashMap<>();
        rows.stream()
                .map(Tuple.class::cast)
                .forEach(row -> held.put(
                        row.get("id", UUID.class),
                        row.get("deleted", Number.class).intValue() == 1));
        return held;
    }

    Set<UUID> published(Collection<UUID> articles) {
        if (articles.isEmpty()) {
            return Set.of();
        }
        Set<UUID> published = new HashSet<>();
        List<?> rows = about(PUBLISHED, articles).getResultList();
        rows.forEach(row -> published.add(((Tuple) row).get(0, UUID.class)));
        return published;
    }

    List<UUID> withArticle(UUID article) {
        List<?> rows = getEntityManager()
                .createNativeQuery(WITH_ARTICLE)
                .setParameter("id", article.toString())
                .getResultList();
        return rows.stream().map(UUID.class::cast).toList();
    }

    private Query about(String statement, Collection<UUID> ids) {
        return getEntityManager()
                .createNativeQuery(statement, Tuple.class)
                .setParameter("ids", ids.stream().map(UUID::toString).toList());
    }
}
