package io.chapeau.discussion;

import static io.chapeau.discussion.Comments.decide;
import static io.chapeau.discussion.Comments.newestOf;
import static io.chapeau.discussion.Comments.with;
import static io.chapeau.testing.Api.MERGE_PATCH;
import static io.chapeau.testing.Api.as;
import static io.chapeau.testing.Api.reader;
import static io.chapeau.testing.Receiver.says;
import static io.chapeau.testing.Receiver.status;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.chapeau.discussion.check.CheckConfig;
import io.chapeau.discussion.check.ExternalCheck;
import io.chapeau.discussion.check.Finding;
import io.chapeau.egress.EgressClient;
import io.chapeau.egress.EgressRules;
import io.chapeau.testing.Api;
import io.chapeau.testing.LogLines;
import io.chapeau.testing.Receiver;
import io.chapeau.testing.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What becomes of a comment while a service of ours speaks the Akismet protocol, well or badly. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@SuppressWarnings("NullAway.Init")
class ExternalCheckTest {

    private static final String KEY = "a-key-that-nobody-sees";
    private static final Duration PATIENT = Duration.ofSeconds(10);
    private static final Duration HASTY = Duration.ofMillis(200);
    private static final String CLIENT = "198.51.100.23";

    @Inject
    EgressClient egress;

    @Inject
    EgressRules rules;

    @Inject
    CheckedComments checked;

    private final Receiver service = Receiver.start().always(says("false"));
    private String article;

    @BeforeEach
    void openArticleAndCheck() {
        article = Comments.article("open");
        switchOn(address(), PATIENT);
    }

    @AfterEach
    void closeService() {
        service.close();
    }

    private String address() {
        return "http://127.0.0.1:" + service.port() + "/1.1/";
    }

    private void switchOn(String url, Duration timeout) {
        QuarkusMock.installMockForType(
                new ExternalCheck(config(url, timeout), "https://site.example/", egress, rules), ExternalCheck.class);
    }

    private static CheckConfig config(String url, Duration timeout) {
        return new CheckConfig() {
            @Override
            public Optional<String> checkUrl() {
                return Optional.of(url);
            }

            @Override
            public Optional<String> checkKey() {
                return Optional.of(KEY);
            }

            @Override
            public Duration checkTimeout() {
                return timeout;
            }
        };
    }

    private static RequestSpecification client() {
        return reader().header("X-Forwarded-For", CLIENT)
                .header("User-Agent", "Browser/1 é")
                .header("Referer", "https://front.example/a?b=c&d")
                .contentType(ContentType.JSON);
    }

    private String submitted(Map<String, Object> input) {
        return client().body(input)
                .post("/v1/articles/" + article + "/comments")
                .then()
                .statusCode(202)
                .body("status", equalTo("pending"))
                .extract()
                .header("Location");
    }

    private static Map<String, Object> fresh() {
        return with("text", "Nobody else says " + UUID.randomUUID());
    }

    /** The newest comment of the article, once the check has found this. */
    private Response once(String detail) {
        String path = newestOf(article);
        await().until(() -> detail.equals(detailOf(as("moderator").get(path))));
        return as("moderator").get(path);
    }

    private static String detailOf(Response comment) {
        return comment.path("reasons.find { it.rule == 'externalCheck' }.detail");
    }

    private List<Receiver.Request> sent(String operation) {
        return service.requests().stream()
                .filter(request -> request.path().equals("/1.1/" + operation))
                .toList();
    }

    private static Map<String, String> fields(Receiver.Request request) {
        return Arrays.stream(request.body().split("&"))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
    }

    @Test
    void serviceGetsTheCommentAndWithoutObjectionThePolicyDecides() {
        String text = "« Été » & 100 % = ?\nTwo lines, " + UUID.randomUUID();
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
    void whatWaitedBeforeItsAuthorEditedItWaitsOn() {
        String links = " https://a.example/1 https://b.example/2 https://c.example/3 https://d.example/4";
        String secret = submitted(with("text", "Look " + UUID.randomUUID() + links));
        once("nothing found").then().body("status", equalTo("pending"));
        String harmless = "{\"text\":\"Nobody else says " + UUID.randomUUID() + "\"}";
        reader().contentType(MERGE_PATCH)
                .body(harmless.getBytes(StandardCharsets.UTF_8))
                .patch(secret)
                .then()
                .statusCode(200)
                .body("status", equalTo("pending"));
        await().until(() -> service.requests().size() == 2);
        await().until(() -> as("moderator")
                .get(newestOf(article) + "/history")
                .path("items.action")
                .equals(List.of("submit", "check", "edit", "check")));
        as("moderator")
                .get(newestOf(article) + "/history")
                .then()
                .body("items[3].to", equalTo("pending"))
                .body("items[3].reason", equalTo("nothing found; stands as before the edit"));
        reader().get("/v1/articles/" + article).then().body("commentCount", equalTo(0));
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
    void editIsCheckedAgainAndWaitsForIt() {
        String secret = submitted(fresh());
        once("nothing found");
        service.next(says("true"));
        client().contentType(Api.MERGE_PATCH)
                .body("{\"text\":\"Buy it now.\"}")
                .patch(secret)
                .then()
                .body("status", equalTo("pending"));
        once("spam").then().body("status", equalTo("spam"));
        assertThat(fields(service.requests().get(1)))
                .containsEntry("comment_content", "Buy it now.")
                .containsEntry("user_ip", CLIENT);
    }

    @ParameterizedTest
    @CsvSource({"false, nothing found, approved", "true, spam, spam"})
    void editOfWhatWaitsForTheCheckAloneIsHeldUntilItAnswers(String says, String found, String status) {
        CompletableFuture<String> answer = new CompletableFuture<>();
        service.next(Receiver.HANGS, connection -> says(answer.join()).answer(connection));
        String secret = submitted(fresh());
        await().until(() -> service.requests().size() == 1);
        String text = "Said otherwise " + UUID.randomUUID();
        edited(secret, text).body("status", equalTo("pending"));
        await().until(() -> service.requests().size() == 2);
        once("not answered yet").then().body("status", equalTo("pending")).body("score", equalTo(5));
        answer.complete(says);
        once(found).then().body("status", equalTo(status)).body("text", equalTo(text));
        reader().get(secret).then().body("status", equalTo(status.equals("spam") ? "pending" : status));
    }

    @Test
    void editOfWhatTheRulesHeldTooIsNotShownByTheCheck() {
        service.next(Receiver.HANGS, Receiver.HANGS, Receiver.HANGS);
        String secret = submitted(fresh());
        String links = " https://a.example/1 https://b.example/2 https://c.example/3 https://d.example/4";
        edited(secret, "Look " + UUID.randomUUID() + links).body("status", equalTo("pending"));
        once("not answered yet");
        edited(secret, "Said otherwise " + UUID.randomUUID()).body("status", equalTo("pending"));
        once("not answered yet, and a moderator decides");
        edited(secret, "And once more " + UUID.randomUUID()).body("status", equalTo("pending"));
        once("nothing found").then().body("status", equalTo("pending")).body("score", equalTo(0));
    }

    @Test
    void editOfWhatAModeratorPutBackIsNotShownByTheCheck() {
        service.next(Receiver.HANGS);
        String secret = submitted(fresh());
        once("not answered yet");
        decide(newestOf(article), "approve").then().statusCode(200);
        decide(newestOf(article), "undo").then().statusCode(200).body("status", equalTo("pending"));
        edited(secret, "Said otherwise " + UUID.randomUUID()).body("status", equalTo("pending"));
        once("nothing found").then().body("status", equalTo("pending"));
    }

    private static ValidatableResponse edited(String secret, String text) {
        return client().contentType(MERGE_PATCH)
                .body(Map.of("text", text))
                .patch(secret)
                .then()
                .statusCode(200);
    }

    @Test
    void answerToAnEarlierTextOrADecidedCommentIsDropped() {
        String secret = submitted(fresh());
        UUID comment = UUID.fromString(once("nothing found").path("id"));
        service.always(Receiver.HANGS);
        client().contentType(Api.MERGE_PATCH)
                .body("{\"text\":\"Said otherwise.\"}")
                .patch(secret)
                .then()
                .statusCode(200);
        checked.apply(comment, 1, Finding.SPAM);
        int version = once("not answered yet")
                .then()
                .body("status", equalTo("pending"))
                .extract()
                .path("version");
        decide(newestOf(article), "approve").then().statusCode(200);
        checked.apply(comment, version, Finding.SPAM);
        checked.apply(comment, version + 1, Finding.SPAM);
        checked.apply(UUID.randomUUID(), 0, Finding.SPAM);
        reader().get(secret).then().body("status", equalTo("approved"));
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
