package io.chapeau.webhook;

import static io.chapeau.testing.Api.as;
import static io.chapeau.testing.Api.reader;
import static io.chapeau.testing.Api.unique;
import static io.chapeau.testing.Receiver.status;
import static io.chapeau.webhook.Hooks.awaitRequests;
import static io.chapeau.webhook.Hooks.deliveries;
import static io.chapeau.webhook.Hooks.event;
import static io.chapeau.webhook.Hooks.eventually;
import static io.chapeau.webhook.Hooks.hearing;
import static io.chapeau.webhook.Hooks.rename;
import static io.chapeau.webhook.Hooks.tag;
import static io.chapeau.webhook.Hooks.text;
import static io.chapeau.webhook.Hooks.triedDelivery;
import static io.chapeau.webhook.Hooks.types;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.chapeau.change.CacheTag;
import io.chapeau.testing.Articles;
import io.chapeau.testing.Receiver;
import io.chapeau.testing.Receiver.Request;
import io.chapeau.testing.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@SuppressWarnings("NullAway.Init")
class WebhookDeliveryTest {

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
    void everyEventOfAnEntityArrivesInOrderAndSigned() {
        Response hook = hearing(receiver, "article.*");
        Response article = Articles.created(Articles.input(unique("Hooked")));
        String path = Articles.pathOf(article);
        Articles.act(path, "publish");
        Articles.patch(path, "*", "{\"standfirst\": \"New\"}");
        Articles.act(path, "publish");
        Articles.act(path, "unpublish");
        Articles.trashed(path);
        List<Request> requests = awaitRequests(receiver, 6);
        assertThat(types(requests))
                .containsExactly(
                        "article.created",
                        "article.published",
                        "article.changed",
                        "article.updated",
                        "article.unpublished",
                        "article.deleted");
        assertThat(requests).extracting(request -> request.header("webhook-id")).doesNotHaveDuplicates();
        assertThat(requests).allSatisfy(request -> {
            Signature.assertBy(hook.path("secret"), request);
            assertThat(event(request).getString("data.id")).isEqualTo(article.path("id"));
            assertThat(event(request).getString("data.url")).isEqualTo(path);
            assertThat(Instant.ofEpochSecond(Long.parseLong(request.header("webhook-timestamp"))))
                    .isBetween(Instant.now().minusSeconds(120), Instant.now().plusSeconds(1));
        });
        assertThat(requests)
                .extracting(request -> event(request).getInt("data.version"))
                .isSorted();
        eventually("success is noted", () -> Hooks.read(hook).getString("lastSuccessAt") != null);
    }

    @Test
    void readersSideHearsNothingOfDrafts() {
        Map<String, Object> input = Hooks.input(receiver.url(), "*");
        input.put("audience", "public");
        Hooks.create(input).then().statusCode(201);
        String draft = Articles.created(Articles.input(unique("Draft"))).path("id");
        Response published = Articles.published(Articles.input(unique("Seen")));
        List<Request> requests = awaitRequests(receiver, 1);
        assertThat(types(requests)).containsExactly("article.published");
        String url = event(requests.getFirst()).getString("data.url");
        assertThat(url).isEqualTo("/v1/articles/" + published.path("id")).doesNotContain(draft);
        assertThat(event(requests.getFirst()).<String>getList("data.tags"))
                .contains(CacheTag.of(UUID.fromString(published.path("id"))).word(), "articles");
        reader().get(url).then().statusCode(200);
    }

    @Test
    void eventArrivesWhateverTheReceiverDoesFirst() {
        receiver.next(status(500), Receiver.RESETS, Receiver.BREAKS_OFF, Receiver.READS_HALF);
        Response hook = hearing(receiver, "tag.created");
        tag();
        for (int attempt = 1; attempt <= 3; attempt++) {
            assertThat(triedDelivery(hook, attempt))
                    .containsEntry("status", "pending")
                    .hasEntrySatisfying("error", error -> assertThat(error).isNotNull());
            hooks.letPausePass(hook);
        }
        assertThat(triedDelivery(hook, 4))
                .containsEntry("status", "succeeded")
                .containsEntry("responseStatus", 200)
                .containsEntry("nextAttemptAt", null)
                .containsEntry("error", null);
        List<Request> requests = awaitRequests(receiver, 4);
        assertThat(requests)
                .extracting(request -> request.header("webhook-id"))
                .containsOnly(text(deliveries(hook).getFirst(), "id"));
        Signature.assertBy(hook.path("secret"), requests.get(2));
    }

    @Test
    void failureIsLoggedWithItsAnswerAndTheNextAttempt() {
        receiver.always(status(503, "Retry-After: 600\r\n"));
        Response hook = hearing(receiver, "tag.created");
        tag();
        Map<String, Object> delivery = triedDelivery(hook, 1);
        assertThat(delivery)
                .containsEntry("responseStatus", 503)
                .containsEntry("responseBody", "answer 503")
                .containsEntry("requestBody", receiver.requests().getFirst().body());
        Instant attempted = Instant.parse(text(delivery, "attemptedAt"));
        Instant next = Instant.parse(text(delivery, "nextAttemptAt"));
        assertThat(Duration.between(attempted, next)).isBetween(Duration.ofMinutes(10), Duration.ofMinutes(11));
        assertThat(Hooks.read(hook).getString("failingSince")).isNotNull();
    }

    @Test
    void laterEventOfAnEntityWaitsForTheEarlierOne() {
        receiver.next(status(500));
        Response hook = hearing(receiver, "tag.*");
        String tag = tag();
        eventually("the first fails").until(() -> Hooks.isTried(hook, 1));
        rename(tag);
        String other = tag();
        List<Request> requests = awaitRequests(receiver, 2);
        assertThat(event(requests.getLast()).getString("data.id")).isEqualTo(idOf(other));
        hooks.letPausePass(hook);
        assertThat(awaitRequests(receiver, 4).subList(2, 4))
                .extracting(request -> event(request).getString("data.id") + " "
                        + event(request).getString("type"))
                .containsExactly(idOf(tag) + " tag.created", idOf(tag) + " tag.updated");
    }

    @Test
    void endpointThatHangsHoldsUpNoOther() {
        receiver.always(Receiver.HANGS);
        hearing(receiver, "tag.created");
        try (Receiver quick = Receiver.start()) {
            hearing(quick, "tag.created");
            for (int i = 0; i < 4; i++) {
                tag();
            }
            awaitRequests(quick, 4);
            assertThat(receiver.requests()).hasSizeLessThanOrEqualTo(2);
        }
    }

    @Test
    void goneDisablesAtOnceAndEnablingBeginsAnew() {
        receiver.next(status(410));
        Response hook = hearing(receiver, "tag.created");
        tag();
        assertThat(triedDelivery(hook, 1)).containsEntry("status", "failed");
        as("admin")
                .get(hook.header("Location"))
                .then()
                .body("enabled", equalTo(false))
                .body("disabledReason", equalTo("The receiver answered 410 Gone."))
                .body("version", equalTo(1));
        Hooks.patch(hook, "{\"enabled\": true}")
                .then()
                .statusCode(200)
                .body("disabledReason", nullValue())
                .body("failingSince", nullValue());
        tag();
        awaitRequests(receiver, 2);
    }

    @Test
    void threeDaysWithoutSuccessDisable() {
        receiver.always(status(500));
        Response hook = hearing(receiver, "tag.created");
        tag();
        triedDelivery(hook, 1);
        hooks.execute(
                "UPDATE webhook SET failing_since = NOW(3) - INTERVAL 3 DAY WHERE id = '" + hook.path("id") + "'");
        hooks.letPausePass(hook);
        eventually("disabled", () -> !Hooks.read(hook).getBoolean("enabled"));
        assertThat(Hooks.read(hook).getString("disabledReason")).contains("three days", "500");
        receiver.always(status(204));
        Hooks.patch(hook, "{\"enabled\": true}");
        eventually("what waited is sent", () -> "succeeded"
                .equals(deliveries(hook).getFirst().get("status")));
    }

    @Test
    void redirectIsNotFollowed() {
        try (Receiver inside = Receiver.start()) {
            receiver.next(status(301, "Location: " + inside.url() + "\r\n"));
            Response hook = hearing(receiver, "tag.created");
            tag();
            assertThat(text(triedDelivery(hook, 1), "error")).contains("redirects are not followed");
            assertThat(inside.requests()).isEmpty();
        }
    }

    @Test
    void bothSecretsSignWhileOneIsRotated() {
        Response hook = hearing(receiver, "tag.created");
        String secret = as("admin")
                .header("If-Match", "*")
                .post(hook.header("Location") + "/rotate-secret")
                .path("secret");
        tag();
        Request during = awaitRequests(receiver, 1).getFirst();
        Signature.assertBy(hook.path("secret"), during);
        Signature.assertBy(secret, during);
        hooks.execute("UPDATE webhook SET previous_secret_until = NOW(3) - INTERVAL 1 SECOND");
        tag();
        Request after = awaitRequests(receiver, 2).getLast();
        Signature.assertBy(secret, after);
        assertThat(Signature.isBy(hook.path("secret"), after)).isFalse();
    }

    @Test
    void testMessageTakesTheSameWay() {
        Response hook = hearing(receiver, "tag.created");
        Response test = Hooks.act(hook, "test");
        test.then().statusCode(202).body("type", equalTo("webhook.test")).body("nextAttemptAt", notNullValue());
        Request request = awaitRequests(receiver, 1).getFirst();
        Signature.assertBy(hook.path("secret"), request);
        assertThat(request.header("webhook-id")).isEqualTo(test.path("id"));
        assertThat(request.header("content-type")).startsWith("application/json");
        assertThat(event(request).getString("data.id")).isEqualTo(hook.path("id"));
        eventually("logged", () -> "succeeded"
                .equals(as("admin").get(test.header("Location")).path("status")));
    }

    @Test
    void deliveryIsSentAgainUnderItsId() {
        Response hook = hearing(receiver, "tag.created");
        tag();
        Map<String, Object> delivery = triedDelivery(hook, 1);
        as("admin")
                .post(hook.header("Location") + "/deliveries/" + delivery.get("id") + "/redeliver")
                .then()
                .statusCode(202);
        List<Request> requests = awaitRequests(receiver, 2);
        assertThat(requests.get(1).body()).isEqualTo(requests.get(0).body());
        assertThat(requests.get(1).header("webhook-id"))
                .isEqualTo(requests.get(0).header("webhook-id"));
    }

    @Test
    void replayDeliversWhatWasDeliveredAndWhatWasNot() {
        Response hook = hearing(receiver, "tag.created");
        Instant before = Instant.now().minusSeconds(1);
        String delivered = tag();
        awaitRequests(receiver, 1);
        eventually(
                "logged", () -> "succeeded".equals(deliveries(hook).getFirst().get("status")));
        Hooks.patch(hook, "{\"enabled\": false}");
        String missed = tag();
        try (Receiver other = Receiver.start()) {
            hearing(other, "tag.created");
            String last = tag();
            eventually("the last one was heard", () -> List.copyOf(other.requests()).stream()
                    .anyMatch(request -> idOf(last).equals(event(request).getString("data.id"))));
            Hooks.patch(hook, "{\"enabled\": true}");
            int enqueued = Hooks.act(
                            hook,
                            "replay?from=" + before + "&to=" + Instant.now().plusSeconds(1))
                    .then()
                    .statusCode(202)
                    .extract()
                    .path("enqueued");
            assertThat(enqueued).isGreaterThanOrEqualTo(3);
            List<Request> replayed = awaitRequests(receiver, 1 + enqueued).subList(1, 1 + enqueued);
            assertThat(replayed)
                    .extracting(request -> event(request).getString("data.id"))
                    .contains(idOf(delivered), idOf(missed), idOf(last));
        }
    }

    @Test
    void deliveryThatADeadNodeHadClaimedIsSent() {
        Response hook = hearing(receiver.always(Receiver.HANGS), "tag.created");
        tag();
        awaitRequests(receiver, 1);
        receiver.always(status(204));
        hooks.execute("UPDATE webhook_delivery SET claim = UUID(), due_at = NOW(3) - INTERVAL 1 SECOND"
                + " WHERE webhook_id = '" + hook.path("id") + "'");
        assertThat(triedDelivery(hook, 1)).containsEntry("status", "succeeded");
        awaitRequests(receiver, 2);
    }

    private static String idOf(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
