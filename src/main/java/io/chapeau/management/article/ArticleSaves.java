package io.chapeau.management.article;

import io.chapeau.access.Caller;
import io.chapeau.change.ChangeEntry;
import io.chapeau.change.ChangeLog;
import io.chapeau.change.ChangeType;
import io.chapeau.http.contract.InputBinder;
import io.chapeau.management.article.revision.Revisions;
import io.chapeau.management.article.revision.Save;
import io.chapeau.management.slug.TakeOver;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Every way in which the content of a working copy changes: article, revision and change entry, or none of them. */
@ApplicationScoped
class ArticleSaves {

    private final ArticleRepository articles;
    private final ArticleEditor editor;
    private final ArticleViews views;
    private final Revisions revisions;
    private final ArticleProjection projection;
    private final ChangeLog changes;
    private final InputBinder binder;
    private final Caller caller;
    private final Clock clock;

    ArticleSaves(
            ArticleRepository articles,
            ArticleEditor editor,
            ArticleViews views,
            Revisions revisions,
            ArticleProjection projection,
            ChangeLog changes,
            InputBinder binder,
            Caller caller,
            Clock clock) {
        this.articles = articles;
        this.editor = editor;
        this.views = views;
        this.revisions = revisions;
        this.projection = projection;
        this.changes = changes;
        this.binder = binder;
        this.caller = caller;
        this.clock = clock;
    }

    /** Saves an article that is new but for its id. */
    void create(Article article, ArticleEditor.Draft draft, @Nullable String note, TakeOver takeOver) {
        Instant now = clock.instant();
        article.createdAt = now;
        article.createdBy = caller.id();
        write(article, draft, takeOver, now);
        articles.persist(article);
        keep(article, now, note, null);
        changes.append(ChangeEntry.of(ChangeType.ARTICLE_CREATED, article.id, article.version));
    }

    /**
     * Saves a change.
     *
     * @param restoredFrom the revision that is brought back; null for an edit
     */
    void change(
            Article article,
            ArticleEditor.Draft draft,
            @Nullable String note,
            @Nullable Integer restoredFrom,
            TakeOver takeOver) {
        Instant now = clock.instant();
        write(article, draft, takeOver, now);
        article.publication = article.publication.afterEdit();
        if (Workflow.afterEdit(article.review, caller.role()) == Review.NONE) {
            article.endReview();
        }
        keep(article, now, note, restoredFrom);
        changes.append(ChangeEntry.of(ChangeType.ARTICLE_CHANGED, article.id, article.version));
    }

    private void write(Article article, ArticleEditor.Draft draft, TakeOver takeOver, Instant now) {
        projection.hold(article, draft.input());
        editor.write(article, draft, takeOver);
        article.updatedAt = now;
        article.updatedBy = caller.id();
        article.revision++;
    }

    private void keep(Article article, Instant now, @Nullable String note, @Nullable Integer restoredFrom) {
        UniqueArticles.flush(articles, article);
        ArticleContent content = views.content(article);
        revisions.record(new Save(
                article.id,
                article.revision,
                article.version,
                binder.tree(content),
                caller.id(),
                now,
                note,
                restoredFrom));
        projection.refresh(article, () -> content);
    }
}
