package io.chapeau.discussion;

import static io.chapeau.discussion.Comments.MANAGED;
import static io.chapeau.discussion.Comments.decide;
import static io.chapeau.discussion.Comments.pending;
import static io.chapeau.testing.Api.as;
import static io.chapeau.testing.Api.reader;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.chapeau.database.Identifiers;
import io.chapeau.testing.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@SuppressWarnings("NullAway.Init")
class ModerationTest {

    @Inject
    DiscussedArticles articles;

    @Test
    void moderatorSeesWhatWasSaidAndWhere() {
        UUID article = articles.open();
        as("moderator")
                .get(pending(article))
                .then()
                .statusCode(200)
                .header("ETag", "\"0\"")
                .header("Cache-Control", containsString("no-store"))
                .body("articleId", equalTo(article.toString()))
                .body("articleTitle", equalTo("Published title"))
                .body("articleSlug", equalTo(DiscussedArticles.slugOf(article)))
                .body("status", equalTo("pending"))
                .body("number", nullValue())
                .body("authorName", equalTo("Rosa Lindqvist"))
                .body("staff", equalTo(false))
                .body("decidedAt", nullValue())
                .body("decidedBy", nullValue());
    }

    @Test
    void withdrawnArticleIsNamedByItsWorkingCopyAndModeratedToo() {
        UUID article = articles.open();
        String path = pending(article);
        articles.withdraw(article);
        as("moderator")
                .get(path)
                .then()
                .body("articleTitle", equalTo("Working title"))
                .body("articleSlug", equalTo(DiscussedArticles.workingSlugOf(article)));
        decide(path, "approve").then().statusCode(200).body("number", equalTo(1));
        assertThat(articles.number("SELECT approved_count FROM discussion WHERE article_id = ?", article.toString()))
                .isEqualTo(1);
    }

    @Test
    void approvalNumbersAndCountsInItsOrder() {
        UUID article = articles.open();
        String first = pending(article);
        String second = pending(article);
        decide(second, "approve")
                .then()
                .statusCode(200)
                .body("number", equalTo(1))
                .body("status", equalTo("approved"));
        decide(first, "approve").then().statusCode(200).body("number", equalTo(2));
        assertThat(articles.shownCount(article)).isEqualTo(2);
        assertThat(numbersThatReadersSee(article)).containsExactly("1", "2");
    }

    @Test
    void decisionNamesWhoTookTheLastOneAndWhen() {
        String path = pending(articles.open());
        decide(path, "reject")
                .then()
                .body("decidedBy.name", equalTo("Test moderator"))
                .body("decidedBy.id", notNullValue())
                .body("decidedAt", notNullValue());
        as("editor")
                .header("If-Match", "*")
                .post(path + "/spam")
                .then()
                .statusCode(200)
                .body("status", equalTo("spam"))
                .body("decidedBy.name", equalTo("Test editor"));
    }

    @Test
    void numberIsKeptForGoodAndNeverGivenAgain() {
        UUID article = articles.open();
        String first = pending(article);
        String second = pending(article);
        decide(first, "approve");
        decide(first, "reject").then().statusCode(200).body("number", equalTo(1));
        assertThat(articles.shownCount(article)).isZero();
        assertThat(numbersThatReadersSee(article)).isEmpty();
        decide(second, "approve").then().body("number", equalTo(2));
        decide(first, "spam").then().body("number", equalTo(1));
        decide(first, "approve").then().body("number", equalTo(1));
        assertThat(articles.shownCount(article)).isEqualTo(2);
    }

    @Test
    void standingDecisionChangesNothing() {
        UUID article = articles.open();
        String path = pending(article);
        Response approved = decide(path, "approve");
        as("editor")
                .header("If-Match", approved.header("ETag"))
                .post(path + "/approve")
                .then()
                .statusCode(200)
                .header("ETag", approved.header("ETag"))
                .body(equalTo(approved.asString()));
        assertThat(articles.shownCount(article)).isEqualTo(1);
    }

    @Test
    void refusalOfAWaitingCommentCountsNothing() {
        UUID article = articles.open();
        decide(pending(article), "reject").then().statusCode(200).body("number", nullValue());
        decide(pending(article), "spam").then().statusCode(200).body("number", nullValue());
        assertThat(articles.shownCount(article)).isZero();
    }

    @Test
    void lastDecisionCanBeUndoneOnce() {
        UUID article = articles.open();
        String path = pending(article);
        decide(path, "undo").then().statusCode(409);
        decide(path, "reject");
        decide(path, "approve").then().body("actions", contains("reject", "spam", "delete", "revise", "undo"));
        decide(path, "undo")
                .then()
                .statusCode(200)
                .body("status", equalTo("rejected"))
                .body("number", equalTo(1))
                .body("actions", contains("approve", "spam", "delete", "revise"));
        assertThat(articles.shownCount(article)).isZero();
        decide(path, "undo").then().statusCode(409);
    }

    @Test
    void undoneFirstDecisionPutsTheCommentBackIntoTheQueue() {
        String path = pending(articles.open());
        decide(path, "spam");
        decide(path, "undo")
                .then()
                .body("status", equalTo("pending"))
                .body("decidedAt", nullValue())
                .body("decidedBy", nullValue());
    }

    @Test
    void deletedCommentIsKeptForModeratorsAndComesBackByUndoOnly() {
        UUID article = articles.open();
        String path = pending(article);
        decide(path, "approve");
        as("moderator").delete(path).then().statusCode(428);
        as("moderator").header("If-Match", "\"0\"").delete(path).then().statusCode(412);
        as("moderator")
                .header("If-Match", "\"1\"")
                .delete(path + "?reason=Asked for")
                .then()
                .statusCode(204);
        assertThat(numbersThatReadersSee(article)).isEmpty();
        assertThat(articles.shownCount(article)).isZero();
        as("moderator")
                .get(path)
                .then()
                .body("status", equalTo("deleted"))
                .body("text", notNullValue())
                .body("actions", contains("undo"));
        decide(path, "approve").then().statusCode(409).body("detail", containsString("undo"));
        as("moderator").header("If-Match", "*").delete(path).then().statusCode(204);
        decide(path, "undo")
                .then()
                .statusCode(200)
                .body("status", equalTo("approved"))
                .body("number", equalTo(1));
        assertThat(articles.shownCount(article)).isEqualTo(1);
    }

    @Test
    void historyTellsWhoDidWhatAndWhy() {
        String path = pending(articles.open());
        decide(path, "reject?reason=Names a private person.");
        decide(path, "reject?reason=Again").then().statusCode(200);
        as("editor").header("If-Match", "*").post(path + "/undo").then().statusCode(200);
        Response history = as("moderator").get(path + "/history");
        history.then()
                .statusCode(200)
                .body("items.action", contains("submit", "reject", "undo"))
                .body("items.from", contains(null, "pending", "rejected"))
                .body("items.to", contains("pending", "rejected", "pending"))
                .body("items.by", contains("author", "principal", "principal"))
                .body("items.principal.name", contains("Test moderator", "Test editor"))
                .body("items.reason", contains("policy moderated", "Names a private person.", null))
                .body("items.version", contains(0, 1, 2));
        as("moderator").get(path + "/history?sort=-version&limit=1").then().body("items.version", contains(2));
        as("moderator")
                .get(path + "/history?limit=1&cursor="
                        + as("moderator").get(path + "/history?limit=1").path("page.next"))
                .then()
                .body("items.version", contains(1));
        as("moderator")
                .get(MANAGED + "/" + Identifiers.next() + "/history")
                .then()
                .statusCode(404);
    }

    @Test
    void reasonIsOneLine() {
        String path = pending(articles.open());
        as("moderator")
                .header("If-Match", "*")
                .queryParam("reason", "two\nlines")
                .post(path + "/reject")
                .then()
                .statusCode(400)
                .body("errors[0].parameter", equalTo("reason"));
        as("moderator").get(path).then().body("status", equalTo("pending"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"approve", "reject", "spam"})
    void staleMissingAndWeakIfMatchAreRefused(String action) {
        String path = pending(articles.open());
        as("moderator").post(path + "/" + action).then().statusCode(428);
        decide(path, action, "W/\"0\"").then().statusCode(400);
        decide(path, action, "0").then().statusCode(400);
        decide(path, action, "\"7\"").then().statusCode(412).header("ETag", "\"0\"");
        as("moderator").get(path).then().body("status", equalTo("pending")).body("version", equalTo(0));
        decide(path, action, "\"0\"").then().statusCode(200).header("ETag", "\"1\"");
        decide(path, action, "\"0\"").then().statusCode(412);
    }

    @Test
    void unknownCommentsAndActionsAreNotFound() {
        String unknown = MANAGED + "/" + Identifiers.next();
        as("moderator").get(unknown).then().statusCode(404);
        decide(unknown, "approve").then().statusCode(404);
        decide(MANAGED + "/no-id", "approve").then().statusCode(404);
        decide(pending(articles.open()), "unapprove").then().statusCode(404);
    }

    @Test
    void onlyModeratorsEditorsAndAdministratorsModerate() {
        String path = pending(articles.open());
        for (String role : List.of("writer", "integrator")) {
            as(role).get(MANAGED).then().statusCode(403);
            as(role).get(path).then().statusCode(403);
            for (String action : List.of("approve", "reject", "spam")) {
                as(role).header("If-Match", "*")
                        .post(path + "/" + action)
                        .then()
                        .statusCode(403);
            }
        }
        reader().get(MANAGED).then().statusCode(401);
        reader().header("If-Match", "*").post(path + "/approve").then().statusCode(401);
        for (String role : List.of("admin", "editor", "moderator")) {
            as(role).get(path).then().statusCode(200).body("status", equalTo("pending"));
        }
    }

    private List<String> numbersThatReadersSee(UUID article) {
        return articles.column(
                "SELECT number FROM chapeau_public.public_comment WHERE article_id = ? ORDER BY number",
                article.toString());
    }
}
