package io.chapeau.delivery.article;

import io.chapeau.delivery.Edition;
import io.chapeau.delivery.article.DeliveredArticle.DeliveredTranslation;
import io.chapeau.delivery.article.DeliveredNeighbours.DeliveredNeighbour;
import io.chapeau.http.paging.Page;
import io.chapeau.http.paging.PageQuery;
import io.chapeau.http.paging.Pager;
import io.chapeau.language.SiteLocales;
import io.quarkus.hibernate.orm.PersistenceUnit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.hibernate.SessionFactory;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class PublishedArticleRepository {

    private static final String NEIGHBOUR = """
            select new io.chapeau.delivery.article.DeliveredNeighbours$DeliveredNeighbour(a.id, a.slug, a.title)
              from PublishedArticle a
             where a.locale = :locale
            """;

    private static final String PREVIOUS = NEIGHBOUR + """
             and (a.publishedAt < :time or (a.publishedAt = :time and a.id < :id))
             order by a.publishedAt desc, a.id desc""";

    private static final String NEXT = NEIGHBOUR + """
             and (a.publishedAt > :time or (a.publishedAt = :time and a.id > :id))
             order by a.publishedAt asc, a.id asc""";

    private static final String GROUP = "select a.translationGroupId from PublishedArticle a where a.id = :id";

    private static final String TRANSLATIONS = """
            select new io.chapeau.delivery.article.DeliveredArticle$DeliveredTranslation(a.locale, a.slug)
              from PublishedArticle a
             where a.translationGroupId = :group and a.id <> :but
             order by a.locale""";

    private static final String LATEST = "select a from PublishedArticle a order by a.publishedAt desc, a.id desc";

    private static final String BY_ID = "from published_article a where a.id = :id";
    private static final String BY_SLUG = "from published_article a where a.slug = :slug";
    private static final String CURATED = """
            from public_collection_entry e join published_article a on a.id = e.article_id
             where e.collection_id = :collection order by e.position, e.article_id""";

    private final EntityManager session;
    private final Pager pager;
    private final SiteLocales locales;

    PublishedArticleRepository(@PersistenceUnit("delivery") EntityManager session, Pager pager, SiteLocales locales) {
        this.session = session;
        this.pager = pager;
        this.locales = locales;
    }

    /** @param names the language of names; null: that of each article */
    ArticleColumns columns(ArticleSelection selection, @Nullable String names) {
        return new ArticleColumns(session, selection, !locales.configured().isEmpty(), names);
    }

    Page<ArticleReading> list(ArticleListing listing, ArticleColumns columns, String sort, PageQuery page) {
        return pager.fetch(columns, listing.statement(), listing.sorts().ordering(sort), page);
    }

    Optional<ArticleReading> byId(UUID id, ArticleColumns columns) {
        return columns.query(BY_ID).setParameter("id", id).getResultList().stream()
                .findFirst();
    }

    /** The one that has this slug now. */
    Optional<ArticleReading> bySlug(String slug, ArticleColumns columns) {
        return columns.query(BY_SLUG).setParameter("slug", slug).getResultList().stream()
                .findFirst();
    }

    List<PublishedArticle> latest(int limit) {
        return session.createQuery(LATEST, PublishedArticle.class)
                .setMaxResults(limit)
                .getResultList();
    }

    List<ArticleReading> curated(UUID collection, int limit, ArticleColumns columns) {
        return columns.query(CURATED)
                .setParameter("collection", collection)
                .setMaxResults(limit)
                .getResultList();
    }

    DeliveredNeighbours neighbours(DeliveredArticle article) {
        return neighbours(session, article);
    }

    /**
     * The view of a working copy for somebody who may see this one and no other: around it stands what is published,
     * whatever edition the request is about.
     */
    DeliveredArticle amongPublished(DeliveredArticle view, ArticleSelection selection) {
        UUID group = session.createQuery(GROUP, UUID.class)
                .setParameter("id", view.id())
                .getSingleResult();
        SessionFactory sessions = session.getEntityManagerFactory().unwrap(SessionFactory.class);
        try (Session readers = sessions.withOptions()
                .tenantIdentifier((Object) Edition.PUBLISHED.database())
                .openSession()) {
            return view.with(
                    selection.shows("translations") ? translations(readers, group, view.id()) : view.translations(),
                    view.comments(),
                    selection.shows("neighbours") ? neighbours(readers, view) : null);
        }
    }

    private static List<DeliveredTranslation> translations(EntityManager session, UUID group, UUID but) {
        return session.createQuery(TRANSLATIONS, DeliveredTranslation.class)
                .setParameter("group", group)
                .setParameter("but", but)
                .getResultList();
    }

    private static DeliveredNeighbours neighbours(EntityManager session, DeliveredArticle article) {
        return new DeliveredNeighbours(neighbour(session, PREVIOUS, article), neighbour(session, NEXT, article));
    }

    private static @Nullable DeliveredNeighbour neighbour(
            EntityManager session, String query, DeliveredArticle article) {
        return session.createQuery(query, DeliveredNeighbour.class)
                .setParameter("locale", article.locale())
                .setParameter("time", article.publishedAt())
                .setParameter("id", article.id())
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .orElse(null);
    }
}
