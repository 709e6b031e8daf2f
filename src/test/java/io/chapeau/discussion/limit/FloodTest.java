package io.chapeau.discussion.limit;

import static org.assertj.core.api.Assertions.assertThat;

import io.chapeau.testing.Articles;
import io.chapeau.testing.LogLines;
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
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Logger;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Many strangers at once, each with an address of its own, through a trusted proxy. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@SuppressWarnings("NullAway.Init")
class FloodTest {

    private static final boolean WHOLE = "full".equals(System.getProperty("proof"));
    private static final int SUBMISSIONS = WHOLE ? 20_000 : 2_000;
    private static final int ADDRESSES = WHOLE ? 5_000 : 500;
    private static final int CLIENTS = 200;
    private static final int READS = WHOLE ? 5_000 : 5;

    @Inject
    SubmissionLimits limits;

    @Inject
    MovableClock clock;

    private final HttpClient http = HttpClient.newHttpClient();

    /** What the senders of the flood wait for in their own program is none of the readers' business. */
    private final HttpClient readers = HttpClient.newHttpClient();

    private final Map<Integer, AtomicInteger> answers = new ConcurrentHashMap<>();

    @Test
    void floodIsHeldOffAndLeavesNoAddressBehind() throws Exception {
        SubmissionLimits ours = new SubmissionLimits("client=10/PT10M,network=60/PT10M,site=300/PT1M", clock);
        QuarkusMock.installMockForInstance(ours, limits);
        String article = "/v1/articles/"
                + Articles.published(new HashMap<>(Articles.input("Flood " + UUID.randomUUID())))
                        .path("id");
        String idle = readersWait(article, READS);
        List<String> log;
        String flooded;
        try (LogLines lines = new LogLines()) {
            flooded = flood(article);
            Logger.getLogger("").warning("The scan hears this.");
            log = lines.all();
        }
        assertThat(answers.keySet()).isSubsetOf(202, 429).contains(202, 429);
        assertThat(ours.size()).isLessThanOrEqualTo(2L * Buckets.MOST + 1);
        assertThat(log).anyMatch(line -> line.contains("The scan hears this."));
        assertThat(log).noneMatch(line -> line.contains("198.18.") || line.contains("@flood.example"));
        System.out.printf(
                "flood of %d from %d addresses: answers %s, %d buckets; readers' wait idle %s, in the flood %s%n",
                SUBMISSIONS, ADDRESSES, answers, ours.size(), idle, flooded);
    }

    /** What readers wait in the midst of it. */
    private String flood(String article) throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(CLIENTS + 1)) {
            AtomicInteger next = new AtomicInteger();
            List<Future<?>> running = new ArrayList<>();
            for (int i = 0; i < CLIENTS; i++) {
                running.add(threads.submit(() -> {
                    for (int n = next.getAndIncrement(); n < SUBMISSIONS; n = next.getAndIncrement()) {
                        submit(article, n);
                    }
                    return null;
                }));
            }
            Future<String> reading = threads.submit(() -> readersWait(article, READS));
            for (Future<?> one : running) {
                one.get();
            }
            return reading.get();
        }
    }

    private void submit(String article, int n) throws Exception {
        int address = n % ADDRESSES;
        HttpRequest request = HttpRequest.newBuilder(at(article + "/comments"))
                .header("Content-Type", "application/json")
                .header("X-Forwarded-For", "198.18." + (address >> 8) + "." + (address & 0xff))
                .POST(HttpRequest.BodyPublishers.ofString("{\"authorName\":\"Nobody\",\"authorEmail\":\"n" + n
                        + "@flood.example\",\"text\":\"Number " + n + " of the flood\"}"))
                .build();
        int status = http.send(request, BodyHandlers.discarding()).statusCode();
        answers.computeIfAbsent(status, fresh -> new AtomicInteger()).incrementAndGet();
    }

    private String readersWait(String article, int reads) throws Exception {
        long[] micros = new long[reads];
        for (int i = 0; i < reads; i++) {
            long start = System.nanoTime();
            assertThat(readers.send(HttpRequest.newBuilder(at(article)).build(), BodyHandlers.ofString())
                            .statusCode())
                    .isEqualTo(200);
            micros[i] = (System.nanoTime() - start) / 1_000;
        }
        long[] sorted = LongStream.of(micros).sorted().toArray();
        return "median " + sorted[reads / 2] + " µs, 95 % " + sorted[reads * 95 / 100] + " µs";
    }

    private static URI at(String path) {
        return URI.create("http://localhost:" + RestAssured.port + path);
    }
}
