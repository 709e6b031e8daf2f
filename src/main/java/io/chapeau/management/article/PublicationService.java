package io.chapeau.management.article;

import io.chapeau.access.Caller;
import io.chapeau.access.Role;
import io.chapeau.content.reading.BodyFormat;
import io.chapeau.database.RetryTransient;
import io.chapeau.http.conditional.IfMatch;
import io.chapeau.http.problem.ProblemType;
import io.chapeau.management.article.publish.Publishable;
import io.chapeau.management.article.publish.Publisher;
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
    private final TranslationGroups translations;
    private final Caller caller;
    private final Clock clock;

    PublicationService(
            ArticleRepository articles,
            ArticleAccess access,
            ArticleViews views,
            Publisher publisher,
            TranslationGroups translations,
            Caller caller,
            Clock clock) {
        this.articles = articles;
        this.access = access;
        this.views = views;
        this.publisher = publisher;
        this.translations = translations;
        this.caller = caller;
        this.clock = clock;
    }

    /** Shows the working copy to readers. Publishing what readers already see changes nothing. */
    @RetryTransient
    @Transactional
    public ArticleView publish(UUID id, IfMatch ifMatch) {
        Article article = access.forEdit(id, ifMatch);
        if (article.publication != Publication.PUBLISHED) {
            Instant now = clock.instant();
            if (article.publishedAt == null) {
                article.publishedAt = now;
            }
            article.publication = Publication.PUBLISHED;
            article.publishedVersion = article.version + 1;
            articles.flush();
            translations.requirePublicPlace(article);
            publisher.publish(publishable(article, now));
        }
        return views.view(article, BodyFormat.BLOCKS);
    }

    /** Takes the article from readers; the working copy stays. */
    @RetryTransient
    @Transactional
    public ArticleView unpublish(UUID id, IfMatch ifMatch) {
        Article article = access.forEdit(id, ifMatch);
        withdraw(article);
        articles.flush();
        return views.view(article, BodyFormat.BLOCKS);
    }

    /** Moves the article to the trash; readers get 404 at once. */
    @RetryTransient
    @Transactional
    public void trash(UUID id, IfMatch ifMatch) {
        Article article = access.forChange(id, ifMatch);
        if (article.publication.isVisible() && caller.is(Role.WRITER)) {
            throw ProblemType.FORBIDDEN.because("Readers see this article; an editor must unpublish it first.");
        }
        if (!article.isDeleted()) {
            withdraw(article);
            article.deletedAt = clock.instant();
        }
    }

    /** Brings the article back from the trash, unpublished. */
    @RetryTransient
    @Transactional
    public ArticleView restore(UUID id, IfMatch ifMatch) {
        Article article = access.forChange(id, ifMatch);
        if (article.isDeleted()) {
            translations.requirePlace(article.id, article.translationGroupId, article.locale);
            article.deletedAt = null;
            UniqueArticles.flush(articles, article);
        }
        return views.view(article, BodyFormat.BLOCKS);
    }

    private void withdraw(Article article) {
        if (article.publication.isVisible()) {
            article.publication = article.publication.afterUnpublish();
            article.publishedVersion = null;
            publisher.unpublish(article.id);
        }
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
