package io.chapeau.discussion;

import static io.chapeau.discussion.Comments.article;
import static io.chapeau.discussion.Comments.bulk;
import static io.chapeau.discussion.Comments.decide;
import static io.chapeau.discussion.Comments.newestOf;
import static io.chapeau.discussion.Comments.submitted;
import static io.chapeau.discussion.Comments.undo;
import static io.chapeau.discussion.Comments.with;
import static io.chapeau.testing.Api.as;
import static io.chapeau.testing.Api.reader;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import io.chapeau.discussion.bulk.CommentBulkRetention;
import io.chapeau.testing.MovableClock;
import io.chapeau.testing.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Settings that are not the default, each just below and at what was set. */
@QuarkusTest
@TestProfile(GenerousSiteTest.Settings.class)
@QuarkusTestResource(TestDatabase.class)
@SuppressWarnings("NullAway.Init")
class OwnThresholdsTest {

    private static final String LINK_IN_NAME = "Rosa www.rosa.example";

    @Inject
    CommentRetention comments;

    @Inject
    CommentBulkRetention bulks;

    @Inject
    MovableClock clock;

    @AfterEach
    void setClockBack() {
        clock.setBack();
    }

    private static Map<String, Object> said(int links) {
        // Every time to other places, and with so much else that what links have in common makes no repetition.
        Stream<String> places = Stream.generate(() -> "https://" + Comments.word() + ".example");
        Stream<String> others = Stream.generate(Comments::word);
        return with(
                "text",
                Stream.concat(places.limit(links), others.limit(20L * links))
                        .collect(Collectors.joining(" ", "Look ", "")));
    }

    /** What became of a comment on an article that approves at once. */
    private static Response taken(Map<String, ?> input) {
        String article = article("open");
        submitted(article, input);
        return as("moderator").get(newestOf(article));
    }

    @Test
    void commentWaitsFromTheHoldScoreOn() {
        taken(said(5)).then().body("score", equalTo(6)).body("status", equalTo("approved"));
        taken(said(6)).then().body("score", equalTo(7)).body("status", equalTo("pending"));
    }

    @Test
    void commentIsSpamFromTheSpamScoreOn() {
        Map<String, Object> below = said(4);
        below.put("authorName", LINK_IN_NAME);
        taken(below).then().body("score", equalTo(11)).body("status", equalTo("pending"));
        Map<String, Object> at = said(5);
        at.put("authorName", LINK_IN_NAME);
        taken(at).then().body("score", equalTo(12)).body("status", equalTo("spam"));
    }

    @Test
    void asManyLinksAsAreFreeWeighLittle() {
        taken(said(3)).then().body("reasons.rule", contains("links")).body("score", equalTo(3));
        taken(said(4)).then().body("reasons.rule", contains("links")).body("score", equalTo(5));
    }

    @Test
    void formThatComesBackBeforeItsTimeIsHeld() {
        String token = reader().get("/v1/comment-form").path("formToken");
        clock.advance(Duration.ofMinutes(29));
        Map<String, Object> form = said(0);
        form.put("formToken", token);
        taken(form).then().body("reasons.rule", contains("tooFast")).body("status", equalTo("pending"));
        clock.advance(Duration.ofMinutes(1));
        taken(form).then().body("reasons", empty()).body("status", equalTo("approved"));
    }

    @Test
    void authorIsTrustedAfterSoManyApprovedComments() {
        String article = article("trusted");
        Map<String, Object> input = said(0);
        input.put("authorEmail", UUID.randomUUID() + "@trusted.example");
        for (int approved = 0; approved < 2; approved++) {
            String secret = submitted(article, input);
            reader().get(secret).then().body("status", equalTo("pending"));
            decide(newestOf(article), "approve").then().statusCode(200);
        }
        reader().get(submitted(article, input)).then().body("status", equalTo("approved"));
    }

    @Test
    void whatReadersDoNotSeeIsKeptForAsLongAsIsSet() {
        String article = article("open");
        submitted(article, said(0));
        String comment = newestOf(article);
        String spam = bulk("?article=" + article, Map.of("action", "spam")).path("id");
        clock.advance(Duration.ofDays(5).minusHours(1));
        comments.clear();
        bulks.forget();
        as("moderator").get(comment).then().statusCode(200);
        undo(spam).then().statusCode(200).body("changed", equalTo(1));
        String again = bulk("?article=" + article, Map.of("action", "spam")).path("id");
        clock.advance(Duration.ofDays(5));
        comments.clear();
        bulks.forget();
        as("moderator").get(comment).then().statusCode(404);
        undo(again).then().statusCode(404);
    }
}
