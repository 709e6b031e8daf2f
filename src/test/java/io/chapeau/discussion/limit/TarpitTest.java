package io.chapeau.discussion.limit;

import static io.chapeau.testing.Api.as;
import static io.chapeau.testing.Api.reader;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.chapeau.testing.MovableClock;
import io.chapeau.testing.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who waits for a refusal, and who does not wait for theirs. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@SuppressWarnings("NullAway.Init")
class TarpitTest {

    private static final Duration LONG = Duration.ofHours(1);
    private static final Duration SHORT = Duration.ofMillis(20);
    private static final String COMMENT =
            "{\"authorName\":\"Nobody\",\"authorEmail\":\"n@flood.example\",\"text\":\"Again\"}";

    @Inject
    SubmissionLimits limits;

    @Inject
    Tarpit tarpit;

    @Inject
    MovableClock clock;

    @BeforeEach
    void leaveNothing() throws Exception {
        QuarkusMock.installMockForInstance(new SubmissionLimits("site=1/P1D", clock), limits);
        try (HttpClient client = HttpClient.newHttpClient()) {
            assertThat(submit(client).get().statusCode()).isEqualTo(404);
        }
    }

    @Test
    void refusedWaitAndReadersDoNot() throws Exception {
        Tarpit deep = dig(LONG, 5);
        CompletableFuture<HttpResponse<String>> refused;
        try (HttpClient flood = HttpClient.newHttpClient()) {
            refused = submit(flood);
            await().until(() -> deep.size() == 1);
            reader().get("/v1/articles").then().statusCode(200);
            assertThat(refused).isNotDone();
            flood.shutdownNow();
        }
        // Who goes away leaves nothing behind.
        await().until(() -> deep.size() == 0);
    }

    @Test
    void moreThanSoManyDoNotWait() throws Exception {
        Tarpit full = dig(LONG, 2);
        try (HttpClient flood = HttpClient.newHttpClient()) {
            CompletableFuture<HttpResponse<String>> first = submit(flood);
            CompletableFuture<HttpResponse<String>> second = submit(flood);
            await().until(() -> full.size() == 2);
            assertThat(submit(flood).get().statusCode()).isEqualTo(429);
            assertThat(first).isNotDone();
            assertThat(second).isNotDone();
            flood.shutdownNow();
        }
        await().until(() -> full.size() == 0);
    }

    @Test
    void refusalComesAfterTheWait() throws Exception {
        Tarpit shallow = dig(SHORT, 5);
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<String> refused = submit(client).get();
            assertThat(refused.statusCode()).isEqualTo(429);
            assertThat(refused.headers().firstValue("Retry-After")).isPresent();
            assertThat(refused.body()).contains("too-many-requests");
            // On the same connection, whose request has been read to its end.
            assertThat(submit(client).get().statusCode()).isEqualTo(429);
        }
        await().until(() -> shallow.size() == 0);
    }

    @Test
    void theMoreWaitTheLongerEachDoes() {
        Tarpit own = new Tarpit();
        assertThat(own.mean(1)).isEqualTo(Duration.ofSeconds(1));
        assertThat(own.mean(200)).isEqualTo(Duration.ofSeconds(1));
        assertThat(own.mean(1_000)).isEqualTo(Duration.ofSeconds(5));
        assertThat(own.mean(3_000)).isEqualTo(Duration.ofSeconds(15));
    }

    @Test
    void largeRequestTakesSeveralPlaces() throws Exception {
        Tarpit deep = dig(LONG, 10);
        try (HttpClient flood = HttpClient.newHttpClient()) {
            CompletableFuture<HttpResponse<String>> large =
                    send(flood, comment(BodyPublishers.ofString(COMMENT)).header("X-Large", "x".repeat(9_000)));
            await().until(() -> deep.size() == 3);
            CompletableFuture<HttpResponse<String>> longer =
                    send(flood, comment(BodyPublishers.ofString(COMMENT + " ".repeat(20_000))));
            await().until(() -> deep.size() == 9);
            assertThat(large).isNotDone();
            assertThat(longer).isNotDone();
            flood.shutdownNow();
        }
        await().until(() -> deep.size() == 0);
    }

    @Test
    void bodyThatIsLongOrOfUnknownLengthDoesNotWait() throws Exception {
        Tarpit deep = dig(LONG, 100);
        try (HttpClient flood = HttpClient.newHttpClient()) {
            for (BodyPublisher body : List.of(
                    BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(COMMENT.getBytes(UTF_8))),
                    BodyPublishers.ofString(COMMENT + " ".repeat(40_000)))) {
                HttpResponse<String> refused = send(flood, comment(body)).get();
                assertThat(refused.statusCode()).isEqualTo(429);
                assertThat(refused.headers().firstValue("Connection")).hasValue("close");
            }
        }
        assertThat(deep.size()).isZero();
    }

    @Test
    void nobodyWaitsWhenTheProductEnds() throws Exception {
        Tarpit deep = dig(LONG, 5);
        try (HttpClient flood = HttpClient.newHttpClient()) {
            CompletableFuture<HttpResponse<String>> refused = submit(flood);
            await().until(() -> deep.size() == 1);
            deep.release();
            assertThat(refused.get().statusCode()).isEqualTo(429);
            assertThat(submit(flood).get().statusCode()).isEqualTo(429);
        }
        await().until(() -> deep.size() == 0);
    }

    @Test
    void whoHangsUpWasRefusedAllTheSame() {
        Tarpit deep = dig(LONG, 5);
        String before = delivered("4xx");
        String others = delivered("2xx");
        try (HttpClient flood = HttpClient.newHttpClient()) {
            CompletableFuture<HttpResponse<String>> waiting = submit(flood);
            await().until(() -> deep.size() == 1);
            assertThat(waiting).isNotDone();
            flood.shutdownNow();
        }
        await().until(() -> !delivered("4xx").equals(before));
        assertThat(delivered("2xx")).isEqualTo(others);
    }

    /** How many requests of readers were answered so. */
    private static String delivered(String status) {
        return as("integrator")
                .get("/v1/management/metrics")
                .asString()
                .lines()
                .filter(line ->
                        line.startsWith("http_server_requests_seconds_count{area=\"delivery\",status=\"" + status))
                .findFirst()
                .orElseThrow();
    }

    private Tarpit dig(Duration wait, int most) {
        Tarpit dug = new Tarpit(wait, most);
        QuarkusMock.installMockForInstance(dug, tarpit);
        return dug;
    }

    private static CompletableFuture<HttpResponse<String>> submit(HttpClient client) {
        return send(client, comment(BodyPublishers.ofString(COMMENT)));
    }

    private static HttpRequest.Builder comment(BodyPublisher body) {
        return HttpRequest.newBuilder(
                        URI.create("http://localhost:" + RestAssured.port + "/v1/articles/no-such-article/comments"))
                .version(HttpClient.Version.HTTP_1_1)
                .header("Content-Type", "application/json")
                .POST(body);
    }

    private static CompletableFuture<HttpResponse<String>> send(HttpClient client, HttpRequest.Builder request) {
        return client.sendAsync(request.build(), BodyHandlers.ofString()).orTimeout(1, TimeUnit.MINUTES);
    }
}
