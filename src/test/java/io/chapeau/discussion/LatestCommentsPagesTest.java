package io.chapeau.discussion;

import static io.chapeau.discussion.Comments.submit;
import static io.chapeau.discussion.Comments.with;
import static io.chapeau.testing.Api.as;
import static io.chapeau.testing.Api.reader;
import static io.chapeau.testing.Api.unchecked;
import static io.chapeau.testing.Api.unique;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasSize;

import io.chapeau.change.Freshness;
import io.chapeau.testing.Articles;
import io.chapeau.testing.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The pages of the latest comments, of the site and of a category. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@SuppressWarnings("NullAway.Init")
class LatestCommentsPagesTest {

    private static final int COMMENTS = 13;
    private static final Comparator<Map<String, Object>> LATEST_FIRST =
            Comparator.<Map<String, Object>, Instant>comparing(
                            item -> Instant.parse(String.valueOf(item.get("createdAt"))))
                    .thenComparing(item -> String.valueOf(item.get("id")))
                    .reversed();

    @Inject
    DiscussedArticles tables;

    @Inject
    Freshness freshness;

    private String category;
    private final List<String> said = new ArrayList<>();

    /** Some on each of two articles of one category, five of them at the same moment, so that a tie crosses pages. */
    @BeforeEach
    void discuss() {
        String id = Articles.link("categories", unique("Latest"));
        category = as("editor").get("/v1/management/categories/" + id).path("slug");
        List<String> articles = List.of(article(id), article(id));
        for (int i = 0; i < COMMENTS; i++) {
            submit(articles.get(i % 2), with("text", "Number " + i)).then().statusCode(202);
        }
        articles.forEach(article -> said.addAll(
                reader().get("/v1/articles/" + article + "/comments").path("items.id")));
        for (String tied : said.subList(4, 9)) {
            for (String table : List.of(
                    "comment SET created_at = '2024-05-06 07:08:09.123' WHERE id",
                    "chapeau_public.published_comment_link SET created_at = '2024-05-06 07:08:09.123' WHERE comment_id")) {
                tables.execute("UPDATE " + table + " = ?", tied);
            }
        }
        freshness.allChanged();
    }

    @Test
    void commentsOfACategoryAreWalkedOnceEachLatestFirstBothWays() {
        for (int limit : List.of(1, 3, 100)) {
            String list = "/v1/comments?category=" + category + "&limit=" + limit;
            List<Map<String, Object>> forwards = new ArrayList<>();
            Response page = page(list, null);
            forwards.addAll(page.path("items"));
            while (page.path("page.next") != null) {
                page = page(list, page.path("page.next"));
                forwards.addAll(page.path("items"));
            }
            assertThat(ids(forwards)).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(said);
            assertThat(forwards).isSortedAccordingTo(LATEST_FIRST);
            List<Map<String, Object>> backwards = new ArrayList<>(page.<List<Map<String, Object>>>path("items"));
            while (page.path("page.previous") != null) {
                page = page(list, page.path("page.previous"));
                backwards.addAll(0, page.path("items"));
            }
            assertThat(backwards).isEqualTo(forwards);
        }
    }

    @Test
    void commentsOfTheSiteAreWalkedOnceEachLatestFirst() {
        List<Map<String, Object>> found = new ArrayList<>();
        String cursor = null;
        do {
            Response page = page("/v1/comments?limit=50", cursor);
            found.addAll(page.path("items"));
            cursor = page.path("page.next");
        } while (cursor != null);
        assertThat(ids(found)).doesNotHaveDuplicates().containsAll(said);
        assertThat(found).isSortedAccordingTo(LATEST_FIRST);
    }

    @Test
    void pageHasOneToAHundredComments() {
        String list = "/v1/comments?category=" + category + "&limit=";
        reader().get(list + "1").then().statusCode(200).body("items", hasSize(1));
        reader().get(list + "100").then().statusCode(200).body("items", hasSize(COMMENTS));
        for (String limit : List.of("0", "-1", "101", "x", "1.5")) {
            unchecked()
                    .get(list + limit)
                    .then()
                    .statusCode(400)
                    .contentType("application/problem+json")
                    .body("errors.parameter", contains("limit"));
        }
    }

    @Test
    void cursorThatIsDamagedOrOfAnotherListIsNamed() {
        String cursor = page("/v1/comments?limit=2&category=" + category, null).path("page.next");
        List<String> refused = List.of(
                page("/v1/comments?limit=2", null).path("page.next"),
                cursor.substring(0, cursor.length() - 3),
                "e30",
                "!");
        for (String broken : refused) {
            requireCursorRefused("/v1/comments?category=" + category, broken);
        }
        requireCursorRefused("/v1/comments", cursor);
        requireCursorRefused("/v1/comments?category=never-was", cursor);
    }

    private static void requireCursorRefused(String list, String cursor) {
        reader().queryParam("cursor", cursor)
                .get(list)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("errors.parameter", contains("cursor"));
    }

    private static Response page(String list, @Nullable String cursor) {
        RequestSpecification request = cursor == null ? reader() : reader().queryParam("cursor", cursor);
        return request.get(list).then().statusCode(200).extract().response();
    }

    private static List<Object> ids(List<Map<String, Object>> items) {
        return items.stream().map(item -> item.get("id")).toList();
    }

    private static String article(String category) {
        Map<String, Object> input = new HashMap<>(Articles.input(unique("Discussed")));
        input.put("commentPolicy", "open");
        input.put("categoryIds", List.of(category));
        return Articles.published(input).path("id");
    }
}
