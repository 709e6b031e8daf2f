package io.chapeau.management.article;

import io.chapeau.content.reading.BodyFormat;
import io.chapeau.database.Identifiers;
import io.chapeau.database.RetryTransient;
import io.chapeau.http.paging.Page;
import io.chapeau.http.paging.PageQuery;
import io.chapeau.http.problem.ProblemError;
import io.chapeau.http.problem.ProblemType;
import io.chapeau.language.SiteLocales;
import io.chapeau.management.slug.TakeOver;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The work of translators: what there is to translate, and the draft with which they begin. */
@ApplicationScoped
public class TranslationService {

    private final TranslationRepository translations;
    private final ArticleAccess access;
    private final ArticleEditor editor;
    private final ArticleSaves saves;
    private final ArticleViews views;
    private final SiteLocales locales;

    TranslationService(
            TranslationRepository translations,
            ArticleAccess access,
            ArticleEditor editor,
            ArticleSaves saves,
            ArticleViews views,
            SiteLocales locales) {
        this.translations = translations;
        this.access = access;
        this.editor = editor;
        this.saves = saves;
        this.views = views;
        this.locales = locales;
    }

    @Transactional
    public Page<TranslationGap> gaps(String missing, String sort, PageQuery page) {
        if (!SiteLocales.isWellFormed(missing) || !locales.allows(missing)) {
            String detail = "The site has no language " + missing + "."
                    + (locales.configured().isEmpty()
                            ? " Send a BCP 47 tag such as fr."
                            : " Send one of " + String.join(", ", locales.configured()) + ".");
            throw ProblemType.MALFORMED_REQUEST.because(detail, ProblemError.ofParameter("missing", "locale", detail));
        }
        return translations
                .gaps(SiteLocales.canonical(missing), sort, page)
                .map(rows -> rows.stream().map(TranslationGapRow::gap).toList());
    }

    /**
     * Begins a translation: a draft of the same group with the texts, the structure and the links of its source. What
     * belongs to the source alone stays there: its date, its words for search engines and its external id.
     */
    @RetryTransient
    @Transactional
    public ArticleView begin(UUID source, TranslationInput input, @Nullable String note, TakeOver takeOver) {
        Article original = access.readHeld(source);
        if (original.isDeleted()) {
            throw ProblemType.CONFLICT.because("The article lies in the trash. Restore it first: POST "
                    + ArticleResource.PATH + "/" + source + "/restore.");
        }
        Article translation = new Article();
        translation.id = Identifiers.next();
        saves.create(
                translation, editor.read(draft(views.input(original), input), translation.id, null), note, takeOver);
        return views.view(translation, BodyFormat.BLOCKS);
    }

    private static ArticleInput draft(ArticleInput source, TranslationInput input) {
        return new ArticleInput(
                input.title() == null ? source.title() : input.title(),
                input.slug(),
                source.standfirst(),
                input.locale(),
                source.body(),
                source.authorIds(),
                source.categoryIds(),
                source.tagIds(),
                source.cover(),
                null,
                source.commentsOpen(),
                source.commentPolicy(),
                null,
                null,
                source.translationGroupId());
    }
}
