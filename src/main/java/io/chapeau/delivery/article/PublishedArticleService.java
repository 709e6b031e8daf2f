package io.chapeau.delivery.article;

import io.chapeau.change.ChangedEntity;
import io.chapeau.delivery.AddressedKind;
import io.chapeau.delivery.Addresses;
import io.chapeau.delivery.ArticleTarget;
import io.chapeau.delivery.Outcome;
import io.chapeau.delivery.comment.PublicCommentService;
import io.chapeau.delivery.hot.Dependencies;
import io.chapeau.delivery.name.RequestedLocale;
import io.chapeau.http.paging.Page;
import io.chapeau.http.paging.PageQuery;
import io.chapeau.http.problem.ProblemError;
import io.chapeau.http.problem.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Published articles. Each method is one transaction at REPEATABLE READ, so an answer shows one moment, and
 * takes the same number of statements however many articles it answers.
 */
@ApplicationScoped
public class PublishedArticleService {

    private static final int LARGEST_PAGE_WITH_BODIES = 50;
    private static final UUID NOBODY = new UUID(0, 0);

    private final PublishedArticleRepository articles;
    private final Addresses addresses;
    private final PublicCommentService comments;
    private final RequestedLocale requested;
    private final Dependencies dependencies;

    PublishedArticleService(
            PublishedArticleRepository articles,
            Addresses addresses,
            PublicCommentService comments,
            RequestedLocale requested,
            Dependencies dependencies) {
        this.articles = articles;
        this.addresses = addresses;
        this.comments = comments;
        this.requested = requested;
        this.dependencies = dependencies;
    }

    @Transactional
    Page<DeliveredArticle> list(ArticleQuery query, ArticleSelection selection, PageQuery page) {
        String locale = requested.ofArticles(
                query.language().locale(),
                query.language().fallback(),
                query.language().acceptLanguage());
        ArticleFilters filters = ArticleFilters.of(query, locale);
        requireSmallPage(selection, page.limit());
        ArticleListing listing = ArticleListing.of(filters, targets(filters.links()));
        if (filters.links().isEmpty() || filters.fallback()) {
            dependencies.onAll(ChangedEntity.ARTICLE);
        }
        if (query.sortKey().equals("commentCount")) {
            dependencies.onAll(ChangedEntity.COMMENT);
        }
        return articles.list(listing, query.sort(), page)
                .map(rows -> filters.fallback()
                        ? views(rows, selection, locale).stream()
                                .map(view -> view.requestedIn(locale))
                                .toList()
                        : views(rows, selection, null));
    }

    @Transactional
    Outcome<DeliveredArticle> get(String address, ArticleSelection selection) {
        return addresses
                .find(AddressedKind.ARTICLE, address, PublishedArticle.class)
                .map(article -> whole(article, selection));
    }

    /** An earlier state of an article that is there in some state; its comments and its translations are those of now. */
    @Transactional
    Outcome<DeliveredArticle> snapshot(ArticleSnapshot snapshot, ArticleSelection selection) {
        return addresses
                .find(AddressedKind.ARTICLE, snapshot.id().toString(), PublishedArticle.class)
                .map(now -> snapshot.article(now.commentCount))
                .map(article -> withSurroundings(
                        article,
                        DeliveredArticle.of(
                                article,
                                new ArticleLinks(snapshot.links()),
                                translations(List.of(article), selection),
                                ArticleBodies.of(snapshot, selection.bodyParts())),
                        selection));
    }

    /** The newest articles in any language. */
    @Transactional
    public List<ArticleTitle> latest(int limit) {
        return articles.latest(limit).stream()
                .map(article -> new ArticleTitle(article.slug, article.locale, article.title))
                .toList();
    }

    /** The first articles of a collection, in its order. */
    @Transactional
    public List<DeliveredArticle> curated(UUID collection, ArticleSelection selection, int limit) {
        return views(articles.curated(collection, limit), selection, null);
    }

    private DeliveredArticle whole(PublishedArticle article, ArticleSelection selection) {
        return withSurroundings(
                article, views(List.of(article), selection, null).getFirst(), selection);
    }

    private DeliveredArticle withSurroundings(
            PublishedArticle article, DeliveredArticle view, ArticleSelection selection) {
        if (selection.shows("neighbours")) {
            dependencies.onAll(ChangedEntity.ARTICLE);
        }
        return view.with(
                selection.shows("comments") ? comments.firstPage(article.id) : null,
                selection.shows("neighbours") ? articles.neighbours(article) : null);
    }

    /** @param names the language of names; null: that of each article */
    private List<DeliveredArticle> views(
            List<PublishedArticle> rows, ArticleSelection selection, @Nullable String names) {
        if (rows.isEmpty()) {
            return List.of();
        }
        List<UUID> ids = rows.stream().map(PublishedArticle::id).toList();
        dependencies.on(ids);
        ArticleLinks links = selection.showsLinks() ? articles.links(ids, names) : new ArticleLinks(List.of());
        dependencies.on(links.targets());
        ArticleTranslations translations = translations(rows, selection);
        ArticleBodies bodies = articles.bodies(ids, selection.bodyParts());
        return rows.stream()
                .map(row -> DeliveredArticle.of(row, links, translations, bodies))
                .toList();
    }

    private ArticleTranslations translations(List<PublishedArticle> rows, ArticleSelection selection) {
        if (!selection.shows("translations")) {
            return new ArticleTranslations(List.of());
        }
        List<UUID> groups =
                rows.stream().map(row -> row.translationGroupId).distinct().toList();
        groups.forEach(dependencies::onMembersOf);
        return articles.translations(groups);
    }

    /** What the slugs name, the rarer target first. An unknown slug is an identity that nothing has. */
    private List<UUID> targets(Map<AddressedKind, String> links) {
        return links.entrySet().stream()
                .map(link -> addresses.bySlug(link.getKey(), link.getValue(), ArticleTarget.class))
                .peek(target -> target.map(ArticleTarget::id).ifPresent(dependencies::onMembersOf))
                .sorted(Comparator.comparingInt(
                        target -> target.map(ArticleTarget::articleCount).orElse(0)))
                .map(target -> target.map(ArticleTarget::id).orElse(NOBODY))
                .toList();
    }

    /** 400 when so many articles would come with their bodies. */
    public static void requireSmallPage(ArticleSelection selection, int limit) {
        if (limit > LARGEST_PAGE_WITH_BODIES && !selection.bodyParts().isEmpty()) {
            String detail = "With html, blocks, markdown, text, outline, links or images a page has "
                    + LARGEST_PAGE_WITH_BODIES + " articles at most. Lower limit.";
            throw ProblemType.MALFORMED_REQUEST.because(detail, ProblemError.ofParameter("limit", "maximum", detail));
        }
    }
}
