package io.chapeau.discussion.limit;

import static io.chapeau.testing.Api.reader;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.chapeau.testing.MovableClock;
import io.chapeau.testing.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
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
        assertThat(own.mean(5_000)).isEqualTo(Duration.ofSeconds(25));
    }

    private Tarpit dig(Duration wait, int most) {
        Tarpit dug = new Tarpit(wait, most);
        QuarkusMock.installMockForInstance(dug, tarpit);
        return dug;
    }

    private static CompletableFuture<HttpResponse<String>> submit(HttpClient client) {
        return client.sendAsync(
                        HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port
                                        + "/v1/articles/no-such-article/comments"))
                                .version(HttpClient.Version.HTTP_1_1)
                                .header("Content-Type", "application/json")
                                .POST(
                                        HttpRequest.BodyPublishers.ofString(
                                                "{\"authorName\":\"Nobody\",\"authorEmail\":\"n@flood.example\",\"text\":\"Again\"}"))
                                .build(),
                        BodyHandlers.ofString())
                .orTimeout(1, TimeUnit.MINUTES);
    }
}
