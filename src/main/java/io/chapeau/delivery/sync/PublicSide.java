package io.chapeau.delivery.sync;

import io.chapeau.change.ChangedEntity;
import io.chapeau.change.sync.SyncChanges;
import io.chapeau.change.sync.SyncChoice;
import io.chapeau.change.sync.SyncObject;
import io.chapeau.change.sync.SyncSelect;
import io.chapeau.change.sync.SyncSide;
import io.chapeau.delivery.name.Localization;
import io.chapeau.delivery.name.Names;
import io.quarkus.hibernate.orm.PersistenceUnit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;

/** What readers may see, and so what everybody may copy. Reads chapeau_public alone. */
@ApplicationScoped
class PublicSide implements SyncSide {

    private static final SyncSelect<ArticleRow> ARTICLES = new SyncSelect<>("""
            select new io.chapeau.delivery.sync.ArticleRow(e.id, e.version, e.slug, e.locale, e.title, e.standfirst,
                b.html, b.blocks, e.excerpt, e.publishedAt, e.updatedAt, e.wordCount, e.readingMinutes,
                e.commentsOpen, e.seo, e.cover)
              from PublishedArticle e join PublishedBody b on b.articleId = e.id
             where true""", ArticleRow.class);

    private static final SyncSelect<SyncAuthor> AUTHORS = new SyncSelect<>("""
            select new io.chapeau.delivery.sync.SyncAuthor(e.id, e.slug, e.name, e.bio)
              from PublicAuthor e where true""", SyncAuthor.class);

    private static final SyncSelect<SyncCategory> CATEGORIES = new SyncSelect<>("""
            select new io.chapeau.delivery.sync.SyncCategory(e.id, e.slug, e.name, e.description, e.parentId)
              from PublicCategory e where true""", SyncCategory.class);

    private static final SyncSelect<SyncTag> TAGS = new SyncSelect<>("""
            select new io.chapeau.delivery.sync.SyncTag(e.id, e.slug, e.name)
              from PublicTag e where true""", SyncTag.class);

    private static final SyncSelect<SyncComment> COMMENTS = new SyncSelect<>("""
            select new io.chapeau.delivery.sync.SyncComment(e.id, e.articleId, e.number, e.authorName, e.text, e.html,
                e.createdAt, e.parentId, e.staff, e.revised)
              from PublicComment e where e.removed = false""", SyncComment.class);

    private static final SyncSelect<CollectionRow> COLLECTIONS = new SyncSelect<>("""
            select new io.chapeau.delivery.sync.CollectionRow(e.id, e.slug, e.name, e.description)
              from PublicCollection e where true""", CollectionRow.class);

    private static final String ENTRIES = """
            select new io.chapeau.delivery.sync.CollectionArticle(e.collectionId, e.articleId)
              from PublicCollectionEntry e
             where e.collectionId in :ids
             order by e.collectionId, e.position, e.articleId""";

    private static final String LINKS = """
            select new io.chapeau.delivery.sync.ArticleLink(l.articleId, l.kind, l.targetId)
              from PublishedLink l
             where l.articleId in :ids and l.position is not null
             order by l.articleId, l.position""";

    private final EntityManager session;
    private final Names names;
    private final SyncChanges changes;

    PublicSide(@PersistenceUnit("delivery") EntityManager session, Names names) {
        this.session = session;
        this.names = names;
        this.changes = SyncChanges.ofReaders(session);
    }

    @Override
    public String name() {
        return "public";
    }

    @Override
    public SyncChanges changes() {
        return changes;
    }

    /** Whoever sends messages has no request, and so no edition of one; then it is the published one. */
    @Override
    @ActivateRequestContext
    public List<? extends SyncObject> objects(ChangedEntity kind, SyncChoice choice) {
        return switch (kind) {
            case ARTICLE -> withLinks(ARTICLES.rows(session, choice));
            case AUTHOR -> named(AUTHORS.rows(session, choice), SyncAuthor::id, SyncAuthor::with);
            case CATEGORY -> named(CATEGORIES.rows(session, choice), SyncCategory::id, SyncCategory::with);
            case TAG -> named(TAGS.rows(session, choice), SyncTag::id, SyncTag::with);
            case COMMENT -> COMMENTS.rows(session, choice);
            case COLLECTION -> withArticles(COLLECTIONS.rows(session, choice));
        };
    }

    private <T> List<T> named(
            List<T> rows, Function<T, UUID> id, BiFunction<T, Map<UUID, List<Localization>>, T> with) {
        Map<UUID, List<Localization>> written =
                names.written(rows.stream().map(id).toList());
        return written.isEmpty()
                ? rows
                : rows.stream().map(row -> with.apply(row, written)).toList();
    }

    private List<SyncCollection> withArticles(List<CollectionRow> rows) {
        if (rows.isEmpty()) {
            return List.of();
        }
        List<CollectionArticle> articles = session.createQuery(ENTRIES, CollectionArticle.class)
                .setParameter("ids", rows.stream().map(CollectionRow::id).toList())
                .getResultList();
        return SyncCollection.of(rows, articles);
    }

    private List<SyncArticle> withLinks(List<ArticleRow> rows) {
        if (rows.isEmpty()) {
            return List.of();
        }
        List<ArticleLink> links = session.createQuery(LINKS, ArticleLink.class)
                .setParameter("ids", rows.stream().map(ArticleRow::id).toList())
                .getResultList();
        return SyncArticle.of(rows, links);
    }
}
