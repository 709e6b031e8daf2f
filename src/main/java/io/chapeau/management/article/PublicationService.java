package io.chapeau.management.article;

import io.chapeau.change.ChangeEntry;
import io.chapeau.change.ChangeLog;
import io.chapeau.change.ChangeType;
import io.chapeau.content.reading.BodyFormat;
import io.chapeau.database.RetryTransient;
import io.chapeau.http.conditional.IfMatch;
import io.chapeau.management.article.publish.Publishable;
import io.chapeau.management.article.publish.Publisher;
import io.chapeau.management.article.revision.Revisions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;

/** What changes the facts of an article's state: publish, unpublish, the trash. */
@ApplicationScoped
public class PublicationService {

    private final ArticleRepository articles;
    private final ArticleAccess access;
    private final ArticleViews views;
    private final Publisher publisher;
    private final Revisions revisions;
    private final TranslationGroups translations;
    private final ChangeLog changes;
    private final Clock clock;

    PublicationService(
            ArticleRepository articles,
            ArticleAccess access,
            ArticleViews views,
            Publisher publisher,
            Revisions revisions,
            TranslationGroups translations,
            ChangeLog changes,
            Clock clock) {
        this.articles = articles;
        this.access = access;
        this.views = views;
        this.publisher = publisher;
        this.revisions = revisions;
        this.translations = translations;
        this.changes = changes;
        this.clock = clock;
    }

    /** Shows the working copy to readers. Publishing what readers already see changes nothing. */
    @RetryTransient
    @Transactional
    public ArticleView publish(UUID id, IfMatch ifMatch) {
        Article article = access.forChange(id, ifMatch);
        if (access.isToBeDone(ArticleAction.PUBLISH, article)) {
            Instant now = clock.instant();
            if (article.publishedAt == null) {
                article.publishedAt = now;
            }
            boolean shown = article.publication.isVisible();
            article.publication = Publication.PUBLISHED;
            article.endReview();
            article.publishedVersion = article.version + 1;
            article.publishedRevision = article.revision;
            articles.flush();
            revisions.publish(article.id, article.revision);
            translations.requirePublicPlace(article);
            publisher.publish(publishable(article, now), shown);
        }
        return views.view(article, BodyFormat.BLOCKS);
    }

    /** Takes the article from readers; the working copy stays. */
    @RetryTransient
    @Transactional
    public ArticleView unpublish(UUID id, IfMatch ifMatch) {
        Article article = access.forChange(id, ifMatch);
        if (access.isToBeDone(ArticleAction.UNPUBLISH, article)) {
            withdraw(article);
        }
        return views.view(article, BodyFormat.BLOCKS);
    }

    /** Moves the article to the trash; readers get 404 at once. */
    @RetryTransient
    @Transactional
    public void trash(UUID id, IfMatch ifMatch) {
        Article article = access.forChange(id, ifMatch);
        if (access.isToBeDone(ArticleAction.DELETE, article)) {
            article.deletedAt = clock.instant();
            withdraw(article);
            flush(article, ChangeType.ARTICLE_DELETED);
        }
    }

    /** Brings the article back from the trash, unpublished. */
    @RetryTransient
    @Transactional
    public ArticleView restore(UUID id, IfMatch ifMatch) {
        Article article = access.forChange(id, ifMatch);
        if (access.isToBeDone(ArticleAction.RESTORE, article)) {
            translations.requirePlace(article.id, article.translationGroupId, article.locale);
            article.deletedAt = null;
            flush(article, ChangeType.ARTICLE_RESTORED);
        }
        return views.view(article, BodyFormat.BLOCKS);
    }

    private void withdraw(Article article) {
        if (article.publication.isVisible()) {
            article.publication = article.publication.afterUnpublish();
            article.publishedVersion = null;
            article.publishedRevision = null;
            articles.flush();
            publisher.unpublish(article.id, article.version);
        }
    }

    private void flush(Article article, ChangeType type) {
        UniqueArticles.flush(articles, article);
        changes.append(ChangeEntry.of(type, article.id, article.version));
    }

    private Publishable publishable(Article article, Instant now) {
        Instant date = article.publishedAt == null ? now : article.publishedAt;
        return new Publishable(
                article.id,
                article.version,
                article.slug,
                article.locale,
                article.translationGroupId,
                article.title,
                article.standfirst,
                views.body(article),
                article.cover,
                article.seo == null ? views.json(Seo.NONE) : article.seo,
                article.commentsOpen,
                date,
                now,
                LinkOrder.ids(article.authors),
                LinkOrder.ids(article.categories),
                LinkOrder.ids(article.tags));
    }
}
