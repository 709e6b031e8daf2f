package io.chapeau.discussion;

import static io.chapeau.discussion.Comments.article;
import static io.chapeau.discussion.Comments.decide;
import static io.chapeau.discussion.Comments.idOf;
import static io.chapeau.discussion.Comments.newestOf;
import static io.chapeau.discussion.Comments.submitted;
import static io.chapeau.discussion.Comments.with;
import static io.chapeau.testing.Api.as;
import static io.chapeau.testing.Api.reader;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.anyOf;
import static org.hamcrest.Matchers.contains;
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
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An author who edits what a moderator has put in other words. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@SuppressWarnings("NullAway.Init")
class RevisedWordsTest {

    private static final String BANNED =
            "Croupier" + UUID.randomUUID().toString().substring(0, 8);
    private static final String WITH_A_NAME = "Ask old Marius.";

    @Inject
    DiscussedArticles articles;

    @Inject
    Freshness freshness;

    private String article;
    private String secret;
    private String comment;

    /** Readers see it in other words than its author's, and no moderator need look at what is sent here. */
    @BeforeEach
    void cut() {
        article = article("open");
        secret = submitted(article, with("text", WITH_A_NAME));
        comment = newestOf(article);
        Api.patch(comment, "*", "{\"text\":\"Ask a neighbour.\"}").then().statusCode(200);
    }

    private Response edit(String text) {
        return reader().contentType(Api.MERGE_PATCH)
                .body("{\"text\":\"" + text + "\"}")
                .patch(secret);
    }

    private static Response seen(String article) {
        return reader().get("/v1/articles/" + article + "/comments");
    }

    @Test
    void whatWasTakenOutDoesNotComeBackUnseen() {
        edit(WITH_A_NAME).then().statusCode(200).body("status", equalTo("pending"));
        seen(article).then().body("items", empty());
        reader().get("/v1/articles/" + article).then().body("commentCount", equalTo(0));
        edit(WITH_A_NAME + " Really.").then().statusCode(200).body("status", equalTo("pending"));
        as("moderator")
                .get(comment + "/history")
                .then()
                .body("items[2].action", equalTo("edit"))
                .body("items[2].reason", equalTo("a moderator had changed its words"));
    }

    @Test
    void itStaysOutWhenOtherWordsWereApprovedMeanwhile() {
        edit("Ask at the harbour.").then().statusCode(200);
        decide(comment, "approve").then().statusCode(200);
        edit(WITH_A_NAME).then().statusCode(200).body("status", equalTo("pending"));
        seen(article).then().body("items.text", not(hasItem(WITH_A_NAME)));
    }

    @Test
    void whoeverPutsBackWhatWasSentHasChangedNothing() {
        Api.patch(comment, "*", "{\"text\":\"" + WITH_A_NAME + "\"}")
                .then()
                .statusCode(200)
                .body("text", equalTo(WITH_A_NAME))
                .body("original", nullValue())
                .body("revisedAt", nullValue());
        seen(article).then().body("items.revised", contains(false));
    }

    @Test
    void theWordsAreTheAuthorsAgainAndNotMarked() {
        edit("Ask at the harbour.").then().statusCode(200);
        as("moderator")
                .get(comment)
                .then()
                .body("text", equalTo("Ask at the harbour."))
                .body("revisedAt", nullValue())
                .body("original", nullValue());
        decide(comment, "approve").then().statusCode(200);
        seen(article).then().body("items.text", contains("Ask at the harbour.")).body("items.revised", contains(false));
        Api.patch(comment, "*", "{\"text\":\"Ask.\"}").then().body("original.text", equalTo("Ask at the harbour."));
    }

    @Test
    void newNameOfTheAuthorLeavesTheModeratorsTextMarked() {
        edited(secret, "{\"authorName\":\"R.\"}");
        as("moderator")
                .get(comment)
                .then()
                .body("text", equalTo("Ask a neighbour."))
                .body("authorName", equalTo("R."))
                .body("revisedAt", notNullValue())
                .body("original.text", equalTo(WITH_A_NAME))
                .body("original.authorName", equalTo("R."));
        decide(comment, "approve").then().statusCode(200);
        seen(article).then().body("items.text", contains("Ask a neighbour.")).body("items.revised", contains(true));
        edit("Ask at the harbour.").then().statusCode(200);
        as("moderator").get(comment).then().body("revisedAt", nullValue()).body("original", nullValue());
    }

    @Test
    void rulesGoOnLookingAtWhatItsAuthorSent() {
        String other = article("moderated");
        String links = "See https://a.example https://b.example https://c.example https://d.example";
        String own = submitted(other, with("text", links));
        String managed = newestOf(other);
        int score = as("moderator").get(managed).path("score");
        assertThat(score).isPositive();
        Api.patch(managed, "*", "{\"text\":\"See.\"}").then().statusCode(200);
        edited(own, "{\"authorName\":\"R.\"}");
        as("moderator").get(managed).then().body("text", equalTo("See.")).body("score", equalTo(score));
    }

    @Test
    void whatStandsNoMoreMakesItNoSpam() {
        String other = article("moderated");
        String own = submitted(other, with("text", "Casino. ".repeat(3) + "https://a.example ".repeat(9)));
        String managed = newestOf(other);
        as("moderator").get(managed).then().body("status", equalTo("spam"));
        Api.patch(managed, "*", "{\"text\":\"See.\"}").then().statusCode(200);
        decide(managed, "approve").then().statusCode(200);
        edited(own, "{\"authorName\":\"R.\"}").body("status", equalTo("pending"));
        as("moderator").get(managed).then().body("status", equalTo("pending"));
    }

    @Test
    void nameThatStandsNoMoreMakesItNoSpam() {
        ban();
        String other = article("moderated");
        Map<String, Object> input = new HashMap<>(with("text", "Ask at the pier."));
        input.put("authorName", BANNED);
        String own = submitted(other, input);
        String managed = newestOf(other);
        as("moderator").get(managed).then().body("status", equalTo("spam"));
        Api.patch(managed, "*", "{\"authorName\":\"Guest\"}").then().statusCode(200);
        decide(managed, "approve").then().statusCode(200);
        edited(own, "{\"text\":\"Ask at the harbour.\"}").body("status", equalTo("pending"));
        as("moderator")
                .get(managed)
                .then()
                .body("status", equalTo("pending"))
                .body("original.authorName", equalTo(BANNED));
    }

    @Test
    void newNameIsLookedAtBesideAModeratorsText() {
        ban();
        String other = article("moderated");
        String own = submitted(other, with("text", "Ask at the pier."));
        String managed = newestOf(other);
        Api.patch(managed, "*", "{\"text\":\"See.\"}").then().statusCode(200);
        edited(own, "{\"authorName\":\"" + BANNED + "\"}");
        as("moderator").get(managed).then().body("status", equalTo("spam")).body("text", equalTo("See."));
    }

    private static void ban() {
        as("moderator")
                .contentType(ContentType.JSON)
                .body(Map.of("kind", "word", "value", BANNED))
                .post("/v1/management/bans")
                .then()
                .statusCode(anyOf(equalTo(201), equalTo(409)));
    }

    private static ValidatableResponse edited(String secret, String body) {
        return reader().contentType(Api.MERGE_PATCH)
                .body(body)
                .patch(secret)
                .then()
                .statusCode(200);
    }

    @Test
    void nameIsChangedWithoutAnotherLookOfTheText() {
        String other = article("open");
        String own = submitted(other, with("text", "Ask at the pier."));
        String html = "<p>As other settings had made it.</p>";
        articles.execute("UPDATE comment SET html = ? WHERE id = ?", html, idOf(newestOf(other)));
        freshness.allChanged();
        edited(own, "{\"authorName\":\"R.\"}");
        seen(other).then().body("items.authorName", contains("R.")).body("items.html", contains(html));
    }

    @Test
    void spamThatIsEditedInIsSpam() {
        edit("http://bit.ly/x ".repeat(10)).then().statusCode(200).body("status", equalTo("pending"));
        as("moderator").get(comment).then().body("status", equalTo("spam"));
    }
}
