package io.chapeau.management.article;

import io.chapeau.access.Caller;
import io.chapeau.change.ChangeEntry;
import io.chapeau.change.ChangeLog;
import io.chapeau.change.ChangeType;
import io.chapeau.content.reading.BodyFormat;
import io.chapeau.database.RetryTransient;
import io.chapeau.http.conditional.IfMatch;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The steps by which writers and editors agree on an article, and the archive. Readers notice none of them. */
@ApplicationScoped
public class ReviewService {

    private final ArticleRepository articles;
    private final ArticleAccess access;
    private final ArticleViews views;
    private final ArticleProjection projection;
    private final ChangeLog changes;
    private final Caller caller;
    private final Clock clock;

    ReviewService(
            ArticleRepository articles,
            ArticleAccess access,
            ArticleViews views,
            ArticleProjection projection,
            ChangeLog changes,
            Caller caller,
            Clock clock) {
        this.articles = articles;
        this.access = access;
        this.views = views;
        this.projection = projection;
        this.changes = changes;
        this.caller = caller;
        this.clock = clock;
    }

    @RetryTransient
    @Transactional
    public ArticleView submit(UUID id, IfMatch ifMatch) {
        Article article = access.forChange(id, ifMatch);
        if (access.isToBeDone(ArticleAction.SUBMIT, article)) {
            step(article, Review.SUBMITTED, null);
            tell(ChangeType.ARTICLE_SUBMITTED, article);
        }
        return view(article);
    }

    @RetryTransient
    @Transactional
    public ArticleView withdraw(UUID id, IfMatch ifMatch) {
        Article article = access.forChange(id, ifMatch);
        if (access.isToBeDone(ArticleAction.WITHDRAW, article)) {
            article.endReview();
            tell(ChangeType.ARTICLE_WITHDRAWN, article);
        }
        return view(article);
    }

    @RetryTransient
    @Transactional
    public ArticleView approve(UUID id, IfMatch ifMatch) {
        Article article = access.forChange(id, ifMatch);
        if (access.isToBeDone(ArticleAction.APPROVE, article)) {
            step(article, Review.APPROVED, null);
            tell(ChangeType.ARTICLE_APPROVED, article);
        }
        return view(article);
    }

    /** Asked again, the new note takes the place of the one before. */
    @RetryTransient
    @Transactional
    public ArticleView requestChanges(UUID id, IfMatch ifMatch, String note) {
        Article article = access.forChange(id, ifMatch);
        if (access.isToBeDone(ArticleAction.REQUEST_CHANGES, article)) {
            step(article, Review.CHANGES_REQUESTED, note);
            tell(ChangeType.ARTICLE_CHANGES_REQUESTED, article);
        }
        return view(article);
    }

    /** Takes the article from the desk; readers go on seeing it. */
    @RetryTransient
    @Transactional
    public ArticleView archive(UUID id, IfMatch ifMatch) {
        Article article = access.forChange(id, ifMatch);
        if (access.isToBeDone(ArticleAction.ARCHIVE, article)) {
            article.archivedAt = clock.instant();
            move(article);
            tell(ChangeType.ARTICLE_ARCHIVED, article);
        }
        return view(article);
    }

    @RetryTransient
    @Transactional
    public ArticleView unarchive(UUID id, IfMatch ifMatch) {
        Article article = access.forChange(id, ifMatch);
        if (access.isToBeDone(ArticleAction.UNARCHIVE, article)) {
            article.archivedAt = null;
            move(article);
            tell(ChangeType.ARTICLE_UNARCHIVED, article);
        }
        return view(article);
    }

    private void step(Article article, Review review, @Nullable String note) {
        article.review = review;
        article.reviewBy = caller.id();
        article.reviewAt = clock.instant();
        article.reviewNote = note;
    }

    /** Previews show what is on the desk. */
    private void move(Article article) {
        articles.flush();
        projection.refresh(article);
    }

    private void tell(ChangeType type, Article article) {
        articles.flush();
        changes.append(ChangeEntry.of(type, article.id, article.version));
    }

    private ArticleView view(Article article) {
        return views.view(article, BodyFormat.BLOCKS);
    }
}
