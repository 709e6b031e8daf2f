package io.chapeau.discussion.ban;

import static io.chapeau.testing.Api.as;
import static io.chapeau.testing.Api.reader;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import io.chapeau.testing.Articles;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.Map;
import java.util.UUID;

/** What moderators and readers do where bans are concerned, one call each. */
final class BanCalls {

    static final String BANS = "/v1/management/bans";

    private static final String COMMENTS = "/v1/management/comments";

    private BanCalls() {}

    static String unique() {
        return "u" + UUID.randomUUID().toString().replace("-", "");
    }

    static String article() {
        return Articles.published(Map.copyOf(Articles.input("Bans " + unique())))
                .path("id");
    }

    /** A comment that nothing speaks against, by somebody who has said nothing yet. */
    static Map<String, String> calm() {
        return said(unique() + "@calm.example", unique());
    }

    static Map<String, String> said(String email, String text) {
        return Map.of("authorName", "Rosa", "authorEmail", email, "text", text);
    }

    static Response post(String path, Map<String, ?> input) {
        return as("moderator").contentType(ContentType.JSON).body(input).post(path);
    }

    /** Bans and answers the path of the ban. */
    static String ban(Map<String, ?> input) {
        String id = post(BANS, input).then().statusCode(201).extract().path("id");
        return BANS + "/" + id;
    }

    static void lift(String ban) {
        as("moderator").header("If-Match", "*").delete(ban).then().statusCode(204);
    }

    /** Submits from an address, which the machine of the tests may forward, and answers what moderators see. */
    static Response taken(String article, String client, Map<String, ?> input) {
        reader().header("X-Forwarded-For", client)
                .contentType(ContentType.JSON)
                .body(input)
                .post("/v1/articles/" + article + "/comments")
                .then()
                .statusCode(202);
        String id = as("moderator")
                .get(COMMENTS + "?limit=1&article=" + article)
                .then()
                .statusCode(200)
                .extract()
                .path("items[0].id");
        return as("moderator").get(COMMENTS + "/" + id);
    }

    static void isCaught(Response comment, String detail) {
        comment.then().body("status", equalTo("spam")).body("reasons[0].detail", equalTo(detail));
    }

    static void isNotBanned(Response comment) {
        comment.then()
                .body("status", equalTo("pending"))
                .body("reasons.findAll { it.rule.startsWith('banned') }", empty());
    }
}
