package io.chapeau.discussion;

import static io.chapeau.discussion.Comments.MANAGED;
import static io.chapeau.discussion.Comments.decide;
import static io.chapeau.discussion.Comments.idOf;
import static io.chapeau.discussion.Comments.pending;
import static io.chapeau.testing.Api.as;
import static io.chapeau.testing.Api.reader;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.chapeau.change.Freshness;
import io.chapeau.testing.Api;
import io.chapeau.testing.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What moderators write in a discussion: answers of the site, and changes of what others wrote. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@SuppressWarnings("NullAway.Init")
class StaffWordsTest {

    @Inject
    DiscussedArticles articles;

    @Inject
    Freshness freshness;

    @Test
    void answerOfTheSiteIsSeenAtOnceAndMarked() {
        UUID article = articles.open();
        String comment = pending(article);
        decide(comment, "approve");
        Response reply = reply(comment, Map.of("text", "Thank you, we have mended it.", "authorName", "The desk"));
        reply.then()
                .statusCode(201)
                .header("Location", notNullValue())
                .body("staff", equalTo(true))
                .body("status", equalTo("approved"))
                .body("number", equalTo(2))
                .body("parentId", equalTo(idOf(comment)))
                .body("depth", equalTo(2));
        reader().get("/v1/articles/" + article + "/comments")
                .then()
                .body("items.authorName", contains("Rosa Lindqvist", "The desk"))
                .body("items.staff", contains(false, true));
        as("moderator")
                .get(reply.header("Location") + "/history")
                .then()
                .body("items.action", contains("submit"))
                .body("items.by", contains("principal"));
        as("moderator")
                .header("If-Match", "*")
                .delete(reply.header("Location"))
                .then()
                .statusCode(204);
        reader().get("/v1/articles/" + article + "/comments")
                .then()
                .body("items.authorName", contains("Rosa Lindqvist"));
    }

    @Test
    void onlyWhatReadersSeeIsAnswered() {
        UUID article = articles.open();
        String comment = pending(article);
        reply(comment, Map.of("text", "Too early.")).then().statusCode(409);
        reply(MANAGED + "/" + UUID.randomUUID(), Map.of("text", "Nobody."))
                .then()
                .statusCode(404);
        decide(comment, "approve");
        reply(comment, Map.of("text", " \u200B ")).then().statusCode(422).body("errors.pointer", contains("/text"));
    }

    @Test
    void repliesOfTheSiteLieNoDeeperThanOthers() {
        String comment = pending(articles.open());
        decide(comment, "approve");
        Response reply = reply(comment, Map.of("text", "Deeper."));
        int depth = 1;
        while (reply.statusCode() == 201) {
            depth = reply.path("depth");
            reply = reply(reply.header("Location"), Map.of("text", "Deeper."));
        }
        reply.then().statusCode(409);
        assertThat(depth).isEqualTo(3);
    }

    @Test
    void changedWordsAreMarkedAndWhatWasSentIsKept() {
        UUID article = articles.open();
        String comment = pending(article);
        decide(comment, "approve");
        String etag = as("moderator").get(comment).header("ETag");
        Api.patch(comment, etag, "{\"text\":\"Cut by us.\"}")
                .then()
                .statusCode(200)
                .body("text", equalTo("Cut by us."))
                .body("original.text", equalTo("The ferry leaves from the old pier."))
                .body("original.authorName", equalTo("Rosa Lindqvist"))
                .body("revisedAt", notNullValue())
                .body("status", equalTo("approved"))
                .body("decidedBy", notNullValue())
                .body("actions", hasItem("undo"));
        Api.patch(comment, etag, "{\"text\":\"Cut twice.\"}").then().statusCode(412);
        Api.patch(comment, "*", "{\"text\":\"Cut twice.\",\"authorName\":\"R.\"}")
                .then()
                .body("original.text", equalTo("The ferry leaves from the old pier."));
        reader().get("/v1/articles/" + article + "/comments")
                .then()
                .body("items.text", contains("Cut twice."))
                .body("items.authorName", contains("R."))
                .body("items.revised", contains(true));
        as("moderator").get(comment + "/history").then().body("items.action", hasItem("revise"));
        String now = as("moderator").get(comment).header("ETag");
        Api.patch(comment, now, "{\"text\":\"Cut twice.\"}")
                .then()
                .statusCode(200)
                .header("ETag", now);
    }

    @Test
    void ownNameThatIsTooLongForACommentIsRefusedWithARemedy() {
        Response principal = as("admin")
                .contentType(ContentType.JSON)
                .body(Map.of("name", Api.unique("Desk") + " of all".repeat(20), "role", "moderator"))
                .post("/v1/management/principals");
        String secret = as("admin")
                .contentType(ContentType.JSON)
                .body(Map.of("name", "test"))
                .post("/v1/management/principals/" + principal.path("id") + "/tokens")
                .then()
                .statusCode(201)
                .extract()
                .path("secret");
        String comment = pending(articles.open());
        decide(comment, "approve");
        reader().header("Authorization", "Bearer " + secret)
                .contentType(ContentType.JSON)
                .body(Map.of("text", "Thank you."))
                .post(comment + "/replies")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/authorName"))
                .body("errors[0].detail", containsString("Your own name"))
                .body("errors[0].detail", containsString("Send a shorter authorName."));
        reader().header("Authorization", "Bearer " + secret)
                .contentType(ContentType.JSON)
                .body(Map.of("text", "Thank you.", "authorName", "The desk"))
                .post(comment + "/replies")
                .then()
                .statusCode(201)
                .body("authorName", equalTo("The desk"));
    }

    @Test
    void textThatStandsIsNotRenderedAnewWithTheName() {
        UUID article = articles.open();
        String comment = pending(article);
        decide(comment, "approve");
        String html = "<p>As other settings had made it.</p>";
        articles.execute("UPDATE comment SET html = ? WHERE id = ?", html, idOf(comment));
        freshness.allChanged();
        String sent = "\"text\":\"The ferry leaves from the old pier.\"";
        for (String patch : new String[] {"{\"authorName\":\"R.\"}", "{\"authorName\":\"Rosa\"," + sent + "}"}) {
            Api.patch(comment, "*", patch).then().statusCode(200);
            reader().get("/v1/articles/" + article + "/comments").then().body("items.html", contains(html));
        }
        Api.patch(comment, "*", "{\"text\":\"Cut by us.\"}").then().statusCode(200);
        reader().get("/v1/articles/" + article + "/comments")
                .then()
                .body("items.html", contains("<p>Cut by us.</p>"))
                .body("items.authorName", contains("Rosa"));
    }

    @Test
    void everyStepOfAModeratorHasItsReason() {
        UUID article = articles.open();
        String comment = pending(article);
        decide(comment, "approve?reason=On the matter.");
        Api.patch(comment + "?reason=Named a neighbour.", "*", "{\"text\":\"Cut by us.\"}")
                .then()
                .statusCode(200);
        Api.patch(comment + "?reason=Nothing to change.", "*", "{\"text\":\"Cut by us.\"}")
                .then()
                .statusCode(200);
        as("moderator")
                .header("If-Match", "*")
                .delete(comment + "?reason=The author has asked.")
                .then()
                .statusCode(204);
        decide(comment, "undo?reason=It was another author.").then().statusCode(200);
        as("moderator")
                .get(comment + "/history")
                .then()
                .body("items.action", contains("submit", "approve", "revise", "delete", "undo"))
                .body(
                        "items.reason",
                        contains(
                                "policy moderated",
                                "On the matter.",
                                "Named a neighbour.",
                                "The author has asked.",
                                "It was another author."))
                .body("items.principal.name.unique()", contains("Test moderator", "Test editor"));
        as("moderator")
                .header("If-Match", "*")
                .contentType(Api.MERGE_PATCH)
                .queryParam("reason", "two\nlines")
                .body("{\"text\":\"Cut again.\"}")
                .patch(comment)
                .then()
                .statusCode(400)
                .body("errors.parameter", contains("reason"));
        assertThat(reader().get("/v1/articles/" + article + "/comments").asString())
                .contains("Cut by us.")
                .doesNotContain("neighbour");
    }

    @Test
    void whatIsDeletedIsNotChanged() {
        String comment = pending(articles.open());
        Api.patch(comment, "*", "{\"text\":\"\"}").then().statusCode(422);
        as("moderator").header("If-Match", "*").delete(comment).then().statusCode(204);
        Api.patch(comment, "*", "{\"text\":\"Gone.\"}").then().statusCode(409);
        as("moderator").get(comment).then().body("original", nullValue()).body("actions", not(hasItem("revise")));
        as("moderator").get(comment + "/notes").then().body("items", empty());
    }

    private static Response reply(String comment, Map<String, ?> body) {
        return as("moderator").contentType(ContentType.JSON).body(body).post(comment + "/replies");
    }
}
