package io.chapeau.batch;

import static io.chapeau.testing.Api.as;
import static io.chapeau.testing.Api.reader;
import static io.chapeau.testing.Api.unique;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.chapeau.testing.Articles;
import io.chapeau.testing.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What an integrator may rely on that sends many operations at once. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class BatchTest {

    private static final String BATCH = "/v1/management/batch";
    private static final String TAGS = "/v1/management/tags";

    @Test
    void operationsAreDoneInTheirOrderWithTheirOwnAnswers() {
        String article = Articles.created(Articles.input(unique("Batched"))).header("Location");
        Response answer = run(
                "editor",
                false,
                operation("POST", TAGS, null, Map.of("name", unique("First"))),
                operation("PATCH", article, "\"0\"", Map.of("title", "Patched in a batch")),
                operation("POST", article + "/publish", "\"1\"", null),
                operation("DELETE", article, "\"0\"", null),
                operation("POST", TAGS, null, Map.of("nmae", "typo")));
        answer.then()
                .statusCode(200)
                .body("results.status", contains(201, 200, 200, 412, 422))
                .body("failed", equalTo(2))
                .body("results[0].location", containsString(TAGS + "/"))
                .body("results[0].etag", equalTo("\"0\""))
                .body("results[1].body.title", equalTo("Patched in a batch"))
                .body("results[2].body.publication", equalTo("published"))
                .body("results[3].problem.type", equalTo("/problems/stale"))
                .body("results[3].problem.instance", equalTo(article))
                .body("results[4].problem.errors.pointer", hasItem("/nmae"));
        reader().get("/v1/articles/" + article.substring(article.lastIndexOf('/') + 1))
                .then()
                .statusCode(200);
    }

    @Test
    void everyOperationIsAuthorisedByItself() {
        String foreign =
                Articles.created(Articles.input(unique("Not the writer's"))).header("Location");
        run(
                        "writer",
                        false,
                        operation("POST", Articles.PATH, null, Articles.input(unique("The writer's"))),
                        operation("POST", TAGS, null, Map.of("name", unique("Forbidden"))),
                        operation("PATCH", foreign, "*", Map.of("title", "Taken over")),
                        operation("POST", foreign + "/publish", "*", null))
                .then()
                .statusCode(200)
                .body("results.status", contains(201, 403, 404, 403));
        run("moderator", false, operation("POST", Articles.PATH, null, Articles.input("None of mine")))
                .then()
                .body("results.status", contains(403));
        run("integrator", false, operation("POST", TAGS, null, Map.of("name", "x")))
                .then()
                .statusCode(403);
    }

    @Test
    void atomicBatchIsDoneWhole() {
        String name = unique("Whole");
        String article = Articles.created(Articles.input(unique("Whole"))).header("Location");
        String tag = TAGS + "/" + Articles.link("tags", unique("Whole"));
        String author = "/v1/management/authors/" + Articles.link("authors", unique("Whole"));
        String category = "/v1/management/categories/" + Articles.link("categories", unique("Whole"));
        run(
                        "editor",
                        true,
                        operation("DELETE", article, "*", null),
                        operation("DELETE", tag, "*", null),
                        operation("DELETE", author, "*", null),
                        operation("DELETE", category, "*", null),
                        operation("POST", TAGS, null, Map.of("name", name, "slug", "whole-a")),
                        operation("POST", TAGS, null, Map.of("name", name, "slug", "whole-b")))
                .then()
                .statusCode(200)
                .body("results.status", contains(204, 204, 204, 204, 201, 201));
        assertThat(slugs()).contains("whole-a", "whole-b");
        as("editor").get(article).then().body("deletedAt", notNullValue());
        for (String gone : List.of(tag, author, category)) {
            as("editor").get(gone).then().statusCode(404);
        }
    }

    @Test
    void laterOperationOfAnAtomicBatchSeesWhatAnEarlierOneDid() {
        String author = Articles.link("authors", unique("Seen at once"));
        Map<String, Object> input = Articles.input(unique("Signed"));
        input.put("authorIds", List.of(author));
        String article = Articles.created(input).header("Location");
        run(
                        "editor",
                        true,
                        operation("PATCH", "/v1/management/authors/" + author, "*", Map.of("bio", "Writes.")),
                        operation("POST", article + "/publish", "*", null),
                        operation("PATCH", "/v1/management/authors/" + author, "*", Map.of("bio", "Writes well.")))
                .then()
                .statusCode(200)
                .body("results[2].body.articleCount", equalTo(1))
                .body("results[2].body.bio", equalTo("Writes well."));
    }

    @Test
    void firstRefusalUndoesAnAtomicBatchAndIsItsAnswer() {
        String article = Articles.created(Articles.input(unique("Untouched"))).header("Location");
        run(
                        "editor",
                        true,
                        operation("POST", TAGS, null, Map.of("name", "Half", "slug", "half-done")),
                        operation("PATCH", article, "*", Map.of("title", "Touched")),
                        operation("POST", TAGS, null, Map.of("name", "")))
                .then()
                .statusCode(422)
                .body("detail", containsString("Nothing was done, because /operations/2 was refused"))
                .body("errors[0].pointer", equalTo("/operations/2/body/name"));
        run("editor", true, operation("PATCH", article, "\"7\"", Map.of("title", "Touched")))
                .then()
                .statusCode(412)
                .body("errors[0].pointer", equalTo("/operations/0"));
        assertThat(slugs()).doesNotContain("half-done");
        as("editor").get(article).then().header("ETag", "\"0\"").body("title", not(equalTo("Touched")));
    }

    @Test
    void articleGoesThroughReviewTrashAndPurgeInOneTransaction() {
        String article = Articles.created(Articles.input(unique("Short life"))).header("Location");
        run(
                        "editor",
                        true,
                        operation("POST", article + "/submit", "*", null),
                        operation("POST", article + "/request-changes", "*", Map.of("note", "No.")),
                        operation("POST", article + "/approve", "*", null),
                        operation("DELETE", article, "*", null),
                        operation("POST", article + "/purge", "*", null))
                .then()
                .statusCode(200)
                .body("results.status", contains(200, 200, 200, 204, 204))
                .body("results[1].body.reviewStep.note", equalTo("No."));
        as("editor").get(article).then().statusCode(404);
    }

    @Test
    void roleThatLacksOneOperationUndoesAnAtomicBatch() {
        String title = unique("The writer's half");
        run(
                        "writer",
                        true,
                        operation("POST", Articles.PATH, null, Articles.input(title)),
                        operation("POST", TAGS, null, Map.of("name", unique("Forbidden"))))
                .then()
                .statusCode(403)
                .body("errors[0].pointer", equalTo("/operations/1"));
        as("writer").get(Articles.PATH + "?limit=100").then().body("items.title", not(hasItem(title)));
    }

    @Test
    void repeatedBatchDoesEachOperationOnce() {
        String key = UUID.randomUUID().toString();
        Map<String, Object> first = operation("POST", TAGS, null, Map.of("name", unique("Once")));
        Map<String, Object> second = operation("POST", TAGS, null, Map.of("name", unique("Once")));
        Response before = keyed(key, false, first, second);
        Response after = keyed(key, false, first, second);
        assertThat(after.<List<String>>path("results.body.id")).isEqualTo(before.<List<String>>path("results.body.id"));
        keyed(key, false, second, first).then().body("results.status", contains(422, 422));
    }

    @Test
    void repeatedAtomicBatchIsDoneOnce() {
        String key = UUID.randomUUID().toString();
        Map<String, Object> operation = operation("POST", TAGS, null, Map.of("name", unique("Together")));
        Response before = keyed(key, true, operation);
        Response after = keyed(key, true, operation);
        after.then().header("Idempotency-Replayed", "true");
        assertThat(after.asString()).isEqualTo(before.asString());
    }

    @Test
    void whatABatchCannotHoldIsRefusedByName() {
        run(
                        "admin",
                        false,
                        operation("POST", "/v1/management/principals", null, Map.of("name", "x", "role", "admin")),
                        operation("POST", BATCH, null, Map.of("operations", List.of())),
                        operation("POST", TAGS + "?dryRun=true", null, Map.of("name", "x")),
                        operation("DELETE", TAGS + "/no-id", "*", null),
                        operation("PATCH", TAGS + "/" + UUID.randomUUID(), "*", null))
                .then()
                .statusCode(200)
                .body("results.status", contains(404, 404, 404, 404, 422));
        run("editor", false).then().statusCode(422).body("errors[0].pointer", equalTo("/operations"));
        List<Map<String, Object>> many = new ArrayList<>();
        for (int i = 0; i <= 100; i++) {
            many.add(operation("DELETE", TAGS + "/" + UUID.randomUUID(), "*", null));
        }
        send("editor", Map.of("operations", many)).then().statusCode(422);
    }

    @Test
    void actionIsDoneToManyArticles() {
        String tag = Articles.link("tags", unique("bulk"));
        String kept = Articles.link("tags", unique("kept"));
        Map<String, Object> input = Articles.input(unique("Bulk"));
        input.put("tagIds", List.of(kept));
        String one = Articles.created(input).path("id");
        String two = Articles.created(Articles.input(unique("Bulk"))).path("id");
        String nowhere = UUID.randomUUID().toString();
        bulk(Map.of("action", "tag", "ids", List.of(one, two, nowhere), "tagIds", List.of(tag)))
                .then()
                .statusCode(200)
                .body("results.status", contains(200, 200, 404))
                .body("results[0].body.tagIds", contains(kept, tag));
        bulk(Map.of("action", "publish", "ids", List.of(one, two)))
                .then()
                .body("results.body.publication", contains("published", "published"));
        bulk(Map.of("action", "archive", "ids", List.of(one, two, nowhere)))
                .then()
                .body("results.status", contains(200, 200, 404))
                .body("results[0].body.archivedAt", notNullValue());
        bulk(Map.of("action", "publish", "ids", List.of(one))).then().body("results.status", contains(409));
        bulk(Map.of("action", "unarchive", "ids", List.of(one, two)))
                .then()
                .body("results.status", contains(200, 200))
                .body("results[1].body.archivedAt", nullValue());
        bulk(Map.of("action", "unpublish", "ids", List.of(one, nowhere), "atomic", true))
                .then()
                .statusCode(404)
                .body("errors[0].pointer", equalTo("/ids/1"));
        reader().get("/v1/articles/" + one).then().statusCode(200);
        bulk(Map.of("action", "delete", "ids", List.of(one)))
                .then()
                .body("results.status", contains(204))
                .body("results[0].body", nullValue());
        reader().get("/v1/articles/" + one).then().statusCode(404);
        bulk(Map.of("action", "publish", "ids", List.of(two), "tagIds", List.of(tag)))
                .then()
                .statusCode(422);
    }

    private static List<String> slugs() {
        return as("editor")
                .queryParam("sort", "-createdAt")
                .queryParam("limit", 100)
                .get(TAGS)
                .path("items.slug");
    }

    private static Map<String, Object> operation(
            String method, String path, @Nullable String ifMatch, @Nullable Object body) {
        Map<String, Object> operation = new HashMap<>(Map.of("method", method, "path", path));
        if (ifMatch != null) {
            operation.put("ifMatch", ifMatch);
        }
        if (body != null) {
            operation.put("body", body);
        }
        return operation;
    }

    @SafeVarargs
    @SuppressWarnings("varargs")
    private static Response run(String role, boolean atomic, Map<String, Object>... operations) {
        return send(role, Map.of("atomic", atomic, "operations", List.of(operations)));
    }

    private static Response send(String role, Object body) {
        return as(role).contentType(ContentType.JSON).body(body).post(BATCH);
    }

    @SafeVarargs
    @SuppressWarnings("varargs")
    private static Response keyed(String key, boolean atomic, Map<String, Object>... operations) {
        return as("editor")
                .header("Idempotency-Key", key)
                .contentType(ContentType.JSON)
                .body(Map.of("atomic", atomic, "operations", List.of(operations)))
                .post(BATCH);
    }

    private static Response bulk(Object body) {
        return as("editor").contentType(ContentType.JSON).body(body).post(BATCH + "/articles");
    }
}
