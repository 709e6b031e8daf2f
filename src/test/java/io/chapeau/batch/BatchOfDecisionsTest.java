package io.chapeau.batch;

import static io.chapeau.testing.Api.as;
import static io.chapeau.testing.Api.reader;
import static io.chapeau.testing.Api.unique;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.chapeau.testing.Articles;
import io.chapeau.testing.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Moderators who decide about many comments in one request say why, of each by itself. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@SuppressWarnings("NullAway.Init")
class BatchOfDecisionsTest {

    private static final String COMMENTS = "/v1/management/comments";

    private String article;

    @BeforeEach
    void openArticle() {
        article = Articles.published(new HashMap<>(Articles.input(unique("Decided"))))
                .path("id");
    }

    private String comment() {
        reader().contentType(ContentType.JSON)
                .body(Map.of("authorName", "Rosa", "authorEmail", "rosa@example.org", "text", unique("I say")))
                .post("/v1/articles/" + article + "/comments")
                .then()
                .statusCode(202);
        String id =
                as("moderator").get(COMMENTS + "?limit=1&article=" + article).path("items[0].id");
        return COMMENTS + "/" + id;
    }

    private static Map<String, Object> operation(String method, String path, String reason) {
        return Map.of("method", method, "path", path, "ifMatch", "*", "reason", reason);
    }

    private static Response run(boolean atomic, List<Map<String, Object>> operations) {
        return as("editor")
                .contentType(ContentType.JSON)
                .body(Map.of("atomic", atomic, "operations", operations))
                .post("/v1/management/batch");
    }

    private static void isInTheHistory(String comment, String reason) {
        as("moderator").get(comment + "/history").then().body("items.reason.last()", equalTo(reason));
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void everyDecisionHasItsOwnReason(boolean atomic) {
        String approved = comment();
        String rejected = comment();
        String spam = comment();
        String deleted = comment();
        run(
                        atomic,
                        List.of(
                                operation("POST", approved + "/approve", "Was asked for."),
                                operation("POST", rejected + "/reject", "Names a neighbour."),
                                operation("POST", spam + "/spam", "Watches."),
                                operation("DELETE", deleted, "Sent twice.")))
                .then()
                .statusCode(200)
                .body("results.status", contains(200, 200, 200, 204));
        isInTheHistory(approved, "Was asked for.");
        isInTheHistory(rejected, "Names a neighbour.");
        isInTheHistory(spam, "Watches.");
        isInTheHistory(deleted, "Sent twice.");
        run(atomic, List.of(operation("POST", spam + "/undo", "They are not.")))
                .then()
                .body("results.status", contains(200));
        isInTheHistory(spam, "They are not.");
    }

    @Test
    void decisionNeedsNoReason() {
        String comment = comment();
        run(false, List.of(Map.of("method", "POST", "path", comment + "/approve", "ifMatch", "*")))
                .then()
                .body("results.status", contains(200));
        as("moderator").get(comment + "/history").then().body("items.reason.last()", nullValue());
    }

    @Test
    void reasonThatNothingWouldKeepIsRefused() {
        Map<String, Object> tag = Map.of(
                "method", "POST", "path", "/v1/management/tags", "reason", "Why not?", "body", Map.of("name", "x"));
        run(false, List.of(tag))
                .then()
                .statusCode(200)
                .body("results.status", contains(422))
                .body("results[0].problem.detail", containsString("decisions on comments"));
        run(false, List.of(operation("POST", comment() + "/approve", "Two\nlines")))
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/operations/0/reason"));
    }
}
