package io.chapeau.discussion.bulk;

import static io.chapeau.discussion.bulk.BulkCalls.article;
import static io.chapeau.discussion.bulk.BulkCalls.bulk;
import static io.chapeau.discussion.bulk.BulkCalls.decide;
import static io.chapeau.discussion.bulk.BulkCalls.delete;
import static io.chapeau.discussion.bulk.BulkCalls.statusOf;
import static io.chapeau.discussion.bulk.BulkCalls.undo;
import static io.chapeau.discussion.bulk.BulkCalls.waiting;
import static io.chapeau.testing.Api.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.chapeau.testing.Api;
import io.chapeau.testing.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
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
    void whoeverHasLostTheAnswerFindsWhatWasDone() {
        approved();
        String last = bulk("spam", List.of(one, other)).then().extract().path("id");
        as("moderator")
                .get(COMMENTS + "bulk?limit=2")
                .then()
                .statusCode(200)
                .body("items.action", contains("spam", "approve"))
                .body("items.comments", contains(2, 2))
                .body("items[0].id", equalTo(last))
                .body("items[0].createdBy.name", equalTo("Test moderator"))
                .body("items[0].undoneAt", nullValue())
                .body("page.next", notNullValue());
        undo(last).then().statusCode(200);
        as("moderator").get(COMMENTS + "bulk?limit=1").then().body("items[0].undoneAt", notNullValue());
    }

    @Test
    void whatHasChangedNothingIsNotListed() {
        String last = approved();
        bulk("approve", List.of(one, other)).then().body("changed", equalTo(0));
        as("moderator").get(COMMENTS + "bulk?limit=1").then().body("items.id", contains(last));
        delete(one);
        as("moderator").get(COMMENTS + "bulk?limit=1").then().body("items.id", not(empty()));
    }
}
