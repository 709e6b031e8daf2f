package io.chapeau.discussion;

import static io.chapeau.discussion.Comments.decide;
import static io.chapeau.discussion.Comments.newestOf;
import static io.chapeau.discussion.Comments.shortText;
import static io.chapeau.discussion.Comments.with;
import static io.chapeau.testing.Api.MERGE_PATCH;
import static io.chapeau.testing.Api.as;
import static io.chapeau.testing.Api.reader;
import static io.chapeau.testing.Receiver.says;
import static io.chapeau.testing.Receiver.status;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.chapeau.discussion.check.Finding;
import io.chapeau.testing.Api;
import io.chapeau.testing.Receiver;
import io.chapeau.testing.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What becomes of a comment that was edited, decided or overtaken before the external check has answered. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@SuppressWarnings("NullAway.Init")
class CheckedMeanwhileTest extends CheckedSite {

    @Inject
    CheckedComments checked;

    @Test
    void whatWaitedBeforeItsAuthorEditedItWaitsOn() {
        String links = " https://a.example/1 https://b.example/2 https://c.example/3 https://d.example/4";
        String secret = submitted(with("text", "Look " + UUID.randomUUID() + links));
        once("nothing found").then().body("status", equalTo("pending"));
        String harmless = "{\"text\":\"" + shortText() + "\"}";
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
        String text = shortText();
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
        edited(secret, shortText()).body("status", equalTo("pending"));
        once("not answered yet, and a moderator decides");
        edited(secret, shortText()).body("status", equalTo("pending"));
        once("nothing found").then().body("status", equalTo("pending")).body("score", equalTo(0));
    }

    @Test
    void editOfWhatAModeratorPutBackIsNotShownByTheCheck() {
        service.next(Receiver.HANGS);
        String secret = submitted(fresh());
        once("not answered yet");
        decide(newestOf(article), "approve").then().statusCode(200);
        decide(newestOf(article), "undo").then().statusCode(200).body("status", equalTo("pending"));
        edited(secret, shortText()).body("status", equalTo("pending"));
        once("nothing found").then().body("status", equalTo("pending"));
    }

    /** Asks about a comment, has something done before the answer, which has no objection, and answers the comment. */
    private Response meanwhile(Map<String, Object> input, Runnable deed) {
        CompletableFuture<String> answer = new CompletableFuture<>();
        service.next(connection -> says(answer.join()).answer(connection));
        int asked = service.requests().size();
        submitted(input);
        await().until(() -> service.requests().size() > asked);
        deed.run();
        answer.complete("false");
        return once("nothing found");
    }

    @Test
    void replyToWhatWasTakenOutMeanwhileWaits() {
        submitted(fresh());
        String parent = newestOf(article);
        await().until(() -> as("moderator").get(parent).path("status").equals("approved"));
        Map<String, Object> reply = fresh();
        reply.put("parentId", Comments.idOf(parent));
        meanwhile(reply, () -> decide(parent, "reject").then().statusCode(200))
                .then()
                .body("status", equalTo("pending"));
        as("moderator")
                .get(newestOf(article) + "/history")
                .then()
                .body("items[1].reason", equalTo("nothing found; readers no longer see what it replies to"));
        reader().get("/v1/articles/" + article).then().body("commentCount", equalTo(0));
    }

    @Test
    void whoeverIsBannedMeanwhileIsNotShown() {
        Map<String, Object> input = fresh();
        String email = UUID.randomUUID() + "@example.org";
        input.put("authorEmail", email);
        Map<String, String> ban = Map.of("kind", "email", "value", email);
        Runnable banned = () -> as("moderator")
                .contentType(ContentType.JSON)
                .body(ban)
                .post("/v1/management/bans")
                .then()
                .statusCode(201);
        meanwhile(input, banned).then().body("status", equalTo("spam")).body("reasons[0].rule", equalTo("banned"));
        String comment = newestOf(article);
        decide(comment, "spam").then().statusCode(200);
        await().until(() -> sent("submit-spam").size() == 1);
        decide(comment, "undo").then().statusCode(200).body("status", equalTo("spam"));
        await().until(() -> sent("submit-ham").size() == 1);
    }

    @Test
    void answerStillCountsWhenAModeratorHasChangedTheWordsMeanwhile() {
        meanwhile(fresh(), () -> Api.patch(newestOf(article), "*", "{\"text\":\"In fewer words.\"}"))
                .then()
                .body("status", equalTo("approved"))
                .body("text", equalTo("In fewer words."));
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
}
