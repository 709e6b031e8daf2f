package io.chapeau.management.article;

import io.chapeau.content.reading.BodyFormat;
import io.chapeau.content.reading.BodyReader;
import io.chapeau.http.contract.InputBinder;
import io.chapeau.http.problem.ProblemType;
import io.chapeau.management.article.check.CheckedArticle;
import io.chapeau.management.article.check.PublishCheck;
import io.chapeau.management.article.check.PublishChecks;
import io.chapeau.management.article.publish.Publishable;
import io.chapeau.management.article.publish.Publisher;
import io.chapeau.management.article.revision.Revisions;
import io.chapeau.management.slug.EntityType;
import io.chapeau.management.slug.Slugs;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Shows a locked article to readers and takes it from them, whoever asked for it: an editor now, or one who planned
 * it. Whether the state of the article allows it was decided before.
 */
@ApplicationScoped
class Publications {

    private final ArticleRepository articles;
    private final ArticleEditor editor;
    private final ArticleViews views;
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
        ArticleContent content = content(article, revision);
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
        publish(article, article.revision, views.content(article), shown, date);
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
        ArticleContent content = content(article, number);
        // An author may be gone since.
        editor.read(content.input(), article.id, content.input());
        slugs.hold(EntityType.ARTICLE, article.id, content.slug());
        publish(article, number, content, shown, date);
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

    private void publish(Article article, int revision, ArticleContent content, boolean shown, Instant date) {
        article.publishedVersion = article.version + 1;
        article.publishedRevision = revision;
        articles.flush();
        revisions.publish(article.id, revision);
        translations.requirePublicPlace(article.id, content.translationGroupId(), content.locale());
        publisher.publish(publishable(article, content, date), shown);
    }

    private Publishable publishable(Article article, ArticleContent content, Instant date) {
        @Nullable Instant chosen = content.publishedAt() == null ? article.publishedAt : content.publishedAt();
        return new Publishable(
                article.id,
                article.version,
                content.slug(),
                content.locale(),
                content.translationGroupId(),
                content.title(),
                content.standfirst(),
                BodyReader.read(BodyFormat.BLOCKS, content.body().value()).body(),
                content.cover() == null ? null : views.json(content.cover()),
                views.json(content.seo() == null ? Seo.NONE : content.seo()),
                content.commentsOpen(),
                chosen == null ? date : chosen,
                clock.instant(),
                content.authorIds(),
                content.categoryIds(),
                content.tagIds());
    }

    private ArticleContent content(Article article, int revision) {
        return revision == article.revision
                ? views.content(article)
                : binder.value(revisions.content(article.id, revision), ArticleContent.class);
    }

    /** 404 when the article has no such save. */
    void requireRevision(Article article, int number) {
        if (number > article.revision) {
            throw ProblemType.NOT_FOUND.because("The article has no revision " + number + ".");
        }
        revisions.item(article.id, number);
    }
}
