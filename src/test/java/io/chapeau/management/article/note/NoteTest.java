package io.chapeau.management.article.note;

import static io.chapeau.testing.Api.as;
import static io.chapeau.testing.Api.unique;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.chapeau.change.NumberedChanges;
import io.chapeau.testing.Api;
import io.chapeau.testing.Articles;
import io.chapeau.testing.Copy;
import io.chapeau.testing.TestDatabase;
import io.quarkus.hibernate.orm.PersistenceUnit;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import java.util.stream.LongStream;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What writers and editors say to each other about an article. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@SuppressWarnings("NullAway.Init")
class NoteTest {

    @Inject
    NumberedChanges log;

    @Inject
    @PersistenceUnit("management")
    SessionFactory sessions;

    private String article;
    private String notes;

    @BeforeEach
    void write() {
        article = as("writer")
                .contentType(ContentType.JSON)
                .body(Articles.input(unique("Discussed"), "First.\n\nSecond.\n\nThird."))
                .post(Articles.PATH)
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
        notes = article + "/notes";
    }

    @Test
    void editorAndWriterTalkInAThread() {
        Response thread = created("editor", Map.of("text", "Who says so?\nNames, please."));
        String id = thread.path("id");
        thread.then()
                .header("Location", equalTo(notes + "/" + id))
                .body("text", equalTo("Who says so?\nNames, please."))
                .body("createdBy.name", equalTo("Test editor"))
                .body("block", nullValue())
                .body("parentId", nullValue());
        created("writer", Map.of("text", "Ada does.", "parentId", id)).then().body("parentId", equalTo(id));
        created("admin", Map.of("text", "Good.", "parentId", id));
        list("writer", "")
                .then()
                .body("items.id", contains(id))
                .body("items[0].replies.text", contains("Ada does.", "Good."))
                .body("items[0].replies.createdBy.name", contains("Test writer", "Administrator"));
    }

    @Test
    void resolvedThreadIsListedApartAndCanBeReopened() {
        String id = created("editor", Map.of("text", "Settle this.")).path("id");
        String other = created("editor", Map.of("text", "And this.")).path("id");
        act("writer", id, "resolve").then().statusCode(200).body("resolvedBy.name", equalTo("Test writer"));
        act("editor", id, "resolve").then().statusCode(200).body("resolvedBy.name", equalTo("Test writer"));
        list("editor", "").then().body("items.id", contains(other));
        list("editor", "?resolved=true").then().body("items.id", contains(id));
        refused("writer", Map.of("text", "Late.", "parentId", id), 409);
        act("editor", id, "reopen").then().body("resolvedAt", nullValue()).body("resolvedBy", nullValue());
        list("editor", "?sort=-createdAt").then().body("items.id", contains(other, id));
    }

    @Test
    void noteFollowsItsBlock() {
        String id = created("editor", Map.of("text", "Shorter?", "block", "b1")).path("id");
        get(id).then().body("block", equalTo("b1")).body("quote", equalTo("Second."));
        body("Before.\n\nFirst.\n\nSecond.\n\nThird.");
        get(id).then().body("block", equalTo("b2"));
        body("Before.\n\nFirst.\n\nAnother.\n\nThird.");
        get(id).then().body("block", nullValue()).body("quote", equalTo("Second."));
        patch("editor", id, "{\"text\":\"Longer?\"}")
                .then()
                .statusCode(200)
                .body("quote", equalTo("Second."))
                .body("editedAt", notNullValue());
        patch("editor", id, "{\"block\":\"b2\"}")
                .then()
                .statusCode(200)
                .body("block", equalTo("b2"))
                .body("quote", equalTo("Another."));
    }

    @Test
    void textIsItsAuthorsOwn() {
        String id = created("editor", Map.of("text", "Mine.")).path("id");
        patch("writer", id, "{\"text\":\"Yours.\"}").then().statusCode(403);
        patch("admin", id, "{\"text\":\"Yours.\"}").then().statusCode(403);
        delete("writer", id).then().statusCode(403);
        String answer = created("writer", Map.of("text", "No.", "parentId", id)).path("id");
        delete("editor", id).then().statusCode(409).body("detail", containsString("Resolve it instead"));
        delete("writer", answer).then().statusCode(204);
        delete("editor", id).then().statusCode(204);
        get(id).then().statusCode(404);
        list("editor", "").then().body("items", empty());
    }

    @Test
    void editNeedsTheCurrentVersionAndAVainOneIsNone() {
        Response note = created("editor", Map.of("text", "Once."));
        String path = notes + "/" + note.path("id");
        as("editor")
                .contentType(Api.MERGE_PATCH)
                .body("{\"text\":\"Twice.\"}")
                .patch(path)
                .then()
                .statusCode(428);
        Api.patch(path, "\"0\"", "{\"text\":\"Once.\"}")
                .then()
                .header("ETag", "\"0\"")
                .body("editedAt", nullValue());
        Api.patch(path, "\"0\"", "{\"text\":\"Twice.\"}").then().header("ETag", "\"1\"");
        Api.patch(path, "\"0\"", "{\"text\":\"Thrice.\"}").then().statusCode(412);
    }

    @Test
    void whatDoesNotFitIsRefusedByItsPlace() {
        String id = created("editor", Map.of("text", "Thread.")).path("id");
        String answer =
                created("editor", Map.of("text", "Answer.", "parentId", id)).path("id");
        String elsewhere = Articles.created(Articles.input(unique("Elsewhere"))).header("Location");
        refused("editor", Map.of("text", " \n"), 422).then().body("errors[0].pointer", equalTo("/text"));
        refused("editor", Map.of("text", "x".repeat(2001)), 422);
        refused("editor", Map.of("text", "x", "block", "b9"), 422).then().body("errors[0].pointer", equalTo("/block"));
        refused("editor", Map.of("text", "x", "block", "b0", "parentId", id), 422)
                .then()
                .body("errors[0].pointer", equalTo("/block"));
        refused("editor", Map.of("text", "x", "parentId", answer), 422).then().body("detail", containsString(id));
        refused("editor", Map.of("text", "x", "parentId", UUID.randomUUID()), 422);
        as("editor").get(elsewhere + "/notes/" + id).then().statusCode(404);
        patch("editor", answer, "{\"parentId\":null}").then().statusCode(422);
        patch("editor", id, "{\"resolvedAt\":\"2026-01-01T00:00:00Z\"}")
                .then()
                .statusCode(422)
                .body("errors[0].code", equalTo("readOnly"));
        act("editor", answer, "resolve").then().statusCode(409).body("detail", containsString(id));
    }

    @Test
    void foreignArticlesHaveNoNotesForAWriter() {
        String foreign = Articles.created(Articles.input(unique("Foreign"))).header("Location");
        as("writer").get(foreign + "/notes").then().statusCode(404);
        as("writer")
                .contentType(ContentType.JSON)
                .body(Map.of("text", "Hello?"))
                .post(foreign + "/notes")
                .then()
                .statusCode(404);
        as("integrator").get(notes).then().statusCode(403);
    }

    @Test
    void notesOfAnArticleInTheTrashCanOnlyBeRead() {
        String id = created("editor", Map.of("text", "Throw it away.")).path("id");
        Articles.trashed(article).then().statusCode(204);
        refused("editor", Map.of("text", "Too late."), 409).then().body("detail", containsString(article + "/restore"));
        act("editor", id, "resolve").then().statusCode(409);
        list("writer", "").then().body("items.id", contains(id));
        Articles.act(article, "purge").then().statusCode(204);
        list("editor", "").then().statusCode(404);
    }

    @Test
    void notesAreNoChangeOfTheArticleAndInNoCopy() throws Exception {
        String secret = "Vertraulich" + UUID.randomUUID();
        assertThat(log.during(() ->
                        act("editor", created("editor", Map.of("text", secret)).path("id"), "resolve")))
                .isEmpty();
        as("editor").get(article).then().header("ETag", "\"0\"");
        assertThat(Copy.of(Copy.MANAGEMENT).entities().values()).noneMatch(entity -> entity.contains(secret));
    }

    @Test
    void pagesLeadThroughAllThreadsWithAsManyStatementsForMany() {
        for (int i = 0; i < 3; i++) {
            String id = created("editor", Map.of("text", "Thread " + i)).path("id");
            created("writer", Map.of("text", "Answer " + i, "parentId", id));
        }
        Response page = list("editor", "?limit=2");
        page.then().body("items.text", contains("Thread 0", "Thread 1"));
        list("editor", "?limit=2&cursor=" + page.path("page.next"))
                .then()
                .body("items.text", contains("Thread 2"))
                .body("items[0].replies.text", contains("Answer 2"))
                .body("page.next", nullValue());
        assertThat(statements("?limit=3")).isEqualTo(statements("?limit=1"));
    }

    /** The least of several times: background work of the product can only add to what the list takes. */
    private long statements(String query) {
        return LongStream.generate(() -> {
                    long before = sessions.getStatistics().getPrepareStatementCount();
                    list("editor", query).then().statusCode(200);
                    return sessions.getStatistics().getPrepareStatementCount() - before;
                })
                .limit(5)
                .min()
                .orElseThrow();
    }

    private Response created(String role, Map<String, ?> input) {
        return send(role, input).then().statusCode(201).extract().response();
    }

    private Response refused(String role, Map<String, ?> input, int status) {
        return send(role, input).then().statusCode(status).extract().response();
    }

    private Response send(String role, Map<String, ?> input) {
        return as(role).contentType(ContentType.JSON).body(input).post(notes);
    }

    private Response list(String role, String query) {
        return as(role).get(notes + query);
    }

    private Response get(String id) {
        return as("writer").get(notes + "/" + id);
    }

    private Response act(String role, String id, String action) {
        return as(role).header("If-Match", "*").post(notes + "/" + id + "/" + action);
    }

    private Response patch(String role, String id, String patch) {
        return as(role).contentType(Api.MERGE_PATCH)
                .header("If-Match", "*")
                .body(patch)
                .patch(notes + "/" + id);
    }

    private Response delete(String role, String id) {
        return as(role).header("If-Match", "*").delete(notes + "/" + id);
    }

    private void body(String markdown) {
        Articles.put(article, "*", Articles.input("Discussed", markdown)).then().statusCode(200);
    }
}
