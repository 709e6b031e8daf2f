package io.chapeau.management.article;

import io.chapeau.change.ChangedEntity;
import io.chapeau.change.sync.SyncChoice;
import io.chapeau.change.sync.SyncSelect;
import io.chapeau.change.sync.SyncSource;
import io.quarkus.hibernate.orm.PersistenceUnit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Working copies, those in the trash included. */
@ApplicationScoped
class ArticleSyncSource implements SyncSource {

    private static final SyncSelect<Article> ALL =
            new SyncSelect<>("select e from Article e where true", Article.class);

    private static final String AUTHORS = links("authors");
    private static final String CATEGORIES = links("categories");
    private static final String TAGS = links("tags");

    private final EntityManager session;

    ArticleSyncSource(@PersistenceUnit("management") EntityManager session) {
        this.session = session;
    }

    /** One link of an article. */
    record Link(UUID articleId, UUID targetId, int position) {}

    @Override
    public ChangedEntity kind() {
        return ChangedEntity.ARTICLE;
    }

    @Override
    public List<ManagedSyncArticle> objects(SyncChoice choice) {
        List<Article> articles = ALL.rows(session, choice);
        if (articles.isEmpty()) {
            return List.of();
        }
        List<UUID> ids = articles.stream().map(article -> article.id).toList();
        Map<UUID, List<UUID>> authors = links(AUTHORS, ids);
        Map<UUID, List<UUID>> categories = links(CATEGORIES, ids);
        Map<UUID, List<UUID>> tags = links(TAGS, ids);
        return articles.stream()
                .map(article -> ManagedSyncArticle.of(
                        article,
                        authors.getOrDefault(article.id, List.of()),
                        categories.getOrDefault(article.id, List.of()),
                        tags.getOrDefault(article.id, List.of())))
                .toList();
    }

    private static String links(String collection) {
        return "select new io.chapeau.management.article.ArticleSyncSource$Link(a.id, key(l), value(l))"
                + " from Article a join a." + collection + " l where a.id in :ids";
    }

    private Map<UUID, List<UUID>> links(String query, List<UUID> articles) {
        return session.createQuery(query, Link.class)
                .setParameter("ids", articles)
                .getResultStream()
                .sorted(Comparator.comparingInt(Link::position))
                .collect(Collectors.groupingBy(
                        Link::articleId, Collectors.mapping(Link::targetId, Collectors.toList())));
    }
}
