package io.chapeau.management.article;

import io.chapeau.http.contract.InputBinder;
import io.chapeau.http.problem.ProblemType;
import io.chapeau.management.article.check.CheckedArticle;
import io.chapeau.management.article.check.PublishCheck;
import io.chapeau.management.article.check.PublishChecks;
import io.chapeau.management.article.publish.PublishedState;
import io.chapeau.management.article.publish.Publisher;
import io.chapeau.management.article.revision.Revisions;
import io.chapeau.management.slug.EntityType;
import io.chapeau.management.slug.Slugs;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;

/**
 * Shows a locked article to readers and takes it from them, whoever asked for it: an editor now, or one who planned
 * it. Whether the state of the article allows it was decided before.
 */
@ApplicationScoped
class Publications {

    private final ArticleRepository articles;
    private final ArticleEditor editor;
    private final ArticleViews views;
    private final ArticleProjection projection;
    private final Publisher publisher;
    private final Revisions revisions;
    private final Slugs slugs;
    private final TranslationGroups translations;
    private final PublishChecks checks;
    private final InputBinder binder;
    private final Clock clock;

    Publications(
            ArticleRepository articles,
            ArticleEditor editor,
            ArticleViews views,
            ArticleProjection projection,
            Publisher publisher,
            Revisions revisions,
            Slugs slugs,
            TranslationGroups translations,
            PublishChecks checks,
            InputBinder binder,
            Clock clock) {
        this.articles = articles;
        this.editor = editor;
        this.views = views;
        this.projection = projection;
        this.publisher = publisher;
        this.revisions = revisions;
        this.slugs = slugs;
        this.translations = translations;
        this.checks = checks;
        this.binder = binder;
        this.clock = clock;
    }

    /** What is to be said of a save before readers see it. */
    PublishCheck check(Article article, int revision) {
        ArticleContent content = projection.content(article, revision);
        Seo seo = content.seo() == null ? Seo.NONE : content.seo();
        return checks.of(new CheckedArticle(
                article.id,
                content.locale(),
                content.title(),
                content.standfirst(),
                seo.title(),
                seo.description(),
                content.categoryIds(),
                content.body().value()));
    }

    /**
     * Shows the working copy.
     *
     * @param date what readers see as its date when no editor has chosen one
     */
    void publishWorkingCopy(Article article, Instant date) {
        boolean shown = article.publication.isVisible();
        article.publication = Publication.PUBLISHED;
        article.endReview();
        if (article.publishedAt == null) {
            article.publishedAt = date;
            revisions.amend(article.id, article.revision, binder.tree(views.content(article)));
        }
        record(article, article.revision, views.content(article));
        publisher.publishWorkingCopy(
                new PublishedState(article.id, article.version, article.slug, article.publishedAt, clock.instant()),
                shown);
    }

    /** Shows an earlier save; the working copy stays. Refuses with 409 or 422 what cannot be shown any more. */
    void publishRevision(Article article, int number, Instant date) {
        if (number == article.revision) {
            publishWorkingCopy(article, date);
            return;
        }
        boolean shown = article.publication.isVisible();
        if (article.publishedAt == null) {
            article.publishedAt = date;
        }
        article.publication = Publication.CHANGED;
        ArticleContent content = projection.content(article, number);
        // An author may be gone since.
        editor.read(content.input(), article.id, content.input());
        slugs.hold(EntityType.ARTICLE, article.id, content.slug());
        record(article, number, content);
        publisher.publishEarlierState(projection.publishable(article, content, date, clock.instant()), shown);
    }

    /** Takes the article from readers, if they see it. */
    void withdraw(Article article) {
        if (article.publication.isVisible()) {
            article.publication = article.publication.afterUnpublish();
            article.publishedVersion = null;
            article.publishedRevision = null;
            articles.flush();
            publisher.unpublish(article.id, article.version);
        }
    }

    /** The state in which readers will see the article, written down and flushed. */
    private void record(Article article, int revision, ArticleContent content) {
        article.publishedVersion = article.version + 1;
        article.publishedRevision = revision;
        articles.flush();
        revisions.publish(article.id, revision);
        translations.requirePublicPlace(article.id, content.translationGroupId(), content.locale());
    }

    /** 404 when the article has no such save. */
    void requireRevision(Article article, int number) {
        if (number > article.revision) {
            throw ProblemType.NOT_FOUND.because("The article has no revision " + number + ".");
        }
        revisions.item(article.id, number);
    }
}
