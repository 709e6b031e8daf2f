package io.chapeau.management.article;

import io.chapeau.change.ChangeEntry;
import io.chapeau.change.ChangeLog;
import io.chapeau.change.ChangeType;
import io.chapeau.content.reading.BodyFormat;
import io.chapeau.database.RetryTransient;
import io.chapeau.http.conditional.IfMatch;
import io.chapeau.management.article.check.PublishCheck;
import io.chapeau.management.article.schedule.Schedules;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What changes the facts of an article's state: publish, unpublish, the trash. */
@ApplicationScoped
public class PublicationService {

    private final ArticleRepository articles;
    private final ArticleAccess access;
    private final ArticleViews views;
    private final Publications publications;
    private final Schedules schedules;
    private final TranslationGroups translations;
    private final ArticleProjection projection;
    private final ChangeLog changes;
    private final Clock clock;

    PublicationService(
            ArticleRepository articles,
            ArticleAccess access,
            ArticleViews views,
            Publications publications,
            Schedules schedules,
            TranslationGroups translations,
            ArticleProjection projection,
            ChangeLog changes,
            Clock clock) {
        this.articles = articles;
        this.access = access;
        this.views = views;
        this.publications = publications;
        this.schedules = schedules;
        this.translations = translations;
        this.projection = projection;
        this.changes = changes;
        this.clock = clock;
    }

    /**
     * Shows the working copy, or an earlier save, to readers; refuses what the checks find to be wrong. Publishing what
     * readers already see changes nothing.
     */
    @RetryTransient
    @Transactional
    public ArticleView publish(UUID id, IfMatch ifMatch, @Nullable Integer revision) {
        return publish(id, ifMatch, revision, true);
    }

    /** The same to be undone: errors of the checks are told in the answer, instead of a refusal. */
    @RetryTransient
    @Transactional
    public ArticleView tryPublish(UUID id, IfMatch ifMatch, @Nullable Integer revision) {
        return publish(id, ifMatch, revision, false);
    }

    private ArticleView publish(UUID id, IfMatch ifMatch, @Nullable Integer revision, boolean refuses) {
        Article article = access.forChange(id, ifMatch);
        boolean isToBeDone = access.isToBeDone(ArticleAction.PUBLISH, article);
        int number = revision == null ? article.revision : revision;
        if (revision != null) {
            publications.requireRevision(article, revision);
        }
        PublishCheck checks = publications.check(article, number);
        if (refuses) {
            checks.requireNoErrors();
        }
        boolean isNews = revision == null ? isToBeDone : !revision.equals(article.publishedRevision);
        if (isNews && checks.errors().isEmpty()) {
            publications.publishRevision(article, number, clock.instant());
        }
        return views.view(article, BodyFormat.BLOCKS, checks);
    }

    /** Takes the article from readers; the working copy stays. */
    @RetryTransient
    @Transactional
    public ArticleView unpublish(UUID id, IfMatch ifMatch) {
        Article article = access.forChange(id, ifMatch);
        if (access.isToBeDone(ArticleAction.UNPUBLISH, article)) {
            publications.withdraw(article);
        }
        return views.view(article, BodyFormat.BLOCKS);
    }

    /** Moves the article to the trash; readers get 404 at once, and nothing is planned for it any more. */
    @RetryTransient
    @Transactional
    public void trash(UUID id, IfMatch ifMatch) {
        Article article = access.forChange(id, ifMatch);
        if (access.isToBeDone(ArticleAction.DELETE, article)) {
            article.deletedAt = clock.instant();
            schedules.cancel(article.id, "The article was moved to the trash.", clock.instant());
            publications.withdraw(article);
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

    private void flush(Article article, ChangeType type) {
        UniqueArticles.flush(articles, article);
        projection.refresh(article);
        changes.append(ChangeEntry.of(type, article.id, article.version));
    }
}
