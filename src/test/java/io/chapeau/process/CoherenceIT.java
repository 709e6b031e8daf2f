package io.chapeau.process;

import static io.chapeau.process.ManagementClient.ARTICLES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentNavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/**
 * Two products on one database. Writers publish numbered versions on both, readers read on both with whatever they have:
 * on the writing node nobody gets less than the last acknowledged version, on the other one nobody gets less than what
 * was acknowledged a while ago, and a 304 is about a version that is good enough. Its control, in which nothing is ever
 * invalidated, is {@code OverlappingChangeTest}. {@code -Dproof=full} goes on for 60 s and allows half a second.
 */
class CoherenceIT {

    private static final boolean WHOLE = "full".equals(System.getProperty("proof"));
    private static final Duration LASTS = Duration.ofSeconds(WHOLE ? 60 : 6);

    /** A loaded machine that builds something may stand still for longer than a product ever should; half of the run. */
    private static final Duration ALLOWED = Duration.ofMillis(WHOLE ? 500 : 3_000);

    private static final int WRITERS = 8;
    private static final int READERS = 8;
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private static ExternalDatabase database;
    private static Relay wayOfSecond;
    private static ProductProcess first;
    private static ProductProcess second;

    private final List<Published> articles = new ArrayList<>();
    private final AtomicInteger publishes = new AtomicInteger();
    private final AtomicInteger reads = new AtomicInteger();
    private final AtomicInteger notModified = new AtomicInteger();
    private final AtomicLong longestLag = new AtomicLong();
    private volatile long ends;

    /** An article with one writer, and the moment at which each of its versions was acknowledged. */
    private static final class Published {

        private final ProductProcess writesOn;
        private final String id;
        private final ConcurrentNavigableMap<Long, Integer> acknowledged = new ConcurrentSkipListMap<>();
        private final Map<String, Integer> versionOfTag = new ConcurrentHashMap<>();
        private int entityVersion;

        private Published(ProductProcess writesOn, JsonNode created) {
            this.writesOn = writesOn;
            this.id = created.get("id").asText();
        }

        private void publish(int version) throws IOException, InterruptedException {
            ManagementClient client = writesOn.client();
            JsonNode changed = client.patch(ARTICLES + "/" + id, entityVersion, Map.of("title", "Version " + version));
            entityVersion = client.act(
                            ARTICLES + "/" + id + "/publish",
                            changed.get("version").asInt())
                    .get("version")
                    .asInt();
            acknowledged.put(System.nanoTime(), version);
        }

        /** What was acknowledged before a moment. */
        private int atLeast(long nanos) {
            Map.Entry<Long, Integer> last = acknowledged.floorEntry(nanos);
            return last == null ? 0 : last.getValue();
        }
    }

    @BeforeAll
    static void start() throws Exception {
        database = ExternalDatabase.launch(Installation.fresh("coherence/server"));
        database.awaitReady();
        wayOfSecond = Relay.to(database.port());
        first = launch("coherence/first", database.port());
        second = launch("coherence/second", wayOfSecond.port());
    }

    private static ProductProcess launch(String name, int portOfDatabase) {
        Map<String, String> settings = new HashMap<>(database.settings(portOfDatabase));
        settings.put("CHAPEAU_DATA_KEY", "data-key-of-the-two-nodes-0123456789");
        return Installation.fresh(name).launch(settings).awaitReady();
    }

    @AfterAll
    static void stop() throws Exception {
        try {
            first.close();
            second.close();
            wayOfSecond.close();
        } finally {
            database.stop();
        }
    }

    @Test
    void nobodyGetsWhatIsOlderThanWhatWasAcknowledged() throws Exception {
        createOn(first, second);
        run();
        System.out.printf(
                "%d publishes, %d reads, %d of them 304; longest time on the other node %d ms%n",
                publishes.get(),
                reads.get(),
                notModified.get(),
                Duration.ofNanos(longestLag.get()).toMillis());
        assertThat(publishes.get()).isGreaterThan(WRITERS);
        assertThat(notModified.get()).isPositive();
    }

    /** Last: the second node has no database any more, and goes on with what it has in memory. */
    @Test
    @Order(Integer.MAX_VALUE)
    void nodeThatLearnsOfNoChangeIsFoundOut() throws Exception {
        createOn(first);
        await("both nodes have applied all changes")
                .until(() -> database.column("SELECT COUNT(*) FROM chapeau.node_heartbeat WHERE applied_seq ="
                                + " (SELECT COUNT(*) FROM chapeau.change_log)")
                        .equals(List.of("2")));
        for (Published article : articles) {
            HTTP.send(request(second, article).build(), BodyHandlers.discarding());
        }
        wayOfSecond.close();
        assertThatThrownBy(this::run).hasStackTraceContaining("version on the other node");
    }

    /** An article for each writer, published once. */
    private void createOn(ProductProcess... nodes) throws Exception {
        for (int i = 0; i < WRITERS; i++) {
            ProductProcess node = nodes[i % nodes.length];
            Published article = new Published(
                    node,
                    node.client()
                            .create(
                                    ARTICLES,
                                    Map.of("title", "New", "body", Map.of("format", "markdown", "value", "x"))));
            article.publish(1);
            articles.add(article);
        }
    }

    private void run() throws Exception {
        ends = System.nanoTime() + LASTS.toNanos();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> all = new ArrayList<>();
            for (Published article : articles) {
                all.add(threads.submit(() -> write(article)));
            }
            for (int i = 0; i < READERS; i++) {
                ProductProcess node = i % 2 == 0 ? first : second;
                Random random = new Random(i);
                all.add(threads.submit(() -> read(node, random)));
            }
            for (Future<?> one : all) {
                one.get();
            }
        }
    }

    private Void write(Published article) throws IOException, InterruptedException {
        for (int version = 2; System.nanoTime() < ends; version++) {
            article.publish(version);
            publishes.incrementAndGet();
        }
        return null;
    }

    private Void read(ProductProcess node, Random random) throws IOException, InterruptedException {
        while (System.nanoTime() < ends) {
            Published article = articles.get(random.nextInt(articles.size()));
            List<String> known = List.copyOf(article.versionOfTag.keySet());
            String tag = known.isEmpty() || random.nextBoolean() ? null : known.get(random.nextInt(known.size()));
            HttpRequest.Builder request = request(node, article);
            if (tag != null) {
                request.header("If-None-Match", tag);
            }
            long asked = System.nanoTime();
            HttpResponse<String> answer = HTTP.send(request.build(), BodyHandlers.ofString());
            check(article, node, asked, answer);
            reads.incrementAndGet();
        }
        return null;
    }

    private static HttpRequest.Builder request(ProductProcess node, Published article) {
        return HttpRequest.newBuilder(
                URI.create("http://127.0.0.1:" + node.port() + "/v1/articles/" + article.id + "?fields=title"));
    }

    private void check(Published article, ProductProcess node, long asked, HttpResponse<String> answer)
            throws IOException {
        String tag = answer.headers().firstValue("ETag").orElseThrow();
        int version;
        if (answer.statusCode() == 304) {
            notModified.incrementAndGet();
            version = article.versionOfTag.getOrDefault(tag, -1);
        } else {
            assertThat(answer.statusCode()).isEqualTo(200);
            version = Integer.parseInt(
                    JSON.readTree(answer.body()).get("title").asText().substring("Version ".length()));
            article.versionOfTag.put(tag, version);
        }
        boolean same = node == article.writesOn;
        assertThat(version)
                .as("version on the %s node, by a %d", same ? "writing" : "other", answer.statusCode())
                .isGreaterThanOrEqualTo(article.atLeast(same ? asked : asked - ALLOWED.toNanos()));
        if (!same) {
            noteLag(article, version, asked);
        }
    }

    /** How long ago, when it was asked for, the version that came after this one had been acknowledged. */
    private void noteLag(Published article, int version, long asked) {
        article.acknowledged.headMap(asked).entrySet().stream()
                .filter(entry -> entry.getValue() == version + 1)
                .findFirst()
                .ifPresent(next -> longestLag.accumulateAndGet(asked - next.getKey(), Math::max));
    }
}
