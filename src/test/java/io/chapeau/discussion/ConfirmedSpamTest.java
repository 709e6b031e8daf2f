package io.chapeau.discussion;

import static io.chapeau.discussion.Comments.bulk;
import static io.chapeau.discussion.Comments.decide;
import static io.chapeau.discussion.Comments.idOf;
import static io.chapeau.discussion.Comments.newestOf;
import static io.chapeau.discussion.Comments.submitted;
import static io.chapeau.discussion.Comments.undo;
import static io.chapeau.discussion.Comments.with;
import static io.chapeau.testing.Api.MERGE_PATCH;
import static io.chapeau.testing.Api.as;
import static io.chapeau.testing.Api.reader;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.chapeau.testing.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What only the rules have found to be spam becomes a moderator's word when one says so too. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@SuppressWarnings("NullAway.Init")
class ConfirmedSpamTest {

    private String article;
    private String email;
    private String secret;
    private String spam;

    @BeforeEach
    void rulesFindSpam() {
        article = Comments.article("moderated");
        email = UUID.randomUUID() + "@example.org";
        Map<String, Object> trapped = with("website", "https://spam.example");
        trapped.put("authorEmail", email);
        secret = submitted(article, trapped);
        spam = newestOf(article);
        as("moderator").get(spam).then().body("status", equalTo("spam")).body("decidedBy", nullValue());
    }

    @Test
    void moderatorSaysSoToo() {
        as("moderator").get(spam).then().body("actions", contains("approve", "reject", "spam", "delete", "revise"));
        Response confirmed = decide(spam, "spam?reason=Seen before");
        confirmed
                .then()
                .statusCode(200)
                .body("status", equalTo("spam"))
                .body("version", equalTo(1))
                .body("decidedBy.name", equalTo("Test moderator"))
                .body("actions", contains("approve", "reject", "delete", "revise", "undo"));
        decide(spam, "spam").then().statusCode(200).header("ETag", confirmed.header("ETag"));
        reader().contentType(MERGE_PATCH)
                .body("{\"text\":\"Something else.\"}")
                .patch(secret)
                .then()
                .statusCode(409);
    }

    @Test
    void itTakesTrust() {
        String trusting = Comments.article("trusted");
        submitted(trusting, with("authorEmail", email));
        as("moderator")
                .get(newestOf(trusting) + "/history")
                .then()
                .body("items[0].reason", equalTo("policy trusted: 0 of 3 comments approved"));
        decide(spam, "spam").then().statusCode(200);
        submitted(trusting, with("authorEmail", email));
        as("moderator")
                .get(newestOf(trusting) + "/history")
                .then()
                .body("items[0].reason", equalTo("policy trusted: spam from the same address"));
    }

    @Test
    void confirmationThatIsUndoneIsNobodysWordEver() {
        decide(spam, "spam");
        decide(spam, "undo")
                .then()
                .statusCode(200)
                .body("status", equalTo("spam"))
                .body("decidedBy", nullValue())
                .body("decidedAt", nullValue())
                .body("actions", contains("approve", "reject", "spam", "delete", "revise"));
        decide(spam, "approve").then().statusCode(200);
        decide(spam, "undo").then().body("status", equalTo("spam")).body("decidedBy", nullValue());
    }

    @Test
    void undoLeadsBackToTheConfirmation() {
        decide(spam, "spam");
        decide(spam, "approve").then().statusCode(200);
        decide(spam, "undo")
                .then()
                .statusCode(200)
                .body("status", equalTo("spam"))
                .body("decidedBy.name", equalTo("Test moderator"));
    }

    @Test
    void listOfIdsConfirmsAndAFilterLeavesWhatIsSpamAlready() {
        bulk("?status=spam&article=" + article, Map.of("action", "spam"))
                .then()
                .statusCode(200)
                .body("matched", equalTo(0));
        Response confirmed = bulk("", Map.of("action", "spam", "ids", List.of(idOf(spam))));
        confirmed.then().statusCode(200).body("changed", equalTo(1)).body("unchanged", equalTo(0));
        undo(confirmed.path("id")).then().statusCode(200).body("changed", equalTo(1));
        as("moderator").get(spam).then().body("status", equalTo("spam")).body("decidedBy", nullValue());
    }
}
