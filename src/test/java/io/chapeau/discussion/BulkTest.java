package io.chapeau.discussion;

import static io.chapeau.discussion.Comments.bulk;
import static io.chapeau.discussion.Comments.decide;
import static io.chapeau.discussion.Comments.idOf;
import static io.chapeau.discussion.Comments.input;
import static io.chapeau.discussion.Comments.newestOf;
import static io.chapeau.discussion.Comments.pending;
import static io.chapeau.discussion.Comments.submitted;
import static io.chapeau.discussion.Comments.undo;
import static io.chapeau.testing.Api.as;
import static io.chapeau.testing.Api.reader;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.chapeau.testing.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What is done to many comments, and what a trial says of it. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@SuppressWarnings("NullAway.Init")
class BulkTest {

    private static final int AT_ONCE = 1_000;
    private static final int MOST_COUNTED = 10_000;

    @Inject
    DiscussedArticles articles;

    @Test
    void trialOfAListSaysWhatWouldBecomeOfEach() {
        UUID article = articles.open();
        String waiting = pending(article);
        String spam = pending(article);
        decide(spam, "spam");
        String deleted = pending(article);
        as("moderator").header("If-Match", "*").delete(deleted).then().statusCode(204);
        String secret = submitted(article, input());
        String withdrawn = newestOf(article);
        reader().delete(secret).then().statusCode(204);
        String nobody = UUID.randomUUID().toString();
        Map<String, Object> body = Map.of(
                "action", "spam", "ids", List.of(idOf(waiting), nobody, idOf(spam), idOf(deleted), idOf(withdrawn)));

        Response trial = bulk("?dryRun=true", body);
        trial.then()
                .statusCode(200)
                .body("id", nullValue())
                .body("matched", equalTo(5))
                .body("changed", equalTo(0))
                .body("unchanged", equalTo(1))
                .body("refused.id", contains(nobody, idOf(deleted), idOf(withdrawn)))
                .body(
                        "refused.detail",
                        contains(
                                containsString("There is no comment"),
                                containsString("is deleted"),
                                containsString("taken the comment back")))
                .body("more", equalTo(false));
        as("moderator").get(waiting).then().body("status", equalTo("pending")).body("version", equalTo(0));

        Response run = bulk("", body);
        run.then().statusCode(200).body("matched", equalTo(5)).body("changed", equalTo(1));
        for (String same : List.of("matched", "unchanged", "refused", "more")) {
            assertThat(run.<Object>path(same)).as(same).isEqualTo(trial.path(same));
        }
        bulk("?dryRun=true", body).then().body("unchanged", equalTo(2));
    }

    @Test
    void trialOfADeletionFindsOnlyWhatIsDeletedAlready() {
        UUID article = articles.open();
        String waiting = pending(article);
        String approved = pending(article);
        decide(approved, "approve");
        String deleted = pending(article);
        as("moderator").header("If-Match", "*").delete(deleted).then().statusCode(204);
        bulk("?dryRun=true", Map.of("action", "delete", "ids", List.of(idOf(waiting), idOf(approved), idOf(deleted))))
                .then()
                .body("matched", equalTo(3))
                .body("unchanged", equalTo(1))
                .body("refused", empty());
    }

    @Test
    void trialOfAFilterCountsAsFarAsListsDo() {
        UUID article = articles.open();
        articles.fill(article, MOST_COUNTED);
        String any = "?dryRun=true&article=" + article;
        Map<String, Object> delete = Map.of("action", "delete");
        bulk(any, delete).then().body("matched", equalTo(MOST_COUNTED)).body("matchedIsExact", equalTo(true));
        decide(pending(article), "reject");
        bulk(any, delete).then().body("matched", equalTo(MOST_COUNTED)).body("matchedIsExact", equalTo(false));
        pending(article);
        bulk(any + "&status=pending", delete)
                .then()
                .body("matched", equalTo(MOST_COUNTED))
                .body("matchedIsExact", equalTo(false));
        articles.empty(article);
    }

    @Test
    void moreThanAThousandAreDoneInTurnsTheOldestFirstAndEachTurnIsUndone() {
        UUID article = articles.open();
        articles.fill(article, AT_ONCE + 1);
        String newest = newestOf(article);
        String waiting = "?status=pending&article=" + article;
        Map<String, Object> spam = Map.of("action", "spam");
        bulk(waiting + "&dryRun=true", spam)
                .then()
                .body("matched", equalTo(AT_ONCE + 1))
                .body("matchedIsExact", equalTo(true))
                .body("more", equalTo(true));
        Response first = bulk(waiting, spam);
        first.then()
                .statusCode(200)
                .body("matched", equalTo(AT_ONCE))
                .body("changed", equalTo(AT_ONCE))
                .body("more", equalTo(true));
        as("moderator").get(newest).then().body("status", equalTo("pending"));
        Response second = bulk(waiting, spam);
        second.then().body("changed", equalTo(1)).body("more", equalTo(false));
        bulk(waiting, spam).then().body("matched", equalTo(0)).body("id", nullValue());
        assertThat(articles.statuses(article)).containsExactly("spam " + (AT_ONCE + 1));

        undo(first.path("id"))
                .then()
                .statusCode(200)
                .body("changed", equalTo(AT_ONCE))
                .body("refused", empty());
        assertThat(articles.statuses(article)).containsExactly("pending " + AT_ONCE, "spam 1");
        undo(second.path("id")).then().statusCode(200).body("changed", equalTo(1));
        assertThat(articles.statuses(article)).containsExactly("pending " + (AT_ONCE + 1));
        articles.empty(article);
    }
}
