package io.chapeau.delivery.article;

import io.chapeau.change.ChangedEntity;
import io.chapeau.delivery.Addressed;
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
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * Published articles. All that an answer shows of articles comes from one statement, or with what surrounds them from one
 * transaction at REPEATABLE READ, so it shows one moment. What the words of an address and of filters mean is looked up
 * before. It takes the same number of statements however many articles it answers.
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

    Page<DeliveredArticle> list(ArticleQuery query, ArticleSelection selection, PageQuery page) {
        // The total is a statement of its own.
        return fromOneMoment(page.total(), () -> read(query, selection, page));
    }

    private Page<DeliveredArticle> read(ArticleQuery query, ArticleSelection selection, PageQuery page) {
        String locale = requested.ofArticles(
                query.language().locale(),
                query.language().fallback(),
                query.language().acceptLanguage());
        ArticleFilters filters = ArticleFilters.of(query, locale);
        requireSmallPage(selection, page.limit());
        ArticleColumns columns = articles.columns(selection, filters.fallback() ? locale : null);
        ArticleListing listing = ArticleListing.of(filters, targets(filters.links()), columns);
        if (filters.links().isEmpty() || filters.fallback()) {
            dependencies.onAll(ChangedEntity.ARTICLE);
        }
        if (query.sortKey().equals("commentCount")) {
            dependencies.onAll(ChangedEntity.COMMENT);
        }
        Page<DeliveredArticle> found =
                articles.list(listing, columns, query.sort(), page).map(rows -> views(rows, selection));
        return filters.fallback()
                ? found.map(views ->
                        views.stream().map(view -> view.requestedIn(locale)).toList())
                : found;
    }

    /** By its id or its slug in one statement; only what has no such address is looked for among former ones. */
    Outcome<DeliveredArticle> get(String address, ArticleSelection selection) {
        return fromOneMoment(selection.showsSurroundings(), () -> {
            ArticleColumns columns = articles.columns(selection, null);
            return find(address, columns)
                    .<Outcome<DeliveredArticle>>map(found -> new Outcome.Found<>(whole(found, selection)))
                    .orElseGet(() -> elsewhere(address, columns, selection));
        });
    }

    private Optional<ArticleReading> find(String address, ArticleColumns columns) {
        if (Addresses.isId(address)) {
            return articles.byId(UUID.fromString(address), columns);
        }
        return Addresses.isSlug(address) ? articles.bySlug(address, columns) : Optional.empty();
    }

    private Outcome<DeliveredArticle> elsewhere(String address, ArticleColumns columns, ArticleSelection selection) {
        return addresses
                .find(AddressedKind.ARTICLE, address, Addressed.class)
                .map(found -> articles.byId(found.id(), columns).orElseThrow(addresses::nothingHere))
                .map(found -> whole(found, selection));
    }

    /** An earlier state of an article that is there in some state; its comments and its translations are those of now. */
    @Transactional
    Outcome<DeliveredArticle> snapshot(ArticleSnapshot snapshot, ArticleSelection selection) {
        ArticleReading now =
                articles.byId(snapshot.id(), articles.columns(selection, null)).orElseThrow(addresses::nothingHere);
        return new Outcome.Found<>(withSurroundings(
                new ArticleReading(
                        snapshot.facts(now.facts().commentCount()),
                        new ArticleLinks(snapshot.links()),
                        now.translations(),
                        snapshot.bodies(selection.bodyParts())),
                selection));
    }

    /** The newest articles in any language. */
    public List<ArticleTitle> latest(int limit) {
        return articles.latest(limit).stream()
                .map(article -> new ArticleTitle(article.slug, article.locale, article.title))
                .toList();
    }

    /** The first articles of a collection, in its order. */
    public List<DeliveredArticle> curated(UUID collection, ArticleSelection selection, int limit) {
        return views(articles.curated(collection, limit, articles.columns(selection, null)), selection);
    }

    /** A single working copy for somebody who may see no other: what is around it is published. */
    DeliveredArticle amongPublished(DeliveredArticle view, ArticleSelection selection) {
        return articles.amongPublished(view, selection);
    }

    private DeliveredArticle whole(ArticleReading article, ArticleSelection selection) {
        note(article, selection);
        return withSurroundings(article, selection);
    }

    private DeliveredArticle withSurroundings(ArticleReading article, ArticleSelection selection) {
        DeliveredArticle view = article.view();
        if (!selection.showsSurroundings()) {
            return view;
        }
        if (selection.shows("neighbours")) {
            dependencies.onAll(ChangedEntity.ARTICLE);
        }
        return view.with(
                view.translations(),
                selection.shows("comments") ? comments.firstPage(view.id()) : null,
                selection.shows("neighbours") ? articles.neighbours(view) : null);
    }

    private List<DeliveredArticle> views(List<ArticleReading> rows, ArticleSelection selection) {
        rows.forEach(row -> note(row, selection));
        return rows.stream().map(ArticleReading::view).toList();
    }

    private void note(ArticleReading article, ArticleSelection selection) {
        dependencies.on(article.facts().id());
        dependencies.on(article.links().targets());
        if (selection.shows("translations")) {
            dependencies.onMembersOf(article.facts().translationGroupId());
        }
    }

    /** A statement sees one moment by itself, and does so at half the cost of a transaction. */
    private static <T> T fromOneMoment(boolean severalStatements, Supplier<T> reading) {
        return severalStatements ? QuarkusTransaction.joiningExisting().call(reading::get) : reading.get();
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
