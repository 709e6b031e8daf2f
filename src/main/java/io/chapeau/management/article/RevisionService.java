package io.chapeau.management.article;

import com.fasterxml.jackson.databind.JsonNode;
import io.chapeau.content.reading.BodyFormat;
import io.chapeau.database.RetryTransient;
import io.chapeau.http.conditional.IfMatch;
import io.chapeau.http.contract.InputBinder;
import io.chapeau.http.paging.Page;
import io.chapeau.http.paging.PageQuery;
import io.chapeau.http.problem.ProblemError;
import io.chapeau.http.problem.ProblemType;
import io.chapeau.management.article.revision.RevisionDiff;
import io.chapeau.management.article.revision.RevisionDiffPage;
import io.chapeau.management.article.revision.RevisionItem;
import io.chapeau.management.article.revision.Revisions;
import io.chapeau.management.slug.TakeOver;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The saves of articles that the caller can reach: reading, naming, comparing them, and bringing them back. */
@ApplicationScoped
public class RevisionService {

    private static final String WORKING = "working";
    private static final String PUBLISHED = "published";

    private final ArticleAccess access;
    private final ArticleEditor editor;
    private final ArticleViews views;
    private final ArticleSaves saves;
    private final Revisions revisions;
    private final InputBinder binder;

    RevisionService(
            ArticleAccess access,
            ArticleEditor editor,
            ArticleViews views,
            ArticleSaves saves,
            Revisions revisions,
            InputBinder binder) {
        this.access = access;
        this.editor = editor;
        this.views = views;
        this.saves = saves;
        this.revisions = revisions;
        this.binder = binder;
    }

    @Transactional
    public Page<RevisionItem> list(UUID id, String sort, PageQuery page) {
        return revisions.list(access.read(id).id, sort, page);
    }

    @Transactional
    public RevisionView get(UUID id, int number, BodyFormat format) {
        UUID article = access.read(id).id;
        ArticleContent content = content(article, number);
        return new RevisionView(
                revisions.item(article, number), content.withBody(ArticleViews.shown(content.body(), format)));
    }

    @RetryTransient
    @Transactional
    public RevisionItem label(UUID id, int number, @Nullable String label) {
        return revisions.label(access.read(id).id, number, label);
    }

    @Transactional
    public RevisionDiff diff(UUID id, String from, String to) {
        Article article = access.read(id);
        int before = number(article, "from", from);
        int after = number(article, "to", to);
        return RevisionDiff.of(
                revisions.item(article.id, before),
                revisions.content(article.id, before),
                revisions.item(article.id, after),
                revisions.content(article.id, after));
    }

    /** The same to be read by people, as a fragment of HTML. */
    @Transactional
    public String diffPage(UUID id, String from, String to) {
        Article article = access.read(id);
        return RevisionDiffPage.of(
                revisions.content(article.id, number(article, "from", from)),
                revisions.content(article.id, number(article, "to", to)));
    }

    /**
     * Makes a revision the working copy again, as a new save. A date that readers know stays when the revision has
     * none. What it names must still be there: a deleted author or
     * a slug that another article has taken is refused by name, and nothing is changed.
     */
    @RetryTransient
    @Transactional
    public ArticleView restore(UUID id, int number, IfMatch ifMatch, @Nullable String note, TakeOver takeOver) {
        Article article = access.forEdit(id, ifMatch);
        ArticleContent content = content(id, number).datedBy(article.publishedAt);
        // Its own body counts as the current one, so that a rule of typography which came later does not touch it.
        ArticleEditor.Draft draft = editor.read(content.input(), id, content.input());
        if (!draft.input().equals(views.input(article))) {
            saves.change(article, draft.reporting(content.bodyReport()), note, number, takeOver);
        }
        return views.view(article, BodyFormat.BLOCKS);
    }

    private ArticleContent content(UUID article, int number) {
        JsonNode kept = revisions.content(article, number);
        return binder.value(kept, ArticleContent.class);
    }

    /** The number that a client means. */
    private static int number(Article article, String parameter, String word) {
        if (word.equals(WORKING)) {
            return article.revision;
        }
        if (word.equals(PUBLISHED)) {
            if (article.publishedRevision == null) {
                String detail = "Readers see no revision of this article that was kept. Name a revision by its number.";
                throw ProblemType.CONFLICT.because(detail, ProblemError.ofParameter(parameter, "notPublished", detail));
            }
            return article.publishedRevision;
        }
        return Integer.parseInt(word);
    }
}
