package io.chapeau.delivery.article;

import io.chapeau.delivery.article.DeliveredNeighbours.DeliveredNeighbour;
import io.chapeau.http.paging.Page;
import io.chapeau.http.paging.PageQuery;
import io.chapeau.http.paging.Pager;
import io.chapeau.language.SiteLocales;
import io.quarkus.hibernate.orm.PersistenceUnit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class PublishedArticleRepository {

    /** Links with the live names of their targets, for any number of articles at once. */
    private static final String LINKS = """
            select new io.chapeau.delivery.article.LinkRow(
                l.articleId, l.kind, l.position, l.targetId,
                coalesce({localized}u.slug, c.slug, t.slug), coalesce({localized}u.name, c.name, t.name), c.parentId)
              from PublishedLink l
              left join PublicAuthor u on l.kind = 'author' and u.id = l.targetId
              left join PublicCategory c on l.kind = 'category' and c.id = l.targetId
              left join PublicTag t on l.kind = 'tag' and t.id = l.targetId
              {join}
             where l.articleId in :ids""";

    private static final String LINKS_BY_OWN_NAMES =
            LINKS.replace("{localized}", "").replace("{join}", "");
    private static final String LINKS_BY_NAMES_IN = LINKS.replace("{localized}u.slug", "n.slug, u.slug")
            .replace("{localized}u.name", "n.name, u.name")
            .replace("{join}", "left join LocalizedName n on n.entityId = l.targetId and n.locale = {locale}");
    private static final String LINKS_IN_THE_ARTICLES_LANGUAGE = LINKS_BY_NAMES_IN.replace("{locale}", "l.locale");
    private static final String LINKS_IN_ONE_LANGUAGE = LINKS_BY_NAMES_IN.replace("{locale}", ":locale");

    /** The published articles of groups, those asked for included. */
    private static final String TRANSLATIONS = """
            select new io.chapeau.delivery.article.TranslationRow(a.translationGroupId, a.id, a.locale, a.slug)
              from PublishedArticle a
             where a.translationGroupId in :groups""";

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

    private static final String LATEST = "select a from PublishedArticle a order by a.publishedAt desc, a.id desc";

    private static final String CURATED = """
            select a from PublicCollectionEntry e join PublishedArticle a on a.id = e.articleId
             where e.collectionId = :collection order by e.position, a.id""";

    private final EntityManager session;
    private final Pager pager;
    private final SiteLocales locales;

    PublishedArticleRepository(@PersistenceUnit("delivery") EntityManager session, Pager pager, SiteLocales locales) {
        this.session = session;
        this.pager = pager;
        this.locales = locales;
    }

    Page<PublishedArticle> list(ArticleListing listing, String sort, PageQuery page) {
        return pager.fetch(
                session,
                listing.statement(),
                PublishedArticle.class,
                listing.sorts().ordering(sort),
                page);
    }

    List<PublishedArticle> latest(int limit) {
        return session.createQuery(LATEST, PublishedArticle.class)
                .setMaxResults(limit)
                .getResultList();
    }

    List<PublishedArticle> curated(UUID collection, int limit) {
        return session.createQuery(CURATED, PublishedArticle.class)
                .setParameter("collection", collection)
                .setMaxResults(limit)
                .getResultList();
    }

    /** @param locale the language of names; null: that of each article */
    ArticleLinks links(Collection<UUID> articles, @Nullable String locale) {
        TypedQuery<LinkRow> links;
        if (locales.configured().isEmpty()) {
            links = session.createQuery(LINKS_BY_OWN_NAMES, LinkRow.class);
        } else if (locale == null) {
            links = session.createQuery(LINKS_IN_THE_ARTICLES_LANGUAGE, LinkRow.class);
        } else {
            links = session.createQuery(LINKS_IN_ONE_LANGUAGE, LinkRow.class).setParameter("locale", locale);
        }
        return new ArticleLinks(links.setParameter("ids", articles).getResultList());
    }

    ArticleTranslations translations(Collection<UUID> groups) {
        return new ArticleTranslations(session.createQuery(TRANSLATIONS, TranslationRow.class)
                .setParameter("groups", groups)
                .getResultList());
    }

    ArticleBodies bodies(Collection<UUID> articles, Set<BodyPart> parts) {
        Map<BodyPart, Map<UUID, String>> texts = new EnumMap<>(BodyPart.class);
        for (BodyPart part : parts) {
            Map<UUID, String> known = new HashMap<>();
            for (BodyText text : session.createQuery(part.query(), BodyText.class)
                    .setParameter("ids", articles)
                    .getResultList()) {
                if (text.value() != null) {
                    known.put(text.articleId(), text.value());
                }
            }
            texts.put(part, known);
        }
        return new ArticleBodies(texts);
    }

    DeliveredNeighbours neighbours(PublishedArticle article) {
        return new DeliveredNeighbours(neighbour(PREVIOUS, article), neighbour(NEXT, article));
    }

    private @Nullable DeliveredNeighbour neighbour(String query, PublishedArticle article) {
        return session.createQuery(query, DeliveredNeighbour.class)
                .setParameter("locale", article.locale)
                .setParameter("time", article.publishedAt)
                .setParameter("id", article.id)
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .orElse(null);
    }
}
