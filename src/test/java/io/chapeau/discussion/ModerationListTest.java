package io.chapeau.discussion;

import static io.chapeau.discussion.Comments.MANAGED;
import static io.chapeau.discussion.Comments.decide;
import static io.chapeau.discussion.Comments.idOf;
import static io.chapeau.discussion.Comments.input;
import static io.chapeau.discussion.Comments.pending;
import static io.chapeau.discussion.Comments.submitted;
import static io.chapeau.testing.Api.as;
import static io.chapeau.testing.Api.unique;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.chapeau.database.Identifiers;
import io.chapeau.testing.Articles;
import io.chapeau.testing.TestDatabase;
import io.quarkus.hibernate.orm.PersistenceUnit;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.LongStream;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@SuppressWarnings("NullAway.Init")
class ModerationListTest {

    private static final String SCORES = "UPDATE comment SET score = MOD(CRC32(id), 3) WHERE article_id = ?";

    @Inject
    DiscussedArticles articles;

    @Inject
    @PersistenceUnit("management")
    SessionFactory sessions;

    @ParameterizedTest
    @CsvSource({
        "9999-12-31T23:59:59.999999999-12:00, false",
        "9999-12-31T23:59:59Z, false",
        "0000-01-01T00:00:00+14:00, true",
        "0000-01-01T00:00:00Z, true",
        "0001-01-01T00:00:00Z, true"
    })
    void timesThatNoCommentCanHaveAreTimesToFilterBy(String time, boolean isBeforeAll) {
        UUID article = articles.open();
        String comment = Comments.idOf(pending(article));
        assertThat(found(article, "createdFrom", time)).isEqualTo(isBeforeAll ? List.of(comment) : List.of());
        assertThat(found(article, "createdTo", time)).isEqualTo(isBeforeAll ? List.of() : List.of(comment));
    }

    private static List<String> found(UUID article, String parameter, String time) {
        return as("moderator")
                .queryParam("article", article)
                .queryParam(parameter, time)
                .get(MANAGED)
                .then()
                .statusCode(200)
                .extract()
                .path("items.id");
    }

    /** From 5,001 comments on a category is read in another way: the list stays the same one, and so do its cursors. */
    @Test
    void listOfACategoryStaysTheSameWhenTheCategoryGrowsLarge() {
        Map<String, Object> input = Articles.input(unique("Much discussed"));
        String category = Articles.link("categories", unique("Much discussed"));
        input.put("categoryIds", List.of(category));
        UUID article = UUID.fromString(Articles.published(input).path("id"));
        articles.fill(article, 5_000);
        List<String> all = articles.column(
                "SELECT id FROM comment WHERE article_id = ? ORDER BY created_at DESC, id DESC LIMIT 200",
                article.toString());
        Response small = list("limit=100&category=" + category);
        assertThat(small.<List<String>>path("items.id")).isEqualTo(all.subList(0, 100));
        String newest = pending(article);
        String elsewhere = pending(articles.open());
        Response large = list("limit=100&category=" + category + "&cursor=" + small.path("page.next"));
        assertThat(large.<List<String>>path("items.id")).isEqualTo(all.subList(100, 200));
        list("limit=2&category=" + category).then().body("items.id", contains(idOf(newest), all.getFirst()));
        list("limit=2&status=pending&category=" + category)
                .then()
                .body("items.id", contains(idOf(newest), all.getFirst()));
        list("limit=1").then().body("items.id", contains(idOf(elsewhere)));
        list("status=approved&category=" + category).then().body("items", empty());
        articles.empty(article);
    }

    @Test
    void listIsFilteredByStatusAndArticle() {
        UUID article = articles.open();
        String waiting = pending(article);
        String approved = pending(article);
        decide(approved, "approve");
        list("article=" + article).then().body("items.id", contains(idOf(approved), idOf(waiting)));
        list("sort=createdAt&article=" + article).then().body("items.id", contains(idOf(waiting), idOf(approved)));
        list("status=approved&article=" + article).then().body("items.id", contains(idOf(approved)));
        list("status=pending")
                .then()
                .body("items.status", everyItem(equalTo("pending")))
                .body("items.id", hasItem(idOf(waiting)))
                .body("items.id", not(hasItem(idOf(approved))));
    }

    @Test
    void articleWithoutCommentsIsAnEmptyList() {
        list("article=" + Identifiers.next() + "&total=true")
                .then()
                .statusCode(200)
                .body("items.size()", equalTo(0))
                .body("page.total", equalTo(0));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "status=unknown",
                "status=PENDING",
                "status=",
                "article=7",
                "sort=authorName",
                "sort=email",
                "email=rosa",
                "client=7",
                "score=7",
                "limit=0",
                "limit=101",
                "limit=x",
                "cursor=AAAA"
            })
    void whatTheListDoesNotOfferIsRefused(String query) {
        list(query).then().statusCode(400).body("errors.size()", equalTo(1));
    }

    @Test
    void pagesLeadThroughAllCommentsBothWays() {
        UUID article = articles.open();
        for (int i = 0; i < 5; i++) {
            submitted(article, input());
        }
        String pages = "limit=2&article=" + article;
        List<String> forwards = new ArrayList<>();
        Response page = list(pages);
        forwards.addAll(page.path("items.id"));
        for (int i = 0; i < 2; i++) {
            page = list(pages + "&cursor=" + page.path("page.next"));
            forwards.addAll(page.path("items.id"));
        }
        List<String> all = list("article=" + article).path("items.id");
        assertThat(forwards).hasSize(5).isEqualTo(all);
        list(pages + "&cursor=" + page.path("page.previous")).then().body("items.id", equalTo(all.subList(2, 4)));
        list("limit=2&cursor=" + page.path("page.previous")).then().statusCode(400);
    }

    @Test
    void pagesByScoreLeadThroughAllCommentsUpAndDown() {
        UUID article = articles.open();
        for (int i = 0; i < 5; i++) {
            String comment = pending(article);
            decide(comment, "spam");
            articles.execute("UPDATE comment SET score = ? WHERE id = ?", 900_000 + i / 2, idOf(comment));
        }
        String spam = "status=spam&scoreFrom=900000&limit=2&sort=";
        List<String> up = pages(spam + "score");
        assertThat(scores("score")).containsExactly(900_000, 900_000, 900_001, 900_001, 900_002);
        assertThat(scores("-score")).containsExactly(900_002, 900_001, 900_001, 900_000, 900_000);
        assertThat(up).isEqualTo(list("status=spam&scoreFrom=900000&sort=score").path("items.id"));
        assertThat(pages(spam + "-score")).isEqualTo(up.reversed());
        Response second = list(spam + "score&cursor=" + list(spam + "score").path("page.next"));
        list(spam + "score&cursor=" + second.path("page.previous")).then().body("items.id", equalTo(up.subList(0, 2)));
        list(spam + "-score&cursor=" + second.path("page.previous")).then().statusCode(400);
    }

    private static List<Integer> scores(String sort) {
        return list("status=spam&scoreFrom=900000&sort=" + sort).path("items.score");
    }

    private static List<String> pages(String query) {
        List<String> ids = new ArrayList<>();
        String cursor = "";
        while (cursor != null && ids.size() < 100) {
            Response page = list(query + (cursor.isEmpty() ? "" : "&cursor=" + cursor));
            ids.addAll(page.path("items.id"));
            cursor = page.path("page.next");
        }
        return ids;
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "&status=pending", "&hasLink=false", "&q=number", "&createdFrom=2020-01-01T00:00:00Z"})
    void commentsOfAnArticleAreSortedByScore(String filter) {
        UUID article = articles.open();
        articles.fill(article, 5);
        articles.execute(SCORES, article.toString());
        String query = "limit=2&article=" + article + filter + "&sort=";
        List<String> up =
                articles.column("SELECT id FROM comment WHERE article_id = ? ORDER BY score, id", article.toString());
        assertThat(pages(query + "score")).isEqualTo(up);
        assertThat(pages(query + "-score")).isEqualTo(up.reversed());
    }

    @Test
    void numberOfStatementsDoesNotDependOnThePage() {
        for (int i = 0; i < 3; i++) {
            decide(pending(articles.open()), "approve");
        }
        assertThat(statements("limit=100")).isEqualTo(statements("limit=1"));
    }

    /** The least of several times: background work of the product can only add to what the list takes. */
    private long statements(String query) {
        return LongStream.generate(() -> {
                    long before = sessions.getStatistics().getPrepareStatementCount();
                    list(query).then().statusCode(200);
                    return sessions.getStatistics().getPrepareStatementCount() - before;
                })
                .limit(5)
                .min()
                .orElseThrow();
    }

    private static Response list(String query) {
        return as("moderator").get(MANAGED + "?" + query);
    }
}
