package io.chapeau.discussion;

import static io.chapeau.testing.Api.as;
import static io.chapeau.testing.Api.reader;
import static io.chapeau.testing.Api.unique;

import io.chapeau.testing.Articles;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What readers and moderators do, one call each. */
final class Comments {

    static final String MANAGED = "/v1/management/comments";

    private Comments() {}

    /** That nobody has said, of 32 letters: digits by chance look like a phone number at times. */
    static String word() {
        return UUID.randomUUID()
                .toString()
                .chars()
                .filter(character -> character != '-')
                .map(digit -> 'a' + Character.digit(digit, 16))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** Too short to be taken for a repetition: longer ones of which half is the same are alike by chance now and then. */
    static String shortText() {
        return "Nobody says " + word().substring(0, 18);
    }

    /** Long enough to be recognised, and like no other. */
    static String longText() {
        return word() + " " + word() + ".";
    }

    static Map<String, Object> input() {
        Map<String, Object> input = new HashMap<>();
        input.put("authorName", "Rosa Lindqvist");
        input.put("authorEmail", "rosa@example.org");
        input.put("text", "The ferry leaves from the old pier.");
        return input;
    }

    static Map<String, Object> with(String name, @Nullable Object value) {
        Map<String, Object> input = input();
        input.put(name, value);
        return input;
    }

    /** A published article with this policy of its own, null: with none; its id. */
    static String article(@Nullable String policy) {
        Map<String, Object> input = new HashMap<>(Articles.input(unique("Discussed")));
        input.put("commentPolicy", policy);
        return Articles.published(input).path("id");
    }

    static Response submit(Object articleKey, Object body) {
        return reader().contentType(ContentType.JSON).body(body).post("/v1/articles/" + articleKey + "/comments");
    }

    /** Submits a comment and answers its secret address. */
    static String submitted(Object articleKey, Map<String, ?> input) {
        return submit(articleKey, input).then().statusCode(202).extract().header("Location");
    }

    /** Submits a comment and answers its management path. */
    static String pending(Object article) {
        submitted(article, input());
        return newestOf(article);
    }

    static String newestOf(Object article) {
        String id = as("moderator")
                .get(MANAGED + "?limit=1&article=" + article)
                .then()
                .statusCode(200)
                .extract()
                .path("items[0].id");
        return MANAGED + "/" + id;
    }

    static String idOf(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    static Response decide(String path, String action) {
        return decide(path, action, "*");
    }

    static Response decide(String path, String action, String ifMatch) {
        return as("moderator").header("If-Match", ifMatch).post(path + "/" + action);
    }

    static Response bulk(String query, Map<String, ?> body) {
        return as("moderator").contentType(ContentType.JSON).body(body).post(MANAGED + "/bulk" + query);
    }

    static Response undo(Object bulk) {
        return as("moderator").post(MANAGED + "/bulk/" + bulk + "/undo");
    }
}
