package io.chapeau.webhook;

import static io.chapeau.testing.Api.as;
import static io.chapeau.testing.Api.patch;
import static io.chapeau.testing.Api.reader;
import static io.chapeau.testing.Api.unique;
import static io.chapeau.webhook.Hooks.awaitRequests;
import static io.chapeau.webhook.Hooks.hearing;
import static io.chapeau.webhook.Hooks.types;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.chapeau.testing.Articles;
import io.chapeau.testing.Copy;
import io.chapeau.testing.Receiver;
import io.chapeau.testing.Receiver.Request;
import io.chapeau.testing.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What messages say of comments. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@SuppressWarnings("NullAway.Init")
class CommentMessagesTest {

    private static final String NAME = "Hedda Quillfeather";
    private static final String ADDRESS = "hedda.secret@example.org";
    private static final String TEXT = "BUY NOW!!! https://a.example https://b.example https://c.example";

    @Inject
    Hooks hooks;

    private Receiver receiver;
    private String article;

    @BeforeEach
    void listen() {
        receiver = Receiver.start();
        Map<String, Object> input = Articles.input(unique("Told of"));
        input.put("commentsOpen", true);
        article = Articles.published(input).path("id");
    }

    /** Other tests write too: no endpoint of this one may go on hearing of it. */
    @AfterEach
    void silence() {
        hooks.execute("DELETE FROM webhook");
        receiver.close();
    }

    @Test
    void whoListensForApprovedCommentsHearsOfThoseApprovedAsTheyCome() {
        Map<String, Object> input = Articles.input(unique("Open to all"));
        input.put("commentPolicy", "open");
        article = Articles.published(input).path("id");
        hearing(receiver, "comment.approved");
        as("moderator")
                .contentType(ContentType.JSON)
                .body(Map.of("text", "We have seen it."))
                .post(submitted("The ferry left early.") + "/replies")
                .then()
                .statusCode(201);
        assertThat(types(awaitRequests(receiver, 2))).containsExactly("comment.approved", "comment.approved");
    }

    @Test
    void thinMessageNamesTheCommentAndSaysNothingOfIt() {
        Response ofManagement = hearing(
                receiver,
                "comment.submitted",
                "comment.approved",
                "comment.rejected",
                "comment.edited",
                "comment.deleted");
        String comment = submitted();
        Response seen = as("moderator").get(comment);
        assertThat(seen.<Integer>path("score")).isPositive();
        String client = seen.path("client");
        note(comment, "Known for this.");
        decide(comment, "approve?reason=Harmless after all.");
        decide(comment, "reject?reason=Not harmless.");
        patch(comment, "*", "{\"text\":\"Cut by us.\"}").then().statusCode(200);
        as("moderator")
                .header("If-Match", "*")
                .delete(comment + "?reason=Enough of it.")
                .then()
                .statusCode(204);
        List<Request> requests = awaitRequests(receiver, 5);
        assertThat(types(requests))
                .containsExactly(
                        "comment.submitted",
                        "comment.approved",
                        "comment.rejected",
                        "comment.edited",
                        "comment.deleted");
        assertThat(requests).allSatisfy(request -> {
            JsonNode message = Copy.tree(request.body());
            assertThat(keys(message)).containsExactlyInAnyOrder("type", "timestamp", "data");
            assertThat(keys(message.path("data"))).containsExactlyInAnyOrder("id", "version", "url", "tags");
            assertThat(message.at("/data/url").asText()).endsWith(comment);
            assertThat(request.body())
                    .doesNotContain(
                            "@",
                            "Hedda",
                            "BUY",
                            "Cut by us",
                            client,
                            "score",
                            "reason",
                            "harmless",
                            "Harmless",
                            "Enough",
                            "Known for");
        });
        assertThat(as("admin")
                        .get(ofManagement.header("Location") + "/deliveries?limit=100")
                        .asString())
                .doesNotContain("@", "Hedda", "BUY", client);
    }

    @Test
    void endpointOfReadersHearsOnlyOfWhatTheySee() {
        hooks.awaitEverythingTold();
        Map<String, Object> input = Hooks.input(receiver.url(), "comment.*");
        input.put("audience", "public");
        Hooks.create(input).then().statusCode(201);
        submitted();
        String comment = submitted();
        decide(comment, "reject");
        decide(comment, "spam");
        decide(comment, "approve");
        decide(comment, "spam");
        hooks.awaitEverythingTold();
        List<Request> requests = awaitRequests(receiver, 2);
        assertThat(types(requests)).containsExactly("comment.approved", "comment.hidden");
        assertThat(requests).allSatisfy(request -> assertThat(
                        Copy.tree(request.body()).at("/data/url").asText())
                .endsWith("/v1/articles/" + article + "/comments"));
    }

    private String submitted() {
        return submitted(TEXT);
    }

    private String submitted(String text) {
        reader().contentType(ContentType.JSON)
                .body(Map.of("authorName", NAME, "authorEmail", ADDRESS, "text", text))
                .post("/v1/articles/" + article + "/comments")
                .then()
                .statusCode(202);
        return "/v1/management/comments/"
                + as("moderator")
                        .get("/v1/management/comments?limit=1&article=" + article)
                        .path("items[0].id");
    }

    private static void decide(String comment, String action) {
        as("moderator")
                .header("If-Match", "*")
                .post(comment + "/" + action)
                .then()
                .statusCode(200);
    }

    private static void note(String comment, String text) {
        as("moderator")
                .contentType(ContentType.JSON)
                .body(Map.of("text", text))
                .post(comment + "/notes")
                .then()
                .statusCode(201);
    }

    private static List<String> keys(JsonNode object) {
        return object.properties().stream().map(Map.Entry::getKey).toList();
    }
}
