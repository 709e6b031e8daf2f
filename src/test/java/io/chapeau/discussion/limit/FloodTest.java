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
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;

/** Many strangers at once, each with an address of its own, through a trusted proxy. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@SuppressWarnings("NullAway.Init")
class FloodTest {

    private static final boolean WHOLE = "full".equals(System.getProperty("proof"));

    private static final int CLIENTS = 200;

    /** What is sent, from how many addresses, and how many buckets there are in each scope at most. */
    private record Load(int submissions, int addresses, int mostBuckets) {

        Load(int submissions, int addresses) {
            this(submissions, addresses, SubmissionLimits.MOST_BUCKETS);
        }

        /** One for each client and network, and one of the site. */
        long buckets() {
            int networks = (addresses >> 8) + 1;
            return Math.min(mostBuckets, addresses) + networks + 1L;
        }
    }

    @Inject
    SubmissionLimits limits;

    @Inject
    Tarpit tarpit;

    @Inject
    MovableClock clock;

    private final HttpClient http = HttpClient.newHttpClient();

    private final Map<Integer, AtomicInteger> answers = new ConcurrentHashMap<>();

    @Test
    void floodIsHeldOffAndLeavesNoAddressBehind() throws Exception {
        Load load = WHOLE ? new Load(20_000, 5_000) : new Load(2_000, 500);
        SubmissionLimits ours = limited(load);
        List<String> log;
        int reads;
        try (LogLines lines = new LogLines()) {
            reads = flood(article(), load);
            Logger.getLogger("").warning("The scan hears this.");
            log = lines.all();
        }
        assertThat(answers.keySet()).isSubsetOf(202, 429).contains(202, 429);
        assertThat(ours.size()).isBetween(1L, load.buckets());
        assertThat(log).anyMatch(line -> line.contains("The scan hears this."));
        assertThat(log).noneMatch(line -> line.contains("198.18.") || line.contains("@flood.example"));
        assertThat(reads).isPositive();
    }

    /** Its senders do not wait for their refusals, or it would not come to an end. */
    @Test
    void moreAddressesThanBucketsTakeNoMoreMemory() throws Exception {
        Load load = WHOLE ? new Load(40_000, SubmissionLimits.MOST_BUCKETS + 5_000) : new Load(2_000, 2_000, 400);
        SubmissionLimits ours = limited(load);
        QuarkusMock.installMockForInstance(new Tarpit(Duration.ofSeconds(1), 0), tarpit);
        flood(article(), load);
        assertThat(answers.keySet()).isSubsetOf(202, 429).contains(202, 429);
        assertThat(ours.size()).isBetween(load.mostBuckets() / 2L, load.buckets());
    }

    private SubmissionLimits limited(Load load) {
        SubmissionLimits ours =
                new SubmissionLimits("client=10/PT10M,network=60/PT10M,site=300/PT1M", clock, load.mostBuckets());
        QuarkusMock.installMockForInstance(ours, limits);
        return ours;
    }

    private static String article() {
        return "/v1/articles/"
                + Articles.published(new HashMap<>(Articles.input("Flood " + UUID.randomUUID())))
                        .path("id");
    }

    /** How many answers a reader has got meanwhile; what it waits for them is in the benchmark. */
    private int flood(String article, Load load) throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(CLIENTS + 1)) {
            AtomicInteger next = new AtomicInteger();
            CountDownLatch running = new CountDownLatch(CLIENTS);
            List<Future<?>> senders = new ArrayList<>();
            Future<Integer> reading = threads.submit(() -> read(article, () -> running.getCount() > 0));
            for (int i = 0; i < CLIENTS; i++) {
                senders.add(threads.submit(() -> {
                    try {
                        for (int n = next.getAndIncrement(); n < load.submissions(); n = next.getAndIncrement()) {
                            submit(article, n, n % load.addresses());
                        }
                    } finally {
                        running.countDown();
                    }
                    return null;
                }));
            }
            for (Future<?> one : senders) {
                one.get();
            }
            return reading.get();
        }
    }

    private void submit(String article, int n, int address) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(at(article + "/comments"))
                .header("Content-Type", "application/json")
                .header("X-Forwarded-For", "198.18." + (address >> 8) + "." + (address & 0xff))
                .POST(HttpRequest.BodyPublishers.ofString("{\"authorName\":\"Nobody\",\"authorEmail\":\"n" + n
                        + "@flood.example\",\"text\":\"Number " + n + " of the flood\"}"))
                .build();
        int status = http.send(request, BodyHandlers.discarding()).statusCode();
        answers.computeIfAbsent(status, fresh -> new AtomicInteger()).incrementAndGet();
    }

    private int read(String article, BooleanSupplier isGoingOn) throws Exception {
        int reads = 0;
        for (; isGoingOn.getAsBoolean(); reads++) {
            HttpRequest request = HttpRequest.newBuilder(at(article)).build();
            assertThat(http.send(request, BodyHandlers.discarding()).statusCode())
                    .isEqualTo(200);
        }
        return reads;
    }

    private static URI at(String path) {
        return URI.create("http://localhost:" + RestAssured.port + path);
    }
}
