package io.chapeau.discussion.bulk;

import static io.chapeau.testing.Api.as;
import static io.chapeau.testing.Api.reader;
import static io.chapeau.testing.Api.secretOf;
import static io.chapeau.testing.Api.unchecked;
import static io.chapeau.testing.Api.unique;

import io.chapeau.testing.Articles;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;

/** What readers and moderators do where many comments are concerned, one call each. */
final class BulkCalls {

    private static final String COMMENTS = "/v1/management/comments";

    private BulkCalls() {}

    static String article() {
        return Articles.published(Map.copyOf(Articles.input(unique("Bulk")))).path("id");
    }

    /** Submits a comment and answers its id. */
    static String waiting(String article) {
        submitted(article);
        return newestOf(article);
    }

    /** Submits a comment that its author takes back, and answers its id. */
    static String withdrawn(String article) {
        String secret = submitted(article);
        reader().delete(secret).then().statusCode(204);
        return newestOf(article);
    }

    static void decide(String comment, String action) {
        as("moderator")
                .header("If-Match", "*")
                .post(COMMENTS + "/" + comment + "/" + action)
                .then()
                .statusCode(200);
    }

    static void delete(String comment) {
        as("moderator")
                .header("If-Match", "*")
                .delete(COMMENTS + "/" + comment)
                .then()
                .statusCode(204);
    }

    static String statusOf(String comment) {
        return as("moderator").get(COMMENTS + "/" + comment).then().extract().path("status");
    }

    static Response bulk(String query, String action) {
        return as("moderator")
                .contentType(ContentType.JSON)
                .body(Map.of("action", action))
                .post(COMMENTS + "/bulk" + query);
    }

    static Response bulk(String action, List<String> ids) {
        return bulk(moderator(), action, ids);
    }

    /** Under an Idempotency-Key. */
    static Response bulk(String key, String action, List<String> ids) {
        return bulk(moderator().header("Idempotency-Key", key), action, ids);
    }

    private static Response bulk(RequestSpecification moderator, String action, List<String> ids) {
        return moderator
                .contentType(ContentType.JSON)
                .body(Map.of("action", action, "ids", ids))
                .post(COMMENTS + "/bulk");
    }

    static Response undo(String bulk) {
        return moderator().post(COMMENTS + "/bulk/" + bulk + "/undo");
    }

    /** Under an Idempotency-Key. */
    static Response undo(String key, String bulk) {
        return moderator().header("Idempotency-Key", key).post(COMMENTS + "/bulk/" + bulk + "/undo");
    }

    private static RequestSpecification moderator() {
        return unchecked().header("Authorization", "Bearer " + secretOf("moderator"));
    }

    private static String submitted(String article) {
        return reader().contentType(ContentType.JSON)
                .body(Map.of(
                        "authorName",
                        "Rosa Lindqvist",
                        "authorEmail",
                        "rosa@example.org",
                        "text",
                        "The ferry leaves from the old pier."))
                .post("/v1/articles/" + article + "/comments")
                .then()
                .statusCode(202)
                .extract()
                .header("Location");
    }

    private static String newestOf(String article) {
        return as("moderator")
                .get(COMMENTS + "?limit=1&article=" + article)
                .then()
                .statusCode(200)
                .extract()
                .path("items[0].id");
    }
}
