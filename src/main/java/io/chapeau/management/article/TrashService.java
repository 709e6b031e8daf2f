package io.chapeau.management.article;

import io.chapeau.change.ChangeEntry;
import io.chapeau.change.ChangeLog;
import io.chapeau.change.ChangeType;
import io.chapeau.database.RetryTransient;
import io.chapeau.http.conditional.IfMatch;
import io.chapeau.management.reference.ArticlePurged;
import io.chapeau.management.slug.EntityType;
import io.chapeau.management.slug.Slugs;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Removes articles from the trash for good: with their comments, links, notes and everything else that belongs to
 * them. Their slugs and external ids are free again, former slugs too, as those of everything that is gone for good:
 * readers who come by an old address had a 404 since the article was deleted.
 */
@ApplicationScoped
public class TrashService {

    private final ArticleRepository articles;
    private final TrashRepository trash;
    private final ArticleAccess access;
    private final Slugs slugs;
    private final ChangeLog changes;
    private final Event<ArticlePurged> purged;

    TrashService(
            ArticleRepository articles,
            TrashRepository trash,
            ArticleAccess access,
            Slugs slugs,
            ChangeLog changes,
            Event<ArticlePurged> purged) {
        this.articles = articles;
        this.trash = trash;
        this.access = access;
        this.slugs = slugs;
        this.changes = changes;
        this.purged = purged;
    }

    @RetryTransient
    @Transactional
    public void purge(UUID id, IfMatch ifMatch) {
        Article article = access.forChange(id, ifMatch);
        if (access.isToBeDone(ArticleAction.PURGE, article)) {
            remove(article);
        }
    }

    /** What was deleted before this moment, the oldest first. */
    @Transactional(TxType.REQUIRES_NEW)
    List<UUID> deletedBefore(Instant moment, int limit) {
        return trash.oldest(moment, limit);
    }

    /**
     * Purges an article in a transaction of its own, whatever its version. False: it was restored or purged by
     * somebody else meanwhile.
     */
    @RetryTransient
    @Transactional(TxType.REQUIRES_NEW)
    boolean purgeIfDeletedBefore(UUID id, Instant moment) {
        return articles.findForUpdate(id)
                .filter(article -> article.deletedAt != null && article.deletedAt.isBefore(moment))
                .map(article -> {
                    remove(article);
                    return true;
                })
                .orElse(false);
    }

    private void remove(Article article) {
        purged.fire(new ArticlePurged(article.id));
        trash.remove(article)
                .forEach(comment ->
                        changes.append(ChangeEntry.of(ChangeType.COMMENT_PURGED, comment.id(), comment.version())
                                .relatedTo(Set.of(article.id))));
        slugs.release(EntityType.ARTICLE, article.id);
        changes.append(ChangeEntry.of(ChangeType.ARTICLE_PURGED, article.id, article.version));
    }
}
