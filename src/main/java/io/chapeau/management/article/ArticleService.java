package io.chapeau.management.article;

import io.chapeau.content.reading.BodyFormat;
import io.chapeau.content.report.BodyReportEntry;
import io.chapeau.database.Identifiers;
import io.chapeau.database.RetryTransient;
import io.chapeau.http.conditional.IfMatch;
import io.chapeau.http.contract.InputBinder;
import io.chapeau.http.contract.MergePatch;
import io.chapeau.http.contract.Submitted;
import io.chapeau.http.paging.Page;
import io.chapeau.http.paging.PageQuery;
import io.chapeau.http.problem.ProblemError;
import io.chapeau.http.problem.ProblemType;
import io.chapeau.management.slug.TakeOver;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Rules of working copies. Nothing here changes what readers see; that is publish's alone. */
@ApplicationScoped
public class ArticleService {

    private final ArticleRepository articles;
    private final ArticleAccess access;
    private final ArticleEditor editor;
    private final ArticleViews views;
    private final InputBinder binder;
    private final ArticleSaves saves;

    ArticleService(
            ArticleRepository articles,
            ArticleAccess access,
            ArticleEditor editor,
            ArticleViews views,
            InputBinder binder,
            ArticleSaves saves) {
        this.articles = articles;
        this.access = access;
        this.editor = editor;
        this.views = views;
        this.binder = binder;
        this.saves = saves;
    }

    @Transactional
    public Page<ArticleListItem> list(ArticleFilter filter, String sort, PageQuery page) {
        filter.requireOffered(sort);
        return articles.list(filter, access.onlyCreator(), sort, page).map(views::items);
    }

    @Transactional
    public ArticleView get(UUID id, BodyFormat format) {
        return views.view(access.read(id), format);
    }

    @RetryTransient
    @Transactional
    public ArticleView create(ArticleInput input, @Nullable String note, TakeOver takeOver) {
        return create(Identifiers.next(), input, note, takeOver);
    }

    /** Creates an article under an id that the client has chosen; an existing one is not touched. */
    @RetryTransient
    @Transactional
    public ArticleView createWithId(
            UUID id, Submitted<ArticleInput> submitted, @Nullable String note, TakeOver takeOver) {
        if (!Identifiers.isUsable(id)) {
            String detail = "A chosen id must be a UUID of version 7 (RFC 9562).";
            throw ProblemType.INVALID.because(detail, ProblemError.ofParameter("id", "uuidVersion", detail));
        }
        if (articles.findByIdOptional(id).isPresent()) {
            throw taken(id);
        }
        submitted.requireReadOnlyUnchanged(() -> List.of(binder.tree(new ReadOnlyId(id))));
        return create(id, submitted.value(), note, takeOver);
    }

    @RetryTransient
    @Transactional
    public ArticleView replace(
            UUID id, IfMatch ifMatch, Submitted<ArticleInput> submitted, @Nullable String note, TakeOver takeOver) {
        Article article = access.forEdit(id, ifMatch);
        return change(article, views.input(article), submitted, note, takeOver);
    }

    @RetryTransient
    @Transactional
    public ArticleView patch(UUID id, IfMatch ifMatch, MergePatch patch, @Nullable String note, TakeOver takeOver) {
        Article article = access.forEdit(id, ifMatch);
        ArticleInput current = views.input(article);
        return change(article, current, binder.patch(current, patch, ArticleInput.class), note, takeOver);
    }

    private ArticleView create(UUID id, ArticleInput input, @Nullable String note, TakeOver takeOver) {
        Article article = new Article();
        article.id = id;
        saves.create(article, editor.read(input, id, null), note, takeOver);
        return views.view(article, formatOf(input));
    }

    private ArticleView change(
            Article article,
            ArticleInput current,
            Submitted<ArticleInput> submitted,
            @Nullable String note,
            TakeOver takeOver) {
        // Which form of the body was shown decides what its report says.
        submitted.requireReadOnlyUnchanged(() -> List.of(
                binder.tree(views.view(article, BodyFormat.BLOCKS)),
                binder.tree(new ShownReport(views.report(article, BodyFormat.MARKDOWN)))));
        ArticleEditor.Draft draft = editor.read(submitted.value(), article.id, current);
        // A write that changes nothing is none: the version and what it means to others stay.
        if (!draft.input().equals(current) || draft.hasNews(views.report(article))) {
            saves.change(article, draft, note, null, takeOver);
        }
        return views.view(article, formatOf(submitted.value()));
    }

    private static BodyFormat formatOf(ArticleInput input) {
        return BodyFormat.of(input.body().format()).orElse(BodyFormat.BLOCKS);
    }

    private static RuntimeException taken(UUID id) {
        return ProblemType.STALE.because("An article " + id + " exists already; send If-Match to replace it.");
    }

    /** The read-only part that depends on the form of the body. */
    private record ShownReport(List<BodyReportEntry> bodyReport) {}

    /** The read-only part that a new entity already has. */
    private record ReadOnlyId(UUID id) {}
}
