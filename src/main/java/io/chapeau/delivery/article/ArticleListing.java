package io.chapeau.delivery.article;

import io.chapeau.http.paging.ListStatement;
import io.chapeau.http.paging.Ordering.KeyType;
import io.chapeau.http.paging.Sorts;
import java.util.List;
import java.util.UUID;

/**
 * The statement and the order of a list. Without links it walks an index of the articles; with one it walks
 * an index of the links, which repeat the sort keys; with fallback an index of the choices or of their links, which do so too; with two it walks the links of the rarer target and
 * looks each article up among those of the other.
 */
record ArticleListing(ListStatement statement, Sorts<PublishedArticle> sorts) {

    private static final Sorts<PublishedArticle> OWN = Sorts.<PublishedArticle>withId("a.id", article -> article.id)
            .by("publishedAt", "a.publishedAt", KeyType.TIME, article -> article.publishedAt)
            .by("updatedAt", "a.updatedAt", KeyType.TIME, article -> article.updatedAt)
            .by("title", "a.title", KeyType.TEXT, article -> article.title)
            .by("commentCount", "a.commentCount", KeyType.NUMBER, article -> article.commentCount);

    private static final Sorts<PublishedArticle> LINKED = Sorts.<PublishedArticle>withId(
                    "l.articleId", article -> article.id)
            .by("publishedAt", "l.publishedAt", KeyType.TIME, article -> article.publishedAt)
            .by("updatedAt", "l.updatedAt", KeyType.TIME, article -> article.updatedAt)
            .by("title", "l.title", KeyType.TEXT, article -> article.title);

    private static final Sorts<PublishedArticle> CHOSEN = Sorts.<PublishedArticle>withId(
                    "c.articleId", article -> article.id)
            .by("publishedAt", "c.publishedAt", KeyType.TIME, article -> article.publishedAt)
            .by("updatedAt", "c.updatedAt", KeyType.TIME, article -> article.updatedAt)
            .by("title", "c.title", KeyType.TEXT, article -> article.title);

    private static final String SELECT = "select a";
    private static final String ARTICLES = "from PublishedArticle a";
    private static final String CHOICES = "from PublishedChoice c join PublishedArticle a on a.id = c.articleId";
    private static final String LINKED_CHOICES =
            "from PublishedChoiceLink c join PublishedArticle a on a.id = c.articleId";
    private static final String ONE_LINK = "from PublishedLink l join PublishedArticle a on a.id = l.articleId";
    private static final String TWO_LINKS = "from PublishedLink l join PublishedLink m on m.articleId = l.articleId"
            + " join PublishedArticle a on a.id = l.articleId";

    /**
     * The listing of these filters.
     *
     * @param targets what the filters' slugs name, the rarer one first
     */
    static ArticleListing of(ArticleFilters filters, List<UUID> targets) {
        if (filters.fallback() && filters.locale() != null) {
            return ofChoices(filters, filters.locale(), targets);
        }
        return targets.isEmpty() ? ofArticles(filters) : ofLinks(filters, targets);
    }

    private static ArticleListing ofArticles(ArticleFilters filters) {
        ListStatement statement = new ListStatement(SELECT, ARTICLES);
        if (filters.locale() != null) {
            statement.where("a.locale = :locale", "locale", filters.locale());
        }
        if (!filters.ids().isEmpty()) {
            statement.where("a.id in :ids", "ids", filters.ids());
        }
        if (filters.publishedFrom() != null) {
            statement.where("a.publishedAt >= :publishedFrom", "publishedFrom", filters.publishedFrom());
        }
        if (filters.publishedTo() != null) {
            statement.where("a.publishedAt < :publishedTo", "publishedTo", filters.publishedTo());
        }
        return new ArticleListing(statement, OWN);
    }

    private static ArticleListing ofChoices(ArticleFilters filters, String locale, List<UUID> targets) {
        ListStatement statement = new ListStatement(SELECT, targets.isEmpty() ? CHOICES : LINKED_CHOICES);
        if (!targets.isEmpty()) {
            statement.where("c.targetId = :target", "target", targets.getFirst());
        }
        statement.where("c.locale = :locale", "locale", locale);
        if (filters.publishedFrom() != null) {
            statement.where("c.publishedAt >= :publishedFrom", "publishedFrom", filters.publishedFrom());
        }
        if (filters.publishedTo() != null) {
            statement.where("c.publishedAt < :publishedTo", "publishedTo", filters.publishedTo());
        }
        return new ArticleListing(statement, CHOSEN);
    }

    private static ArticleListing ofLinks(ArticleFilters filters, List<UUID> targets) {
        ListStatement statement = new ListStatement(SELECT, targets.size() == 1 ? ONE_LINK : TWO_LINKS);
        statement.where("l.targetId = :target", "target", targets.getFirst());
        if (targets.size() > 1) {
            statement.where("m.targetId = :other", "other", targets.getLast());
            // Which of the two is rarer may change between two pages; a cursor stays good all the same.
            statement.identifiedBy("links " + targets.stream().sorted().toList() + filters);
        }
        if (filters.locale() != null) {
            statement.where("l.locale = :locale", "locale", filters.locale());
        }
        if (filters.publishedFrom() != null) {
            statement.where("l.publishedAt >= :publishedFrom", "publishedFrom", filters.publishedFrom());
        }
        if (filters.publishedTo() != null) {
            statement.where("l.publishedAt < :publishedTo", "publishedTo", filters.publishedTo());
        }
        return new ArticleListing(statement, LINKED);
    }
}
