package io.chapeau.delivery;

import static io.chapeau.testing.Api.reader;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.chapeau.management.collection.Collections;
import io.chapeau.testing.Api;
import io.chapeau.testing.Articles;
import io.chapeau.testing.ContractDocument;
import io.chapeau.testing.ContractDocument.Operation;
import io.chapeau.testing.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What readers may not know cannot be filtered, sorted, counted, included or seen, on any operation of
 * delivery that the contract has, with any parameter.
 */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class LeakTest {

    private static final List<String> PRIVATE = List.of(
            "email",
            "emailHash",
            "email_hash",
            "tokenHash",
            "secretHash",
            "status",
            "deletedAt",
            "deleted_at",
            "body",
            "createdBy",
            "createdAt",
            "publication",
            "review",
            "reviewStep",
            "reviewNote",
            "actions",
            "heldBy",
            "notes",
            "archivedAt",
            "archived",
            "shelf",
            "externalId",
            "bodyReport",
            "bodyFormat",
            "schedule",
            "publishedVersion",
            "translationGroup",
            "translationGroupId",
            "translation_group_id",
            "decidedBy",
            "undoStatus",
            "reason",
            "editedAt",
            "client",
            "clientHash",
            "networkHash",
            "domainHash",
            "fingerprint",
            "secret",
            "original",
            "originalText",
            "revisedAt",
            "hasLink",
            "scoreFrom",
            "authorEmail",
            "score",
            "reasons",
            "entries",
            "maxSize",
            "showsFrom");
    private static final String INVENTED = "xyzzyPlugh";
    private static final String SECRET =
            "Geheimnis" + UUID.randomUUID().toString().replace("-", "");

    private static Map<String, String> paths = Map.of();

    @BeforeEach
    void writeWhatMustStayHidden() {
        if (paths.isEmpty()) {
            write();
        }
    }

    private static void write() {
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
        paths = Map.of(
                "{article}",
                shown.path("slug"),
                "{author}",
                author,
                "{collection}",
                collection.substring(collection.lastIndexOf('/') + 1));
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
        reader().get("/v1/articles/" + article + "/comments?view=tree")
                .then()
                .body("items.removed", org.hamcrest.Matchers.contains(true))
                .body("items[0].replies.items.text", org.hamcrest.Matchers.contains("Seen"));
    }

    private static String comment(String article, String name, String text, @Nullable String parent) {
        Map<String, Object> comment = new HashMap<>();
        comment.put("authorName", name);
        comment.put("authorEmail", SECRET + "@example.org");
        comment.put("text", text);
        comment.put("parentId", parent == null ? null : parent.substring(parent.lastIndexOf('/') + 1));
        reader().contentType(ContentType.JSON)
                .body(comment)
                .post("/v1/articles/" + article + "/comments")
                .then()
                .statusCode(202);
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

    @Test
    void privateAndInventedNamesGetTheSameRefusalEverywhere() {
        List<Operation> operations = delivery();
        assertThat(operations).hasSizeGreaterThanOrEqualTo(9);
        for (Operation operation : operations) {
            assertSameRefusals(operation, "?", "=1");
            for (String parameter : operation.queryParameters()) {
                if (isClosed(operation, parameter)) {
                    assertSameRefusals(operation, "?" + parameter + "=", "");
                }
                if (parameter.equals("sort")) {
                    assertSameRefusals(operation, "?sort=-", "");
                }
            }
        }
    }

    @Test
    void noParameterBringsDraftsToLight() {
        for (Operation operation : delivery()) {
            String path = path(operation);
            for (String query : queries(operation)) {
                Response answer = reader().urlEncodingEnabled(false).get(path + query);
                assertThat(answer.statusCode()).as(path + query).isIn(200, 400, 404);
                assertThat(answer.asString()).as(path + query).doesNotContain(SECRET);
            }
        }
    }

    @Test
    void draftIsNotFoundAsWhatNeverWas() {
        String draftId = Api.as("editor")
                .get("/v1/management/articles?q=" + SECRET)
                .path("items.find { it.slug == '" + draftSlug() + "' }.id");
        for (String suffix : List.of("", "/comments", "?include=comments,neighbours,text")) {
            String never = refusal("/v1/articles/never-was" + suffix, "never-was");
            assertThat(refusal("/v1/articles/" + draftSlug() + suffix, draftSlug()))
                    .isEqualTo(never);
            assertThat(refusal("/v1/articles/" + draftId + suffix, draftId)).isEqualTo(never);
        }
        reader().get("/v1/articles?ids=" + draftId).then().body("items", org.hamcrest.Matchers.empty());
    }

    private static String refusal(String path, String address) {
        Response answer = reader().get(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(404);
        return answer.asString().replace(address, "ADDRESS");
    }

    /** The same words for all names: who asks cannot tell which of them exists. */
    private static void assertSameRefusals(Operation operation, String before, String after) {
        String path = path(operation) + before;
        Response invented = reader().get(path + INVENTED + after);
        assertThat(invented.statusCode()).as(path).isEqualTo(400);
        for (String name : PRIVATE) {
            Response refusal = reader().get(path + name + after);
            assertThat(words(refusal).replace(name, INVENTED)).as(path + name).isEqualTo(words(invented));
        }
    }

    private static String words(Response refusal) {
        return refusal.statusCode() + refusal.<String>path("detail") + refusal.path("errors");
    }

    private static List<String> queries(Operation operation) {
        List<String> queries = new java.util.ArrayList<>(List.of("", "?" + INVENTED));
        for (String parameter : operation.queryParameters()) {
            queries.add("?" + parameter + "=" + SECRET.substring(0, 20));
            queries.add("?" + parameter + "=" + draftSlug());
            queries.add("?" + parameter + "=de");
            for (var value : schema(operation, parameter).findValues("enum")) {
                value.forEach(word -> queries.add("?" + parameter + "=" + word.asText()));
            }
        }
        return queries;
    }

    private static boolean isClosed(Operation operation, String parameter) {
        return !schema(operation, parameter).findValues("enum").isEmpty();
    }

    private static com.fasterxml.jackson.databind.JsonNode schema(Operation operation, String parameter) {
        for (var candidate : operation.definition().path("parameters")) {
            if (candidate.path("name").asText().equals(parameter)) {
                return candidate.path("schema");
            }
        }
        throw new IllegalArgumentException(parameter);
    }

    private static List<Operation> delivery() {
        return ContractDocument.operations().stream()
                .filter(operation ->
                        operation.definition().path("tags").toString().contains("Delivery"))
                .toList();
    }

    private static String path(Operation operation) {
        String path = operation.path();
        for (Map.Entry<String, String> known : paths.entrySet()) {
            path = path.replace(known.getKey(), known.getValue());
        }
        return path.replaceAll("\\{[^}]+}", "nothing");
    }

    private static String draftSlug() {
        return "draft-" + SECRET.toLowerCase(java.util.Locale.ROOT).substring(9, 25);
    }
}
