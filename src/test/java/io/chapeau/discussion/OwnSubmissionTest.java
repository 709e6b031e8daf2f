package io.chapeau.discussion;

import static io.chapeau.discussion.Comments.decide;
import static io.chapeau.discussion.Comments.input;
import static io.chapeau.discussion.Comments.newestOf;
import static io.chapeau.discussion.Comments.submitted;
import static io.chapeau.testing.Api.MERGE_PATCH;
import static io.chapeau.testing.Api.as;
import static io.chapeau.testing.Api.reader;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.chapeau.testing.MovableClock;
import io.chapeau.testing.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the author of a comment does with it at its secret address. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@SuppressWarnings("NullAway.Init")
class OwnSubmissionTest {

    @Inject
    DiscussedArticles articles;

    @Inject
    MovableClock clock;

    private UUID article;
    private String secret;
    private String managed;

    @BeforeEach
    void write() {
        article = articles.open();
        secret = submitted(article, input());
        managed = newestOf(article);
    }

    @AfterEach
    void now() {
        clock.setBack();
    }

    @Test
    void editChangesNameAndTextAndIsMarked() {
        reader().get(secret).then().body("editedAt", nullValue()).body("changeableUntil", notNullValue());
        edit("{\"text\":\" Été, edited. \",\"authorName\":\"R. L.\"}")
                .then()
                .statusCode(200)
                .header("Cache-Control", containsString("no-store"))
                .body("text", equalTo(" Été, edited."))
                .body("authorName", equalTo("R. L."))
                .body("status", equalTo("pending"))
                .body("editedAt", notNullValue());
        as("moderator")
                .get(managed)
                .then()
                .header("ETag", "\"1\"")
                .body("text", equalTo(" Été, edited."))
                .body("editedAt", notNullValue());
    }

    @Test
    void editThatChangesNothingIsNone() {
        edit("{\"text\":\"The ferry leaves from the old pier. \"}")
                .then()
                .statusCode(200)
                .body("editedAt", nullValue());
        edit("{}").then().statusCode(200).body("editedAt", nullValue());
        as("moderator").get(managed).then().header("ETag", "\"0\"");
    }

    @Test
    void moderatorDoesNotApproveWhatChangedUnseen() {
        edit("{\"text\":\"Buy it now.\"}").then().statusCode(200);
        decide(managed, "approve", "\"0\"").then().statusCode(412);
    }

    @Test
    void editOfAnApprovedCommentWaitsAnewAndKeepsItsNumber() {
        decide(managed, "approve");
        edit("{\"text\":\"Buy it now.\"}")
                .then()
                .statusCode(200)
                .body("status", equalTo("pending"))
                .body("number", nullValue());
        assertThat(articles.shownCount(article)).isZero();
        as("moderator").get(managed).then().body("decidedBy", nullValue()).body("actions", not(hasItem("undo")));
        decide(managed, "approve").then().body("number", equalTo(1));
        as("moderator")
                .get(managed + "/history")
                .then()
                .body("items.action", contains("submit", "approve", "edit", "approve"))
                .body("items.by", contains("author", "principal", "author", "principal"));
    }

    @Test
    void withdrawnCommentIsGoneForReadersAndStaysSo() {
        decide(managed, "approve");
        reader().delete(secret).then().statusCode(204);
        reader().delete(secret).then().statusCode(204);
        reader().get(secret).then().body("status", equalTo("withdrawn")).body("changeableUntil", nullValue());
        assertThat(articles.shownCount(article)).isZero();
        edit("{\"text\":\"Back\"}").then().statusCode(409);
        decide(managed, "approve").then().statusCode(409);
        decide(managed, "undo").then().statusCode(409);
        as("moderator").get(managed).then().body("status", equalTo("withdrawn")).body("actions", contains("delete"));
    }

    @Test
    void afterFifteenMinutesNothingCanBeChanged() {
        clock.advance(Duration.ofMinutes(14));
        edit("{\"text\":\"In time\"}").then().statusCode(200);
        clock.advance(Duration.ofMinutes(1));
        edit("{\"text\":\"Late\"}").then().statusCode(409).body("detail", containsString("15 minutes"));
        reader().delete(secret).then().statusCode(409);
        reader().get(secret).then().body("text", equalTo("In time")).body("changeableUntil", nullValue());
    }

    @Test
    void whatAModeratorHasRefusedCannotBeChanged() {
        for (String action : List.of("reject", "spam")) {
            decide(managed, action);
            edit("{\"text\":\"Again\"}").then().statusCode(409);
            reader().delete(secret).then().statusCode(409);
        }
        as("moderator").header("If-Match", "*").delete(managed);
        edit("{\"text\":\"Again\"}").then().statusCode(409);
        reader().get(secret).then().body("status", equalTo("rejected"));
    }

    @Test
    void whatIsNotFitIsRefusedAllAtOnce() {
        edit("{\"text\":null,\"authorName\":\"\u202E\"}")
                .then()
                .statusCode(422)
                .body("errors.pointer.unique()", org.hamcrest.Matchers.containsInAnyOrder("/text", "/authorName"));
        edit("{\"authorEmail\":\"x@example.org\",\"status\":\"approved\"}")
                .then()
                .statusCode(422);
        edit("[]").then().statusCode(422);
        edit("{").then().statusCode(400);
        reader().contentType("application/json").body("{}").patch(secret).then().statusCode(415);
        reader().get(secret).then().body("editedAt", nullValue());
    }

    @Test
    void unknownSecretsAreNotFound() {
        String unknown = "/v1/submissions/AAAAAAAAAAAAAAAAAAAAAA";
        reader().delete(unknown).then().statusCode(404);
        reader().contentType(MERGE_PATCH).body("{}").patch(unknown).then().statusCode(404);
    }

    private Response edit(String patch) {
        return reader().contentType(MERGE_PATCH)
                .body(patch.getBytes(StandardCharsets.UTF_8))
                .patch(secret);
    }
}
