package io.chapeau.process;

import static io.chapeau.process.ManagementClient.ARTICLES;
import static io.chapeau.process.ManagementClient.AUTHORS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.chapeau.testing.Receiver;
import java.io.IOException;
import java.net.Socket;
import java.sql.SQLTransactionRollbackException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** Two products on one database: both write, both number, both tell others, and one of them is killed. */
@TestMethodOrder(OrderAnnotation.class)
class TwoNodesIT {

    private static final int WRITERS_A_NODE = 3;
    private static final int ENOUGH = 60;
    private static final boolean WHOLE = "full".equals(System.getProperty("proof"));
    private static final int PLANS = WHOLE ? 500 : 60;
    private static final int KILLS = WHOLE ? 4 : 2;
    private static final Installation FIRST = Installation.fresh("two-nodes/first");
    private static final Installation SECOND = Installation.fresh("two-nodes/second");
    private static ExternalDatabase database;
    private static ProductProcess first;
    private static ProductProcess second;

    /** Answers 500 without having read anything. */
    private static final Receiver.Behaviour REFUSES = new Receiver.Behaviour() {
        @Override
        public double share() {
            return 0;
        }

        @Override
        public void answer(Socket connection) throws IOException {
            Receiver.status(500).answer(connection);
        }
    };

    private static final ObjectMapper JSON = new ObjectMapper();

    private final AtomicInteger acknowledged = new AtomicInteger();
    private final AtomicBoolean done = new AtomicBoolean();

    @BeforeAll
    static void start() throws Exception {
        database = ExternalDatabase.launch(Installation.fresh("two-nodes/server"));
        database.awaitReady();
        first = FIRST.launch(settings()).awaitReady();
        second = SECOND.launch(settings()).awaitReady();
    }

    @AfterAll
    static void stop() throws Exception {
        try {
            first.close();
            second.close();
        } finally {
            database.stop();
        }
    }

    @Test
    void whatBothWriteIsNumberedOnceThoughOneIsKilled() throws Exception {
        List<String> ids = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(2 * WRITERS_A_NODE)) {
            List<Future<List<String>>> writers = new ArrayList<>();
            for (int i = 0; i < WRITERS_A_NODE; i++) {
                ManagementClient ofFirst = first.client();
                ManagementClient ofSecond = second.client();
                writers.add(threads.submit(() -> writeTo(ofFirst)));
                writers.add(threads.submit(() -> writeTo(ofSecond)));
            }
            awaitAcknowledged(ENOUGH);
            first.killHard();
            awaitAcknowledged(2 * ENOUGH);
            done.set(true);
            for (Future<List<String>> writer : writers) {
                ids.addAll(writer.get());
            }
        }
        awaitNumbered();
        assertThat(numbersAreDense()).isTrue();
        for (String id : ids) {
            assertThat(database.column("SELECT type FROM chapeau.change_log WHERE entity_id = '" + id
                            + "' AND type LIKE '%.created'"))
                    .as(id)
                    .hasSize(1);
        }
        first = FIRST.launch(settings()).awaitReady();
        first.client().create(AUTHORS, Map.of("name", "After the kill"));
        awaitNumbered();
        assertThat(numbersAreDense()).isTrue();
    }

    /** Last: for a second after it, a connection that was cut may be given to any request. */
    @Test
    @Order(Integer.MAX_VALUE)
    void numberingGoesOnAfterItsConnectionsWereCut() throws Exception {
        awaitNumbered();
        database.execute("KILL USER chapeau_management");
        await("the product has new connections")
                .ignoreExceptionsInstanceOf(ManagementClient.UnexpectedAnswer.class)
                .untilAsserted(() -> second.client().create(AUTHORS, Map.of("name", "After the cut")));
        awaitNumbered();
        assertThat(numbersAreDense()).isTrue();
    }

    /** Both nodes write the same authors, both read the queue, and what the dead one had claimed is sent again. */
    @Test
    void receiverGetsEveryEventInOrderThoughOneNodeIsKilled() throws Exception {
        List<String> written = new ArrayList<>();
        try (Receiver receiver = Receiver.start();
                ExecutorService threads = Executors.newFixedThreadPool(2 * WRITERS_A_NODE)) {
            IntStream.range(0, 3 * ENOUGH).forEach(i -> receiver.next(i % 4 == 0 ? REFUSES : Receiver.status(204)));
            second.client()
                    .create(
                            "/v1/management/webhooks",
                            Map.of("url", receiver.url(), "events", List.of("author.*"), "audience", "management"));
            List<Future<List<String>>> writers = new ArrayList<>();
            for (int i = 0; i < WRITERS_A_NODE; i++) {
                ManagementClient ofFirst = first.client();
                ManagementClient ofSecond = second.client();
                writers.add(threads.submit(() -> writeAuthors(ofFirst, ofSecond)));
                writers.add(threads.submit(() -> writeAuthors(ofSecond, ofSecond)));
            }
            awaitAcknowledged(ENOUGH);
            first.killHard();
            awaitAcknowledged(ENOUGH);
            done.set(true);
            for (Future<List<String>> writer : writers) {
                written.addAll(writer.get());
            }
            await("everything has arrived")
                    .atMost(Duration.ofMinutes(1))
                    .pollInterval(Duration.ofSeconds(1))
                    // Who works on the queue may be in the way of this update, and the next one comes in a second.
                    .ignoreException(SQLTransactionRollbackException.class)
                    .until(() -> {
                        database.execute(
                                "UPDATE chapeau.webhook_delivery SET due_at = NOW(3) WHERE status = 'pending'");
                        return new HashSet<>(facts(receiver)).containsAll(written);
                    });
            assertThat(firstsOfEach(facts(receiver)).values())
                    .allSatisfy(versions -> assertThat(versions).isSorted());
        } finally {
            database.execute("DELETE FROM chapeau.webhook");
            if (!first.isAlive()) {
                first = FIRST.launch(settings()).awaitReady();
            }
        }
    }

    /** Everything was planned for three hours in which no node ran; then both start, and die, and start. */
    @Test
    void whatFellDueInAnOutageHappensOnceAndInOrderThoughNodesAreKilled() throws Exception {
        List<String> planned = new ArrayList<>();
        for (int i = 0; i < PLANS; i++) {
            planned.add(second.client()
                    .create(
                            ARTICLES,
                            Map.of("title", "Planned", "body", Map.of("format", "markdown", "value", "Text.")))
                    .get("id")
                    .asText());
        }
        Instant begin = Instant.now().plus(Duration.ofHours(4));
        Collections.shuffle(planned, new Random(20_261_125));
        for (int i = 0; i < PLANS; i++) {
            second.client()
                    .put(
                            ARTICLES + "/" + planned.get(i) + "/schedule",
                            Map.of(
                                    "publishAt",
                                    begin.plusMillis(i * 10_800_000L / PLANS).toString()));
        }
        first.killHard();
        second.killHard();
        database.execute("UPDATE chapeau.planned_action SET due_at = due_at - INTERVAL 8 HOUR,"
                + " attempt_at = attempt_at - INTERVAL 8 HOUR");
        first = FIRST.launch(settings());
        second = SECOND.launch(settings());
        for (int kills = 1; kills <= KILLS; kills++) {
            int wanted = kills * PLANS / (KILLS + 1);
            await(wanted + " plans are carried out")
                    .atMost(Duration.ofMinutes(1))
                    .pollInterval(Duration.ofMillis(5))
                    .until(() -> carriedOut().size() >= wanted);
            if (kills % 2 == 1) {
                first.killHard();
                first = FIRST.launch(settings());
            } else {
                second.killHard();
                second = SECOND.launch(settings());
            }
        }
        await("everything planned is done")
                .atMost(Duration.ofMinutes(1))
                .until(() -> carriedOut().size() >= PLANS);
        first.awaitReady();
        second.awaitReady();
        awaitNumbered();
        assertThat(database.column("SELECT c.entity_id FROM chapeau.change_log c"
                        + " JOIN chapeau.planned_action p ON p.article_id = c.entity_id"
                        + " WHERE c.type = 'article.published' ORDER BY c.seq"))
                .isEqualTo(planned);
        assertThat(database.column("SELECT DISTINCT state FROM chapeau.planned_action"))
                .containsExactly("done");
    }

    private static List<String> carriedOut() throws Exception {
        return database.column("SELECT id FROM chapeau.planned_action WHERE state = 'done'");
    }

    /** Creates on one node and renames on the other until it is enough or one of them dies; what was acknowledged. */
    private List<String> writeAuthors(ManagementClient one, ManagementClient other) throws InterruptedException {
        List<String> written = new ArrayList<>();
        try {
            while (!done.get()) {
                JsonNode author = one.create(AUTHORS, Map.of("name", "Told by both"));
                String id = author.get("id").asText();
                written.add(id + " 0");
                for (int version = 0; version < 2; version++) {
                    other.patch(AUTHORS + "/" + id, version, Map.of("name", "Told by both, " + version));
                    written.add(id + " " + (version + 1));
                }
                acknowledged.addAndGet(3);
            }
        } catch (IOException killed) {
            return written;
        }
        return written;
    }

    /** What was taken, in the order of its coming: the entity and its version. */
    private static List<String> facts(Receiver receiver) throws IOException {
        List<String> facts = new ArrayList<>();
        for (Receiver.Request request : receiver.requests()) {
            if (!request.body().isEmpty()) {
                JsonNode data = JSON.readTree(request.body()).path("data");
                facts.add(data.path("id").asText() + " " + data.path("version").asInt());
            }
        }
        return facts;
    }

    private static Map<String, List<Integer>> firstsOfEach(List<String> facts) {
        return new LinkedHashSet<>(facts)
                .stream()
                        .collect(Collectors.groupingBy(
                                fact -> fact.substring(0, fact.indexOf(' ')),
                                Collectors.mapping(
                                        fact -> Integer.valueOf(fact.substring(fact.indexOf(' ') + 1)),
                                        Collectors.toList())));
    }

    /** Creates until it is enough or the node dies; the ids that were acknowledged. */
    private List<String> writeTo(ManagementClient client) throws InterruptedException {
        List<String> ids = new ArrayList<>();
        try {
            while (!done.get()) {
                JsonNode author = client.create(AUTHORS, Map.of("name", "Written on both"));
                ids.add(author.get("id").asText());
                JsonNode article = client.create(
                        ARTICLES,
                        Map.of(
                                "title",
                                "Written on both",
                                "body",
                                Map.of("format", "markdown", "value", "One paragraph."),
                                "authorIds",
                                List.of(author.get("id").asText())));
                ids.add(article.get("id").asText());
                acknowledged.addAndGet(2);
            }
        } catch (IOException killed) {
            return ids;
        }
        return ids;
    }

    private void awaitAcknowledged(int more) {
        int wanted = acknowledged.get() + more;
        await(wanted + " acknowledged writes").atMost(Duration.ofMinutes(2)).until(() -> acknowledged.get() >= wanted);
    }

    private static void awaitNumbered() {
        await("all changes are numbered").atMost(Duration.ofSeconds(30)).until(() -> database.column(
                        "SELECT id FROM chapeau.change_log WHERE seq IS NULL")
                .isEmpty());
    }

    private static boolean numbersAreDense() throws Exception {
        return database.column("SELECT COUNT(*) = MAX(seq) AND MIN(seq) = 1 AND MAX(seq) ="
                        + " (SELECT last_seq FROM chapeau.change_head) FROM chapeau.change_log")
                .equals(List.of("1"));
    }

    /** Nodes of one installation share the data key. */
    private static Map<String, String> settings() {
        Map<String, String> settings = new HashMap<>(database.settings());
        settings.put("CHAPEAU_WEBHOOK_ALLOW_PRIVATE", "true");
        settings.put("CHAPEAU_WEBHOOK_PORTS", "1-65535");
        settings.put("CHAPEAU_DATA_KEY", "data-key-of-the-two-nodes-0123456789");
        return settings;
    }
}
