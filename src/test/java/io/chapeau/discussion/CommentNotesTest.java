package io.chapeau.discussion;

import static io.chapeau.discussion.Comments.MANAGED;
import static io.chapeau.discussion.Comments.decide;
import static io.chapeau.discussion.Comments.idOf;
import static io.chapeau.discussion.Comments.newestOf;
import static io.chapeau.discussion.Comments.pending;
import static io.chapeau.discussion.Comments.submitted;
import static io.chapeau.discussion.Comments.with;
import static io.chapeau.testing.Api.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import io.chapeau.testing.AtOnce;
import io.chapeau.testing.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What moderators note beside a comment, and who takes it away. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@SuppressWarnings("NullAway.Init")
class CommentNotesTest {

    @Inject
    DiscussedArticles articles;

    private static Response note(String role, String comment, String text) {
        return as(role).contentType(ContentType.JSON).body(Map.of("text", text)).post(comment + "/notes");
    }

    private static String noted(String role, String comment) {
        String id = note(role, comment, "He wrote to us as well.")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        return comment + "/notes/" + id;
    }

    @Test
    void notesAreForModeratorsAndLeaveTheCommentAsItIs() {
        String comment = pending(articles.open());
        String etag = as("moderator").get(comment).header("ETag");
        String note = noted("moderator", comment);
        as("editor")
                .get(comment + "/notes")
                .then()
                .statusCode(200)
                .body("items.text", contains("He wrote to us as well."))
                .body("items.createdBy.name", contains(notNullValue()));
        as("moderator").get(comment).then().header("ETag", etag);
        as("moderator").delete(note).then().statusCode(204);
        as("moderator").delete(note).then().statusCode(404);
        as("moderator").get(comment + "/notes").then().body("items", empty());
        String nowhere = MANAGED + "/" + UUID.randomUUID();
        as("moderator").get(nowhere + "/notes").then().statusCode(404);
        note("moderator", nowhere, "Of nothing.").then().statusCode(404);
    }

    @ParameterizedTest
    @CsvSource({
        "moderator, moderator, 204",
        "moderator, editor, 204",
        "moderator, admin, 204",
        "editor, admin, 204",
        "editor, moderator, 403",
        "admin, editor, 204",
        "admin, moderator, 403"
    })
    void moderatorsDeleteTheirOwnNotesAndEditorsAnybodys(String author, String who, int status) {
        String note = noted(author, pending(articles.open()));
        as(who).delete(note).then().statusCode(status);
        as(author).delete(note).then().statusCode(status == 204 ? 404 : 204);
    }

    @Test
    void noteThatTwoDeleteAtOnceIsGoneForTheSecond() throws Exception {
        String comment = pending(articles.open());
        for (int round = 0; round < 20; round++) {
            String note = noted("moderator", comment);
            assertThat(AtOnce.times(2, client -> as("moderator").delete(note).statusCode()))
                    .containsExactlyInAnyOrder(204, 404);
        }
    }

    /** What would be written about somebody there, no later erasure of that person finds. */
    @Test
    void erasedPlaceTakesNoNote() {
        UUID article = articles.open();
        String person = UUID.randomUUID() + "@erased.example";
        submitted(article, with("authorEmail", person));
        String comment = newestOf(article);
        decide(comment, "approve").then().statusCode(200);
        submitted(article, with("parentId", idOf(comment)));
        decide(newestOf(article), "approve").then().statusCode(200);
        noted("moderator", comment);
        as("editor").delete("/v1/management/people?email=" + person).then().body("emptied", equalTo(1));
        note("moderator", comment, "He complained.").then().statusCode(409).body("detail", containsString("erased"));
        as("moderator").get(comment + "/notes").then().statusCode(200).body("items", empty());
    }

    @Test
    void deletedCommentAndAnswerOfTheSiteTakeNotes() {
        String comment = pending(articles.open());
        decide(comment, "approve").then().statusCode(200);
        String answer = as("moderator")
                .contentType(ContentType.JSON)
                .body(Map.of("text", "Thank you, we have mended it."))
                .post(comment + "/replies")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        noted("moderator", MANAGED + "/" + answer);
        as("moderator").header("If-Match", "*").delete(comment).then().statusCode(204);
        noted("moderator", comment);
    }
}
