package io.chapeau.discussion;

import static io.chapeau.discussion.Comments.MANAGED;
import static io.chapeau.discussion.Comments.bulk;
import static io.chapeau.discussion.Comments.decide;
import static io.chapeau.discussion.Comments.idOf;
import static io.chapeau.discussion.Comments.input;
import static io.chapeau.discussion.Comments.newestOf;
import static io.chapeau.discussion.Comments.pending;
import static io.chapeau.discussion.Comments.submitted;
import static io.chapeau.discussion.Comments.undo;
import static io.chapeau.testing.Api.as;
import static io.chapeau.testing.Api.unique;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.both;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.chapeau.change.Freshness;
import io.chapeau.discussion.bulk.CommentBulkRetention;
import io.chapeau.testing.Api;
import io.chapeau.testing.Articles;
import io.chapeau.testing.MovableClock;
import io.chapeau.testing.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What moderators find in the queue, and what they do to many comments at once. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@SuppressWarnings("NullAway.Init")
class QueueTest {

    @Inject
    MovableClock clock;

    @Inject
    CommentBulkRetention retention;

    @Inject
    DiscussedArticles articles;

    @Inject
    Freshness freshness;

    @AfterEach
    void setClockBack() {
        clock.setBack();
    }

    @Test
    void commentsAreFoundByWhoWroteThemWhateverTheirAccents() {
        UUID article = articles.open();
        String stem = unique("Élise").replace(' ', 'q');
        submitted(article, with("authorName", stem + " Bérard"));
        String id = idOf(newestOf(article));
        found("authorName=" + stem.replace('É', 'e') + " berard").body("items.id", contains(id));
        found("authorName=" + stem).body("items", empty());
    }

    @Test
    void commentsAreFoundByAddressAndByTheHashOfTheirClient() {
        UUID article = articles.open();
        String address = unique("found").replace(' ', '.') + "@example.org";
        submitted(article, with("authorEmail", address));
        String id = idOf(newestOf(article));
        found("email=" + address).body("items.id", contains(id));
        found("email=other" + address).body("items", empty());
        String client = as("moderator").get(MANAGED + "/" + id).path("client");
        assertThat(client).hasSize(43);
        found("article=" + article + "&client=" + client).body("items.id", contains(id));
        found("article=" + article + "&client=" + new StringBuilder(client).reverse())
                .body("items", empty());
    }

    @Test
    void commentsAreFoundByWordsLinksTimeAndCategory() {
        String category = Api.created("/v1/management/categories", Map.of("name", unique("Queue")))
                .path("id");
        Map<String, Object> input = Articles.input(unique("Discussed"));
        input.put("categoryIds", List.of(category));
        String article = Articles.published(input).path("id");
        String word = unique("zephyr").replace(" ", "");
        submitted(article, with("text", "A " + word + " blows."));
        String plain = idOf(newestOf(article));
        submitted(article, with("text", "See https://example.org/ for it."));
        String linked = idOf(newestOf(article));
        found("q=" + word).body("items.id", contains(plain));
        found("hasLink=true&article=" + article).body("items.id", contains(linked));
        found("hasLink=false&article=" + article).body("items.id", contains(plain));
        found("category=" + category).body("items.id", contains(linked, plain));
        found("category=" + category + "&status=approved").body("items", empty());
        found("article=" + article + "&createdFrom=2020-01-01T00:00:00Z&createdTo=2020-01-02T00:00:00Z")
                .body("items", empty());
        found("article=" + article + "&createdFrom=2020-01-01T00:00:00Z").body("items", hasSize(2));
        found("article=" + article + "&createdFrom=2100-01-01T00:00:00Z").body("items", empty());
    }

    @Test
    void queueIsSortedByWhatSpeaksAgainstAComment() {
        UUID article = articles.open();
        submitted(article, with("text", "BUY NOW!!! https://a.example https://b.example https://c.example"));
        String bad = newestOf(article);
        int score = as("moderator").get(bad).path("score");
        assertThat(score).isPositive();
        String status = as("moderator").get(bad).path("status");
        List<Integer> points =
                found("sort=-score&limit=100&status=" + status).extract().path("items.score");
        assertThat(points).isSortedAccordingTo(Comparator.reverseOrder());
        assertThat(found("limit=100&article=" + article + "&scoreFrom=" + score)
                        .extract()
                        .<List<String>>path("items.id"))
                .contains(idOf(bad));
        found("article=" + article + "&scoreFrom=" + (score + 1)).body("items", empty());
    }

    @Test
    void countsSayWhereCommentsStandAndSinceWhenTheOldestWaits() {
        UUID article = articles.open();
        counts(article)
                .body("pending", equalTo(0))
                .body("oldestPendingAt", nullValue())
                .body("exact", equalTo(true));
        String first = pending(article);
        pending(article);
        decide(pending(article), "approve");
        decide(pending(article), "spam");
        articles.execute("UPDATE comment SET created_at = created_at - INTERVAL 2 HOUR WHERE id = ?", idOf(first));
        freshness.allChanged();
        counts(article)
                .body("pending", equalTo(2))
                .body("approved", equalTo(1))
                .body("spam", equalTo(1))
                .body("oldestPendingAt", equalTo(as("moderator").get(first).<String>path("createdAt")))
                .body("oldestWaitingSeconds", both(greaterThanOrEqualTo(7_200)).and(lessThan(7_260)));
        as("moderator").get(MANAGED + "/counts").then().statusCode(200).body("pending", greaterThanOrEqualTo(2));
    }

    @Test
    void manyAreDecidedByAFilterAfterALookAndAllOfItIsUndone() {
        UUID article = articles.open();
        List<String> waiting = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            waiting.add(pending(article));
        }
        String approved = pending(article);
        decide(approved, "approve");
        String filter = "?status=pending&article=" + article;
        bulk(filter + "&dryRun=true", Map.of("action", "approve"))
                .then()
                .statusCode(200)
                .body("matched", equalTo(3))
                .body("changed", equalTo(0))
                .body("id", nullValue());
        counts(article).body("pending", equalTo(3));
        String id = bulk(filter, Map.of("action", "approve", "reason", "All fine"))
                .then()
                .statusCode(200)
                .body("matched", equalTo(3))
                .body("changed", equalTo(3))
                .body("more", equalTo(false))
                .extract()
                .path("id");
        counts(article).body("pending", equalTo(0)).body("approved", equalTo(4));
        as("moderator").get(waiting.getFirst() + "/history").then().body("items.reason.last()", equalTo("All fine"));

        decide(waiting.getFirst(), "spam");
        undo(id).then()
                .statusCode(200)
                .body("changed", equalTo(2))
                .body("refused.id", contains(idOf(waiting.getFirst())));
        counts(article).body("pending", equalTo(2)).body("approved", equalTo(1)).body("spam", equalTo(1));
        undo(id).then().statusCode(200).body("changed", equalTo(0)).body("unchanged", equalTo(2));
        decide(waiting.getFirst(), "undo");
        undo(id).then().statusCode(200).body("changed", equalTo(1)).body("refused", empty());
        undo(id).then().statusCode(409);
        undo(UUID.randomUUID()).then().statusCode(404);
    }

    @Test
    void whatWasDoneToManyIsForgottenWithTheCommentsThatReadersDoNotSee() {
        UUID article = articles.open();
        pending(article);
        String early = bulk("?status=pending&article=" + article, Map.of("action", "spam"))
                .then()
                .statusCode(200)
                .extract()
                .path("id");
        clock.advance(Duration.ofDays(20));
        String late = bulk("?status=spam&article=" + article, Map.of("action", "approve"))
                .then()
                .statusCode(200)
                .extract()
                .path("id");
        clock.advance(Duration.ofDays(11));
        retention.forget();
        undo(early).then().statusCode(404);
        undo(late).then().statusCode(200).body("changed", equalTo(1));
    }

    @Test
    void manyAreDecidedByTheirIdsAndWhatCannotBeDoneIsSaid() {
        UUID article = articles.open();
        String waiting = pending(article);
        String spam = pending(article);
        decide(spam, "spam");
        String deleted = pending(article);
        as("moderator").header("If-Match", "*").delete(deleted).then().statusCode(204);
        UUID nobody = UUID.randomUUID();
        bulk("", Map.of("action", "spam", "ids", List.of(idOf(waiting), idOf(spam), idOf(deleted), nobody)))
                .then()
                .statusCode(200)
                .body("matched", equalTo(4))
                .body("changed", equalTo(1))
                .body("unchanged", equalTo(1))
                .body("refused.id", contains(idOf(deleted), nobody.toString()))
                .body("refused.detail[1]", containsString("There is no comment"))
                .body("id", notNullValue());
        bulk("", Map.of("action", "spam", "ids", List.of(idOf(spam))))
                .then()
                .statusCode(200)
                .body("changed", equalTo(0))
                .body("id", nullValue());
    }

    @Test
    void neitherAllByAccidentNorTwoChoicesAreTaken() {
        for (String query : List.of("", "?status=pending")) {
            Map<String, Object> body = query.isEmpty()
                    ? Map.of("action", "delete")
                    : Map.of("action", "delete", "ids", List.of(UUID.randomUUID()));
            bulk(query, body).then().statusCode(422).body("errors.code", contains("choice"));
        }
        bulk("?status=pending", Map.of("action", "undo")).then().statusCode(422);
        bulk("?stat=pending", Map.of("action", "spam")).then().statusCode(400);
    }

    private static Map<String, Object> with(String name, Object value) {
        Map<String, Object> input = input();
        input.put("authorEmail", unique("queue").replace(' ', '.') + "@example.org");
        input.put(name, value);
        return input;
    }

    private static ValidatableResponse found(String query) {
        return as("moderator").get(MANAGED + "?" + query).then().statusCode(200);
    }

    private static ValidatableResponse counts(UUID article) {
        return as("moderator")
                .get(MANAGED + "/counts?article=" + article)
                .then()
                .statusCode(200);
    }
}
