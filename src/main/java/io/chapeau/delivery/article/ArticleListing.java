package io.chapeau.delivery.article;

import io.chapeau.http.paging.ListStatement;
import io.chapeau.http.paging.Ordering.KeyType;
import io.chapeau.http.paging.Sorts;
import java.util.List;
import java.util.UUID;

/**
 * The statement and the order of a list. Without links it walks an index of the articles; with one it walks an index of
 * the links, which repeat the sort keys; with fallback an index of the choices or of their links, which do so too; with
 * two it walks the links of the rarer target and looks each article up among those of the other. No row is sorted, so
 * what is read of an article is read for the page alone.
 */
record ArticleListing(ListStatement statement, Sorts<ArticleReading> sorts) {

    private static final Sorts<ArticleReading> OWN = Sorts.<ArticleReading>withId(
                    "a.id", row -> row.facts().id())
            .by("publishedAt", "a.published_at", KeyType.TIME, row -> row.facts()
                    .publishedAt())
            .by("updatedAt", "a.updated_at", KeyType.TIME, row -> row.facts().updatedAt())
            .by("title", "a.title", KeyType.TEXT, row -> row.facts().title())
            .by("commentCount", "a.comment_count", KeyType.NUMBER, row -> row.facts()
                    .commentCount());

    private static final Sorts<ArticleReading> LINKED = Sorts.<ArticleReading>withId(
                    "l.article_id", row -> row.facts().id())
            .by("publishedAt", "l.published_at", KeyType.TIME, row -> row.facts()
                    .publishedAt())
            .by("updatedAt", "l.updated_at", KeyType.TIME, row -> row.facts().updatedAt())
            .by("title", "l.title", KeyType.TEXT, row -> row.facts().title());

    private static final Sorts<ArticleReading> CHOSEN = Sorts.<ArticleReading>withId(
                    "c.article_id", row -> row.facts().id())
            .by("publishedAt", "c.published_at", KeyType.TIME, row -> row.facts()
                    .publishedAt())
            .by("updatedAt", "c.updated_at", KeyType.TIME, row -> row.facts().updatedAt())
            .by("title", "c.title", KeyType.TEXT, row -> row.facts().title());

    private static final String ARTICLES = "from published_article a";
    private static final String CHOICES = "from published_choice c join published_article a on a.id = c.article_id";
    private static final String LINKED_CHOICES =
            "from published_choice_link c join published_article a on a.id = c.article_id";
    private static final String ONE_LINK = "from published_link l join published_article a on a.id = l.article_id";
    private static final String TWO_LINKS =
            "from published_link l straight_join published_link m on m.article_id = l.article_id"
                    + " straight_join published_article a on a.id = l.article_id";

    /**
     * The listing of these filters.
     *
     * @param targets what the filters' slugs name, the rarer one first
     * @param columns what is read of each article
     */
    static ArticleListing of(ArticleFilters filters, List<UUID> targets, ArticleColumns columns) {
        if (filters.fallback() && filters.locale() != null) {
            return ofChoices(filters, filters.locale(), targets, columns);
        }
        return targets.isEmpty() ? ofArticles(filters, columns) : ofLinks(filters, targets, columns);
    }

    private static ArticleListing ofArticles(ArticleFilters filters, ArticleColumns columns) {
        ListStatement statement = new ListStatement(columns.select(), ARTICLES);
        if (filters.locale() != null) {
            statement.where("a.locale = :locale", "locale", filters.locale());
        }
        if (!filters.ids().isEmpty()) {
            statement.where("a.id in :ids", "ids", filters.ids());
        }
        if (filters.publishedFrom() != null) {
            statement.where("a.published_at >= :publishedFrom", "publishedFrom", filters.publishedFrom());
        }
        if (filters.publishedTo() != null) {
            statement.where("a.published_at < :publishedTo", "publishedTo", filters.publishedTo());
        }
        return new ArticleListing(statement, OWN);
    }

    private static ArticleListing ofChoices(
            ArticleFilters filters, String locale, List<UUID> targets, ArticleColumns columns) {
        ListStatement statement = new ListStatement(columns.select(), targets.isEmpty() ? CHOICES : LINKED_CHOICES);
        if (!targets.isEmpty()) {
            statement.where("c.target_id = :target", "target", targets.getFirst());
        }
        statement.where("c.locale = :locale", "locale", locale);
        if (filters.publishedFrom() != null) {
            statement.where("c.published_at >= :publishedFrom", "publishedFrom", filters.publishedFrom());
        }
        if (filters.publishedTo() != null) {
            statement.where("c.published_at < :publishedTo", "publishedTo", filters.publishedTo());
        }
        return new ArticleListing(statement, CHOSEN);
    }

    private static ArticleListing ofLinks(ArticleFilters filters, List<UUID> targets, ArticleColumns columns) {
        ListStatement statement = new ListStatement(columns.select(), targets.size() == 1 ? ONE_LINK : TWO_LINKS);
        statement.where("l.target_id = :target", "target", targets.getFirst());
        if (targets.size() > 1) {
            statement.where("m.target_id = :other", "other", targets.getLast());
            // Which of the two is rarer may change between two pages; a cursor stays good all the same.
            statement.identifiedBy("links " + targets.stream().sorted().toList() + filters);
        }
        if (filters.locale() != null) {
            statement.where("l.locale = :locale", "locale", filters.locale());
        }
        if (filters.publishedFrom() != null) {
            statement.where("l.published_at >= :publishedFrom", "publishedFrom", filters.publishedFrom());
        }
        if (filters.publishedTo() != null) {
            statement.where("l.published_at < :publishedTo", "publishedTo", filters.publishedTo());
        }
        return new ArticleListing(statement, LINKED);
    }
}
