package io.chapeau.discussion.bulk;

import static io.chapeau.discussion.bulk.BulkCalls.article;
import static io.chapeau.discussion.bulk.BulkCalls.bulk;
import static io.chapeau.discussion.bulk.BulkCalls.decide;
import static io.chapeau.discussion.bulk.BulkCalls.statusOf;
import static io.chapeau.discussion.bulk.BulkCalls.undo;
import static io.chapeau.discussion.bulk.BulkCalls.waiting;
import static io.chapeau.testing.Api.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.chapeau.testing.Api;
import io.chapeau.testing.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What was done to many comments can be found and taken back, and what was done since stands. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@SuppressWarnings("NullAway.Init")
class BulkUndoTest {

    private static final String COMMENTS = "/v1/management/comments/";

    private String one;
    private String other;

    @BeforeEach
    void submit() {
        String article = article();
        one = waiting(article);
        other = waiting(article);
    }

    private String approved() {
        return bulk("approve", List.of(one, other))
                .then()
                .statusCode(200)
                .body("changed", equalTo(2))
                .extract()
                .path("id");
    }

    private static void reword(String comment) {
        Api.patch(COMMENTS + comment, "*", "{\"text\":\"The ferry leaves at nine.\"}")
                .then()
                .statusCode(200);
    }

    @Test
    void newWordsAreNoReasonNotToUndo() {
        String bulk = approved();
        reword(one);
        undo(bulk).then().statusCode(200).body("changed", equalTo(2)).body("refused", empty());
        as("moderator")
                .get(COMMENTS + one)
                .then()
                .body("status", equalTo("pending"))
                .body("text", equalTo("The ferry leaves at nine."));
    }

    @Test
    void decisionThatCameSinceStandsInNewWordsToo() {
        String bulk = approved();
        decide(one, "reject");
        reword(one);
        decide(other, "undo");
        decide(other, "approve");
        undo(bulk)
                .then()
                .statusCode(200)
                .body("changed", equalTo(0))
                .body("refused.detail.unique()", contains("Something else was done to it since, which stands."));
        assertThat(statusOf(one)).isEqualTo("rejected");
        assertThat(statusOf(other)).isEqualTo("approved");
    }

    @Test
    void whatIsUndoneAlreadyIsNotRefused() {
        String bulk = approved();
        decide(one, "undo");
        reword(one);
        undo(bulk)
                .then()
                .statusCode(200)
                .body("changed", equalTo(1))
                .body("unchanged", equalTo(1))
                .body("refused", empty());
        stand("pending");
    }

    @Test
    void actionsAreUndoneOneAfterTheOtherTheLatestFirst() {
        String first = approved();
        String second = bulk("spam", List.of(one, other)).path("id");
        String third = bulk("delete", List.of(one, other)).path("id");
        undo(third).then().statusCode(200).body("changed", equalTo(2));
        stand("spam");
        undo(second).then().statusCode(200).body("changed", equalTo(2)).body("refused", empty());
        stand("approved");
        undo(first).then().statusCode(200).body("changed", equalTo(2)).body("refused", empty());
        stand("pending");
        as("moderator")
                .get(COMMENTS + one)
                .then()
                .body("decidedAt", nullValue())
                .body("decidedBy", nullValue());
    }

    @Test
    void whatAnUndoLeadsBackToIsItsDecidersAndWhatWasDoneBeforeCanBeUndone() {
        String first = approved();
        String second = bulk("reject", List.of(one, other)).path("id");
        String third = bulk("spam", List.of(one, other)).path("id");
        undo(third).then().body("changed", equalTo(2));
        undo(second).then().body("changed", equalTo(2));
        as("moderator")
                .get(COMMENTS + one)
                .then()
                .body("status", equalTo("approved"))
                .body("decidedBy.name", equalTo("Test moderator"));
        decide(one, "spam");
        undo(first)
                .then()
                .body("changed", equalTo(1))
                .body("refused.detail", contains("Something else was done to it since, which stands."));
        assertThat(statusOf(one)).isEqualTo("spam");
        decide(one, "undo");
        assertThat(statusOf(one)).isEqualTo("approved");
    }

    @Test
    void undoThatUndoesNothingCanBeSentAgainWhenWhatCameSinceIsUndone() {
        String first = approved();
        String second = bulk("spam", List.of(one, other)).path("id");
        undo(first).then().statusCode(200).body("changed", equalTo(0));
        listed().body(listed(first, "undoneAt"), nullValue());
        undo(second).then().statusCode(200).body("changed", equalTo(2));
        undo(first).then().statusCode(200).body("changed", equalTo(2));
        stand("pending");
        undo(first).then().statusCode(409);
    }

    @Test
    void undoThatCouldNotUndoAllCanBeSentAgainToo() {
        String first = approved();
        String second = bulk("spam", List.of(one)).path("id");
        undo(first).then().statusCode(200).body("changed", equalTo(1)).body("refused.id", contains(one));
        listed().body(listed(first, "undoneAt"), nullValue());
        undo(second).then().statusCode(200).body("changed", equalTo(1));
        undo(first).then().statusCode(200).body("changed", equalTo(1)).body("unchanged", equalTo(1));
        stand("pending");
        undo(first).then().statusCode(409);
    }

    private void stand(String status) {
        assertThat(List.of(statusOf(one), statusOf(other))).containsOnly(status);
    }

    /** Other tests may have left some that lie ahead in time. */
    private static ValidatableResponse listed() {
        return as("moderator").get(COMMENTS + "bulk?limit=100").then().statusCode(200);
    }

    private static String listed(String bulk, String field) {
        return "items.find { it.id == '" + bulk + "' }." + field;
    }

    @Test
    void whoeverHasLostTheAnswerFindsWhatWasDone() {
        String first = approved();
        String last = bulk("spam", List.of(one, other)).then().extract().path("id");
        listed().body(listed(first, "action"), equalTo("approve"))
                .body(listed(last, "action"), equalTo("spam"))
                .body(listed(last, "comments"), equalTo(2))
                .body(listed(last, "createdBy.name"), equalTo("Test moderator"))
                .body(listed(last, "undoneAt"), nullValue());
        List<String> ids = listed().extract().path("items.id");
        assertThat(ids.indexOf(last)).isLessThan(ids.indexOf(first));
        undo(last).then().statusCode(200);
        listed().body(listed(last, "undoneAt"), notNullValue());
    }

    @Test
    void whatHasChangedNothingIsNotListed() {
        approved();
        List<String> before = listed().extract().path("items.id");
        bulk("approve", List.of(one, other)).then().body("changed", equalTo(0));
        listed().body("items.id", equalTo(before));
    }

    @Test
    void listHasPages() {
        String first = approved();
        undo(first).then().statusCode(200);
        approved();
        String next = as("moderator").get(COMMENTS + "bulk?limit=1").path("page.next");
        as("moderator")
                .get(COMMENTS + "bulk?limit=1&cursor=" + next)
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("page.previous", notNullValue());
    }
}
