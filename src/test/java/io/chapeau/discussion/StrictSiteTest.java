package io.chapeau.discussion;

import static io.chapeau.discussion.Comments.MANAGED;
import static io.chapeau.discussion.Comments.idOf;
import static io.chapeau.discussion.Comments.newestOf;
import static io.chapeau.discussion.Comments.submit;
import static io.chapeau.discussion.Comments.with;
import static io.chapeau.testing.Api.MERGE_PATCH;
import static io.chapeau.testing.Api.as;
import static io.chapeau.testing.Api.reader;
import static io.chapeau.testing.Api.unique;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;

import io.chapeau.testing.Articles;
import io.chapeau.testing.MovableClock;
import io.chapeau.testing.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A site that takes comments only where an article asks for them, none below another, and each from its form. */
@QuarkusTest
@TestProfile(StrictSiteTest.Settings.class)
@QuarkusTestResource(TestDatabase.class)
@SuppressWarnings("NullAway.Init")
class StrictSiteTest {

    public static final class Settings implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "chapeau.comments.policy", "closed",
                    "chapeau.comments.depth", "1",
                    "chapeau.comments.form-token", "required");
        }
    }

    @Inject
    MovableClock clock;

    @AfterEach
    void setClockBack() {
        clock.setBack();
    }

    @Test
    void articleThatSaysNothingIsClosedAndOneThatDoesIsWhatItSays() {
        String silent = article(null);
        String token = readToken();
        submit(silent, with("formToken", token)).then().statusCode(409);
        await().until(() -> !isOpen(silent));
        submit(silent, with("formToken", token)).then().statusCode(409);
        for (String policy : List.of("open", "moderated")) {
            String article = article(policy);
            assertThat(isOpen(article)).isTrue();
            submit(article, with("formToken", token))
                    .then()
                    .statusCode(202)
                    .body("status", equalTo(policy.equals("open") ? "approved" : "pending"));
        }
    }

    @Test
    void commentCannotBeAnswered() {
        String article = article("open");
        String token = readToken();
        submit(article, with("formToken", token)).then().body("status", equalTo("approved"));
        String comment = idOf(newestOf(article));
        Map<String, Object> reply = with("formToken", token);
        reply.put("parentId", comment);
        submit(article, reply)
                .then()
                .statusCode(422)
                .body("errors.size()", equalTo(1))
                .body("errors[0].pointer", equalTo("/parentId"))
                .body("errors[0].code", equalTo("depth"))
                .body("errors[0].detail", equalTo("Comments cannot be answered on this site. Leave it out."));
        as("moderator")
                .contentType(ContentType.JSON)
                .body(Map.of("text", "Thank you."))
                .post(MANAGED + "/" + comment + "/replies")
                .then()
                .statusCode(409);
        Response tree = reader().get("/v1/articles/" + article + "/comments?view=tree&depth=6");
        tree.then().body("items.id", contains(comment)).body("items.replyCount", contains(0));
        assertThat(tree.<Map<String, Object>>path("items[0]")).doesNotContainKey("replies");
    }

    @Test
    void commentWithoutTheTokenOfItsFormIsRefusedAndNotKept() {
        String article = article("open");
        refused(submit(article, Comments.input()), "required");
        String token = token();
        refused(submit(article, with("formToken", madeOlder(token))), "token");
        refused(submit(article, with("formToken", token.substring(4))), "token");
        clock.advance(Duration.ofDays(1).plusSeconds(1));
        refused(submit(article, with("formToken", token)), "token");
        as("moderator").get(MANAGED + "?article=" + article).then().body("items", empty());
    }

    @Test
    void editKeepsWhatTheFormSaidOfTheComment() {
        String article = article("open");
        String secret = submit(article, with("formToken", token())).header("Location");
        reader().contentType(MERGE_PATCH)
                .body("{\"text\":\"The ferry leaves later.\"}".getBytes(StandardCharsets.UTF_8))
                .patch(secret)
                .then()
                .statusCode(200)
                .body("status", equalTo("pending"));
        as("moderator")
                .get(newestOf(article))
                .then()
                .body("reasons.rule", contains("tooFast"))
                .body("score", greaterThan(0));
    }

    @Test
    void tokenIsGoodOnceSomebodyCanHaveWrittenAndForADay() {
        String article = article("open");
        String token = token();
        submit(article, with("formToken", token)).then().statusCode(202).body("status", equalTo("pending"));
        as("moderator").get(newestOf(article)).then().body("reasons.rule", contains("tooFast"));
        clock.advance(Duration.ofSeconds(3));
        submit(article, with("formToken", token)).then().body("status", equalTo("approved"));
        clock.advance(Duration.ofDays(1).minusMinutes(5));
        submit(article, with("formToken", token)).then().body("status", equalTo("approved"));
    }

    private static void refused(Response answer, String code) {
        answer.then()
                .statusCode(422)
                .body("errors.size()", equalTo(1))
                .body("errors[0].pointer", equalTo("/formToken"))
                .body("errors[0].code", equalTo(code));
    }

    /** As somebody would have it who does not want to wait: its first eight bytes are the time. */
    private static String madeOlder(String token) {
        byte[] bytes = Base64.getUrlDecoder().decode(token);
        ByteBuffer time = ByteBuffer.wrap(bytes);
        time.putLong(0, time.getLong(0) - Duration.ofSeconds(10).toMillis());
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static String token() {
        return reader().get("/v1/comment-form").path("formToken");
    }

    /** The token of a form that somebody has had the time to fill. */
    private String readToken() {
        String token = token();
        clock.advance(Duration.ofSeconds(30));
        return token;
    }

    private static boolean isOpen(String article) {
        return reader().get("/v1/articles/" + article).path("commentsOpen");
    }

    private static String article(@Nullable String policy) {
        Map<String, Object> input = new HashMap<>(Articles.input(unique("Discussed")));
        input.put("commentPolicy", policy);
        return Articles.published(input).path("id");
    }
}
