package io.chapeau.management.article;

import io.chapeau.commenting.CommentPolicy;
import io.chapeau.content.reading.BodyFormat;
import io.chapeau.content.reading.BodyReader;
import io.chapeau.http.contract.InputBinder;
import io.chapeau.management.article.publish.Publishable;
import io.chapeau.management.article.publish.WorkingProjection;
import io.chapeau.management.article.revision.Revisions;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What of an article goes to readers and to previews: nothing that is not named here. */
@ApplicationScoped
public class ArticleProjection {

    private final ArticleRepository articles;
    private final ArticleViews views;
    private final Revisions revisions;
    private final InputBinder binder;
    private final WorkingProjection projection;

    ArticleProjection(
            ArticleRepository articles,
            ArticleViews views,
            Revisions revisions,
            InputBinder binder,
            WorkingProjection projection) {
        this.articles = articles;
        this.revisions = revisions;
        this.binder = binder;
        this.views = views;
        this.projection = projection;
    }

    /** What a save does before it writes anything. */
    void hold(Article article, ArticleInput input) {
        projection.hold(Stream.of(article.translationGroupId, input.translationGroupId())
                .filter(Objects::nonNull)
                .toList());
    }

    /** Lets previews see the flushed working copy; what lies in the trash or in the archive they do not see. */
    void refresh(Article article) {
        refresh(article, () -> views.content(article));
    }

    /** The same, with what the working copy says, which is asked for only when previews see it. */
    void refresh(Article article, Supplier<ArticleContent> content) {
        if (article.isDeleted() || article.archivedAt != null) {
            projection.remove(article.id);
        } else {
            projection.write(publishable(article, content.get(), article.createdAt, article.updatedAt));
        }
    }

    /** Whether the save with this number is kept. */
    public boolean isKept(UUID article, int revision) {
        return revisions.kept(article, revision).isPresent();
    }

    /** An earlier save as it would be delivered; empty when it is not kept any more. */
    public Optional<Publishable> ofRevision(UUID id, int revision) {
        return articles.findByIdOptional(id).flatMap(article -> revisions
                .kept(id, revision)
                .map(save -> publishable(
                        article, save.version(), content(article, revision), article.createdAt, save.savedAt())));
    }

    /** What the article says in one of its saves. */
    ArticleContent content(Article article, int revision) {
        return revision == article.revision
                ? views.content(article)
                : binder.value(revisions.content(article.id, revision), ArticleContent.class);
    }

    /**
     * A content of the article in the shape that can be delivered.
     *
     * @param undated what is shown as its date when no editor has chosen one
     */
    Publishable publishable(Article article, ArticleContent content, Instant undated, Instant updatedAt) {
        return publishable(article, article.version, content, undated, updatedAt);
    }

    private Publishable publishable(
            Article article, int version, ArticleContent content, Instant undated, Instant updatedAt) {
        return new Publishable(
                article.id,
                version,
                content.slug(),
                content.locale(),
                content.translationGroupId(),
                content.title(),
                content.standfirst(),
                BodyReader.read(BodyFormat.BLOCKS, content.body().value()).body(),
                content.cover() == null ? null : views.json(content.cover()),
                views.json(content.seo() == null ? Seo.NONE : content.seo()),
                content.commentsOpen() ? content.commentPolicy() : CommentPolicy.CLOSED,
                date(article, content, undated),
                updatedAt,
                content.authorIds(),
                content.categoryIds(),
                content.tagIds());
    }

    private static Instant date(Article article, ArticleContent content, Instant undated) {
        @Nullable Instant chosen = content.publishedAt() == null ? article.publishedAt : content.publishedAt();
        return chosen == null ? undated : chosen;
    }
}
