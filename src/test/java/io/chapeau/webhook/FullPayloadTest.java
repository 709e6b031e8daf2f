package io.chapeau.webhook;

import static io.chapeau.testing.Api.created;
import static io.chapeau.testing.Api.reader;
import static io.chapeau.testing.Api.unique;
import static io.chapeau.testing.Receiver.status;
import static io.chapeau.webhook.Hooks.awaitRequests;
import static io.chapeau.webhook.Hooks.event;
import static io.chapeau.webhook.Hooks.rename;
import static io.chapeau.webhook.Hooks.tag;
import static io.chapeau.webhook.Hooks.text;
import static io.chapeau.webhook.Hooks.triedDelivery;
import static io.chapeau.webhook.Hooks.types;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.chapeau.testing.Api;
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
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Messages that carry the entity itself. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@SuppressWarnings("NullAway.Init")
class FullPayloadTest {

    private static final String ADDRESS = "only.editors.see.this@example.org";

    @Inject
    Hooks hooks;

    private Receiver receiver;

    @BeforeEach
    void listen() {
        receiver = Receiver.start();
    }

    /** Other tests write too: no endpoint of this one may go on hearing of it. */
    @AfterEach
    void silence() {
        hooks.execute("DELETE FROM webhook");
        receiver.close();
    }

    @Test
    void eachSideGetsTheObjectThatItsSyncHolds() throws Exception {
        hearingInFull("management", "article.published");
        hearingInFull("public", "article.published");
        Map<String, Object> input = Articles.input(unique("In full"));
        input.put("authorIds", List.of(Articles.link("authors", unique("Signing"))));
        String key = "article " + Articles.published(input).path("id");
        List<JsonNode> objects = data(awaitRequests(receiver, 2)).stream()
                .map(data -> data.path("object"))
                .toList();
        assertThat(objects)
                .extracting(JsonNode::toString)
                .containsExactlyInAnyOrder(
                        Copy.of(Copy.MANAGEMENT).entities().get(key),
                        Copy.of(Copy.PUBLIC).entities().get(key));
    }

    @Test
    void everyKindIsCarriedAndNoAddressOfAnybody() {
        hearingInFull("management", "author.created", "category.created", "tag.created", "comment.submitted");
        created("/v1/management/authors", Map.of("name", unique("Addressed"), "email", ADDRESS));
        created("/v1/management/categories", Map.of("name", unique("Carried")));
        tag();
        Map<String, Object> input = Articles.input(unique("Commented"));
        input.put("commentsOpen", true);
        reader().contentType(ContentType.JSON)
                .body(Map.of("authorName", "Rosa", "authorEmail", ADDRESS, "text", "From the old pier."))
                .post("/v1/articles/" + Articles.published(input).path("id") + "/comments")
                .then()
                .statusCode(202);
        List<Request> requests = awaitRequests(receiver, 4);
        assertThat(types(requests))
                .containsExactlyInAnyOrder("author.created", "category.created", "tag.created", "comment.submitted");
        assertThat(data(requests)).allSatisfy(data -> {
            assertThat(data.at("/object/id")).isEqualTo(data.path("id"));
            assertThat(data.has("deletedAt")).isFalse();
        });
        assertThat(requests).extracting(Request::body).noneMatch(body -> body.contains("@"));
    }

    @Test
    void objectIsReadAtEachAttempt() {
        receiver.next(status(500));
        Response hook = hearingInFull("management", "tag.created");
        String tag = tag();
        Map<String, Object> failed = triedDelivery(hook, 1);
        rename(tag);
        hooks.letPausePass(hook);
        List<Request> requests = awaitRequests(receiver, 2);
        assertThat(requests)
                .allSatisfy(request -> Signature.assertBy(hook.path("secret"), request))
                .extracting(request -> request.header("webhook-id"))
                .containsOnly(text(failed, "id"));
        assertThat(data(requests))
                .extracting(data -> data.at("/object/name").asText())
                .satisfiesExactly(name -> assertThat(name).startsWith("Hooked"), name -> assertThat(name)
                        .startsWith("Renamed"));
    }

    @Test
    void whatIsGoneWhenItIsSentHasTheTimeInstead() {
        receiver.next(status(500));
        Response hook = hearingInFull("management", "tag.*");
        String tag = tag();
        triedDelivery(hook, 1);
        Api.as("editor").header("If-Match", "*").delete(tag).then().statusCode(204);
        hooks.letPausePass(hook);
        List<Request> requests = awaitRequests(receiver, 3).subList(1, 3);
        assertThat(types(requests)).containsExactly("tag.created", "tag.deleted");
        assertThat(data(requests)).allSatisfy(data -> {
            assertThat(data.has("object")).isFalse();
            assertThat(data.path("deletedAt").asText())
                    .isEqualTo(event(requests.getLast()).getString("timestamp"));
        });
    }

    @Test
    void objectOverTheLimitIsLeftOutAndSaysSo() {
        hearingInFull("management", "article.created");
        Articles.created(Articles.input(unique("Endless"), "A line of the log.\n\n".repeat(8_000)));
        Request request = awaitRequests(receiver, 1).getFirst();
        JsonNode data = data(List.of(request)).getFirst();
        assertThat(data.path("objectTooLarge").asBoolean()).isTrue();
        assertThat(data.has("object")).isFalse();
        assertThat(request.body().getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(1000);
    }

    @Test
    void logKeepsNoCopyOfTheObject() {
        Response hook = hearingInFull("management", "tag.created");
        tag();
        awaitRequests(receiver, 1);
        assertThat(text(triedDelivery(hook, 1), "requestBody"))
                .contains("tag.created")
                .doesNotContain("object");
    }

    @Test
    void testMessageHasNoObject() {
        Hooks.act(hearingInFull("public", "*"), "test").then().statusCode(202);
        JsonNode data = data(awaitRequests(receiver, 1)).getFirst();
        assertThat(data.has("object")).isFalse();
        assertThat(data.has("deletedAt")).isFalse();
    }

    private Response hearingInFull(String audience, String... events) {
        Map<String, Object> input = Hooks.input(receiver.url(), events);
        input.put("audience", audience);
        input.put("payload", "full");
        return Hooks.create(input).then().statusCode(201).extract().response();
    }

    private static List<JsonNode> data(List<Request> requests) {
        return requests.stream()
                .map(request -> Copy.tree(request.body()).path("data"))
                .toList();
    }
}
