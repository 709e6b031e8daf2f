package io.chapeau.delivery;

import static io.chapeau.testing.Api.reader;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import io.chapeau.management.collection.Collections;
import io.chapeau.testing.Api;
import io.chapeau.testing.Articles;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A site on which one word is written wherever readers may see nothing of it. */
final class HiddenWord {

    static final String SECRET = "Geheimnis" + UUID.randomUUID().toString().replace("-", "");

    /** What is behind the addresses of submissions, which nobody but their authors knows. */
    private static final List<String> TOKENS = new ArrayList<>();

    private HiddenWord() {}

    static List<String> tokens() {
        return List.copyOf(TOKENS);
    }

    /** Writes it all, and answers the addresses under which anybody may ask. */
    static Map<String, String> write() {
        String author = Api.created(
                        "/v1/management/authors",
                        Map.of("name", "Known " + SECRET.hashCode(), "email", SECRET + "@example.org"))
                .path("id");
        Map<String, Object> input = new HashMap<>(Articles.input("Open " + UUID.randomUUID()));
        input.put("authorIds", List.of(author));
        Response shown = Articles.published(input);
        String path = Articles.pathOf(shown);
        Articles.patch(
                        path,
                        "*",
                        "{\"title\":\"" + SECRET + "\",\"standfirst\":\"" + SECRET
                                + "\",\"body\":{\"format\":\"markdown\",\"value\":\"" + SECRET + "\"}}")
                .then()
                .statusCode(200);
        review(path);
        discuss(shown.path("id"));
        Map<String, Object> draft = new HashMap<>(Articles.input(SECRET, SECRET));
        draft.put("slug", draftSlug());
        Response hidden = Articles.created(draft);
        Map<String, Object> sibling = new HashMap<>(Articles.input(SECRET, SECRET));
        sibling.put("slug", draftSlug() + "-translated");
        sibling.put("locale", "de");
        sibling.put("translationGroupId", shown.path("translationGroupId"));
        Articles.created(sibling);
        String collection = Collections.of(shown.path("id"), hidden.path("id"));
        return Map.of(
                "{article}",
                shown.path("slug"),
                "{author}",
                author,
                "{collection}",
                collection.substring(collection.lastIndexOf('/') + 1),
                "/v1/submissions/{secret}",
                submission(shown.path("id")),
                "/v1/previews/{secret}",
                preview());
    }

    /**
     * One comment that waits, one that readers see with other words than it came with, and the empty place of one that
     * they saw.
     */
    private static void discuss(String article) {
        String removed = comment(article, SECRET, SECRET, null);
        moderate(removed, "approve?reason=" + SECRET);
        String shown = comment(article, "Rosa", SECRET, removed);
        Api.patch(shown, "*", "{\"text\":\"Seen\"}").then().statusCode(200);
        moderate(shown, "approve?reason=" + SECRET);
        Api.created(shown + "/notes", Map.of("text", SECRET));
        Api.as("moderator")
                .header("If-Match", "*")
                .delete(removed + "?reason=" + SECRET)
                .then()
                .statusCode(204);
        comment(article, SECRET, SECRET, null);
        Api.as("moderator")
                .contentType(ContentType.JSON)
                .body(Map.of("kind", "word", "value", SECRET, "reason", SECRET))
                .post("/v1/management/bans")
                .then()
                .statusCode(201);
        String spam = comment(article, "Rosa", SECRET, null);
        Api.as("moderator").get(spam).then().body("reasons[0].detail", equalTo(SECRET));
        Api.as("moderator").get(spam + "/history").then().body("items[0].reason", startsWith("bannedWord: " + SECRET));
        reader().get("/v1/articles/" + article + "/comments?view=tree")
                .then()
                .body("items.removed", contains(true))
                .body("items[0].replies.items.text", contains("Seen"));
    }

    private static String comment(String article, String name, String text, @Nullable String parent) {
        Response unused = submitted(article, name, text, parent);
        return newestOf(article);
    }

    private static Response submitted(String article, String name, String text, @Nullable String parent) {
        Map<String, Object> comment = new HashMap<>();
        comment.put("authorName", name);
        comment.put("authorEmail", SECRET + "@example.org");
        comment.put("text", text);
        comment.put("parentId", parent == null ? null : parent.substring(parent.lastIndexOf('/') + 1));
        Response receipt = reader().contentType(ContentType.JSON)
                .body(comment)
                .post("/v1/articles/" + article + "/comments")
                .then()
                .statusCode(202)
                .extract()
                .response();
        String location = receipt.header("Location");
        TOKENS.add(location.substring(location.lastIndexOf('/') + 1));
        return receipt;
    }

    private static String newestOf(String article) {
        String newest = Api.as("moderator")
                .get("/v1/management/comments?limit=1&article=" + article)
                .path("items[0].id");
        return "/v1/management/comments/" + newest;
    }

    private static void moderate(String comment, String action) {
        Api.as("moderator")
                .header("If-Match", "*")
                .post(comment + "/" + action)
                .then()
                .statusCode(200);
    }

    private static void review(String path) {
        Api.created(path + "/notes", Map.of("text", SECRET, "block", "b0"));
        Api.as("editor")
                .contentType(ContentType.JSON)
                .body(Map.of("steal", true, "reason", SECRET))
                .put(path + "/lock")
                .then()
                .statusCode(200);
        Articles.act(path, "submit").then().statusCode(200);
        Api.as("editor")
                .contentType(ContentType.JSON)
                .header("If-Match", "*")
                .body(Map.of("note", SECRET))
                .post(path + "/request-changes")
                .then()
                .statusCode(200);
    }

    /** What its author may ask for: words that are no secret, and all around them one. */
    private static String submission(String article) {
        Response receipt = submitted(article, "Rosa", "Waits", null);
        String comment = newestOf(article);
        Api.created(comment + "/notes", Map.of("text", SECRET));
        moderate(comment, "reject?reason=" + SECRET);
        return receipt.header("Location");
    }

    /** What a link shows to whoever has it: words that are no secret, and all around them one. */
    private static String preview() {
        String path = Articles.pathOf(Articles.created(new HashMap<>(Articles.input("Linked " + UUID.randomUUID()))));
        review(path);
        return Api.created(path + "/preview-links", Map.of()).path("url");
    }

    static String draftSlug() {
        return "draft-" + SECRET.toLowerCase(Locale.ROOT).substring(9, 25);
    }
}
