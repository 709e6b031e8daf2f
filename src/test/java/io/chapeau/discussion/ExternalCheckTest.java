package io.chapeau.discussion;

import static io.chapeau.discussion.Comments.decide;
import static io.chapeau.discussion.Comments.newestOf;
import static io.chapeau.discussion.Comments.with;
import static io.chapeau.discussion.Comments.word;
import static io.chapeau.testing.Api.as;
import static io.chapeau.testing.Api.reader;
import static io.chapeau.testing.Receiver.says;
import static io.chapeau.testing.Receiver.status;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.chapeau.testing.LogLines;
import io.chapeau.testing.Receiver;
import io.chapeau.testing.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What becomes of a comment while a service of ours speaks the Akismet protocol, well or badly. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@SuppressWarnings("NullAway.Init")
class ExternalCheckTest extends CheckedSite {

    @Test
    void serviceGetsTheCommentAndWithoutObjectionThePolicyDecides() {
        String text = "« Été » & 100 % = ?\nTwo lines, " + word();
        String secret = submitted(with("text", text));
        await().until(() -> "approved".equals(reader().get(secret).path("status")));
        once("nothing found").then().body("score", equalTo(0)).body("version", equalTo(1));
        Receiver.Request request = service.requests().getFirst();
        assertThat(request.path()).isEqualTo("/1.1/comment-check");
        assertThat(request.header("content-type")).startsWithIgnoringCase("application/x-www-form-urlencoded");
        assertThat(fields(request))
                .containsOnly(
                        Map.entry("api_key", KEY),
                        Map.entry("blog", "https://site.example"),
                        Map.entry("blog_charset", "UTF-8"),
                        Map.entry("permalink", "https://site.example/v1/articles/" + article),
                        Map.entry("comment_type", "comment"),
                        Map.entry("comment_author", "Rosa Lindqvist"),
                        Map.entry("comment_author_email", "rosa@example.org"),
                        Map.entry("comment_content", text),
                        Map.entry("user_ip", CLIENT),
                        Map.entry("user_agent", fields(request).get("user_agent")),
                        Map.entry("referrer", "https://front.example/a?b=c&d"));
        assertThat(fields(request).get("user_agent")).startsWith("Browser/1");
        as("moderator")
                .get(newestOf(article) + "/history")
                .then()
                .body("items.action", equalTo(List.of("submit", "check")))
                .body("items[0].reason", equalTo("externalCheck: not answered yet"))
                .body("items[1].by", equalTo("rules"))
                .body("items[1].to", equalTo("approved"))
                .body("items[1].reason", equalTo("nothing found; policy open"));
        reader().get("/v1/articles/" + article).then().body("commentCount", equalTo(1));
    }

    @Test
    void spamIsKeptFromReadersAndItsAuthorLearnsNothing() {
        service.next(says("true"), says("true", "X-akismet-pro-tip: discard\r\n"));
        String secret = submitted(fresh());
        once("spam").then().body("status", equalTo("spam")).body("score", equalTo(10));
        reader().get(secret).then().body("status", equalTo("pending"));
        submitted(fresh());
        once("spam without doubt").then().body("status", equalTo("spam"));
        reader().get("/v1/articles/" + article).then().body("commentCount", equalTo(0));
    }

    @Test
    void whatIsNoAnswerLeavesTheCommentToAModerator() {
        Map<Receiver.Behaviour, String> answers = Map.of(
                status(500),
                "no answer that can be read",
                says("maybe"),
                "no answer that can be read",
                says("invalid"),
                "key or question refused",
                Receiver.BREAKS_OFF,
                "not reached");
        answers.forEach((answer, detail) -> {
            service.next(answer);
            submitted(fresh());
            once(detail).then().body("status", equalTo("pending")).body("score", equalTo(5));
        });
        assertThat(service.requests()).hasSize(answers.size());
    }

    @Test
    void serviceThatHangsHoldsUpNobody() {
        service.always(Receiver.HANGS);
        String secret = submitted(fresh());
        await().until(() -> service.requests().size() == 1);
        once("not answered yet").then().body("status", equalTo("pending")).body("score", equalTo(5));
        // No lock is held meanwhile.
        decide(newestOf(article), "approve").then().statusCode(200);
        reader().get(secret).then().body("status", equalTo("approved"));
        switchOn(address(), HASTY);
        submitted(fresh());
        once("timed out").then().body("status", equalTo("pending"));
    }

    @Test
    void privateNetworkIsClosedToTheCheckAsItIsToWebhooks() {
        switchOn("http://10.20.30.40:" + service.port(), PATIENT);
        submitted(fresh());
        once("its address is closed to requests from here").then().body("status", equalTo("pending"));
    }

    @Test
    void whatTheRulesCallSpamLeavesForNobody() {
        Map<String, Object> spam = fresh();
        spam.put("website", "https://spam.example");
        submitted(spam);
        submitted(fresh());
        once("nothing found");
        assertThat(service.requests()).hasSize(1);
    }

    @Test
    void requestThatIsSentAgainAsksOnce() {
        String key = "\"" + UUID.randomUUID() + "\"";
        Map<String, Object> input = fresh();
        for (int i = 0; i < 2; i++) {
            client().header("Idempotency-Key", key)
                    .body(input)
                    .post("/v1/articles/" + article + "/comments")
                    .then()
                    .statusCode(202);
        }
        once("nothing found").then().body("status", equalTo("approved"));
        assertThat(service.requests()).hasSize(1);
    }

    @Test
    void serviceIsToldWhatModeratorsSeeOtherwiseAndNothingOfTheClient() {
        submitted(fresh());
        once("nothing found");
        decide(newestOf(article), "approve").then().statusCode(200);
        decide(newestOf(article), "spam").then().statusCode(200);
        await().until(() -> sent("submit-spam").size() == 1);
        assertThat(fields(sent("submit-spam").getFirst()))
                .containsEntry("comment_author_email", "rosa@example.org")
                .containsEntry("api_key", KEY)
                .doesNotContainKeys("user_ip", "user_agent", "referrer");
        decide(newestOf(article), "undo").then().statusCode(200);
        await().until(() -> sent("submit-ham").size() == 1);
        service.next(says("true"));
        submitted(fresh());
        once("spam");
        decide(newestOf(article), "reject").then().statusCode(200);
        decide(newestOf(article), "approve").then().statusCode(200);
        await().until(() -> sent("submit-ham").size() == 2);
        assertThat(sent("submit-spam")).hasSize(1);
    }

    @Test
    void serviceLearnsNothingOfSpamFromItsDeletion() {
        submitted(fresh());
        once("nothing found");
        String comment = newestOf(article);
        decide(comment, "spam").then().statusCode(200);
        await().until(() -> sent("submit-spam").size() == 1);
        decide(comment, "reject").then().statusCode(200);
        as("moderator").header("If-Match", "*").delete(comment).then().statusCode(204);
        decide(comment, "undo").then().statusCode(200).body("status", equalTo("rejected"));
        decide(comment, "spam").then().statusCode(200);
        await().until(() -> sent("submit-spam").size() == 2);
        assertThat(sent("submit-ham")).isEmpty();
        decide(comment, "approve").then().statusCode(200);
        await().until(() -> sent("submit-ham").size() == 1);
    }

    @Test
    void wrongKeyIsSaidOnceAndTheLogNamesNobody() {
        String help = "X-akismet-debug-help: key " + KEY + " of rosa@example.org at " + CLIENT + " is not known\r\n";
        service.always(says("invalid", help));
        List<String> log;
        try (LogLines lines = new LogLines()) {
            for (int i = 0; i < 2; i++) {
                submitted(fresh());
                once("key or question refused");
            }
            log = lines.all();
        }
        assertThat(log).filteredOn(line -> line.contains("is not known")).hasSize(1);
        assertThat(log).noneMatch(line -> line.contains(KEY) || line.contains("rosa@") || line.contains(CLIENT));
    }
}
