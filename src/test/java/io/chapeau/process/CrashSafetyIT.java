package io.chapeau.process;

import static io.chapeau.process.ManagementClient.ARTICLES;
import static io.chapeau.process.ManagementClient.AUTHORS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.chapeau.testing.Copy;
import java.io.IOException;
import java.sql.Connection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** {@code -Dproof=full} kills 20 times each way instead of once. */
class CrashSafetyIT {

    private static final int ROUNDS = "full".equals(System.getProperty("proof")) ? 20 : 1;
    private static final int EDITORS = 4;
    private static final Random RANDOM = new Random();

    private static final Installation INSTALLATION = Installation.fresh("crash-safety");
    private static ProductProcess product = INSTALLATION.launch(Map.of("CHAPEAU_ADMIN_TOKEN", ManagementClient.TOKEN));
    private static int round;
    private static List<Copy> copies = List.of();

    @BeforeAll
    static void start() throws Exception {
        product.awaitReady();
        copies = List.of(Copy.of(Copy.PUBLIC, CrashSafetyIT::read), Copy.of(Copy.MANAGEMENT, CrashSafetyIT::read));
    }

    @AfterAll
    static void stop() {
        product.close();
    }

    @Test
    void nothingAcknowledgedIsLostWhenTheProductIsKilled() throws Exception {
        repeat("product killed", () -> {
            List<ProcessHandle> orphans = product.servers();
            product.killHard();
            assertThat(orphans).hasSize(1).allMatch(INSTALLATION::isServer);
            restart();
            assertThat(orphans).noneMatch(INSTALLATION::isServer);
        });
    }

    @Test
    void nothingAcknowledgedIsLostWhenProductAndDatabaseAreKilled() throws Exception {
        repeat("product and database killed", () -> {
            product.killHardWithDatabase(RANDOM.nextBoolean());
            restart();
            assertThat(INSTALLATION.serverLog()).containsIgnoringCase("crash recovery");
        });
    }

    private interface Crash {
        void happen() throws Exception;
    }

    private static void repeat(String what, Crash crash) throws Exception {
        int writes = 0;
        int articles = 0;
        long start = System.nanoTime();
        for (int i = 0; i < ROUNDS; i++) {
            Ledger ledger = killWhileEditorsWork(crash);
            assertAllIsThere(ledger);
            assertCopiesAreExact();
            writes += ledger.acknowledged();
            articles += ledger.articles().size();
        }
        System.out.printf(
                "%s: %d rounds, %d acknowledged writes on %d articles, none lost, none half published; %d s%n",
                what, ROUNDS, writes, articles, (System.nanoTime() - start) / 1_000_000_000);
    }

    private static Ledger killWhileEditorsWork(Crash crash) throws Exception {
        round++;
        Ledger ledger = new Ledger(20 + RANDOM.nextInt(400));
        try (ExecutorService threads = Executors.newFixedThreadPool(EDITORS + copies.size())) {
            List<Future<Exception>> editors = new ArrayList<>();
            for (int i = 0; i < EDITORS; i++) {
                String name = "Round " + round + " editor " + i;
                editors.add(threads.submit(new EditorAtWork(name, product.client(), ledger)));
            }
            for (Copy copy : copies) {
                editors.add(threads.submit(() -> keep(copy)));
            }
            ledger.awaitMoment();
            assertThat(ledger.isFull()).as("nothing fails before the kill").isTrue();
            crash.happen();
            for (Future<Exception> editor : editors) {
                editor.get();
            }
        }
        return ledger;
    }

    /** Keeps a copy until a request fails, and answers with the failure: its state is that of the last whole page. */
    private static Exception keep(Copy copy) throws Exception {
        try {
            while (true) {
                copy.catchUp();
            }
        } catch (IOException | ManagementClient.UnexpectedAnswer killed) {
            return killed;
        }
    }

    private static String read(String path) throws IOException, InterruptedException {
        return product.client().read(path).toString();
    }

    private static void restart() {
        product = INSTALLATION.start();
        assertThat(INSTALLATION.servers()).hasSize(1).containsAll(product.servers());
    }

    private static void assertAllIsThere(Ledger ledger) throws Exception {
        try (Connection database = INSTALLATION.database()) {
            WholeDatabase.check(database);
        }
        ManagementClient client = product.client();
        for (String author : ledger.authors()) {
            client.read(AUTHORS + "/" + author);
        }
        for (Map.Entry<String, Ledger.State> entry : ledger.articles().entrySet()) {
            Ledger.State found = Ledger.State.of(client.read(ARTICLES + "/" + entry.getKey()));
            assertStands(found, entry.getValue());
            assertThat(client.get("/v1/articles/" + entry.getKey()).statusCode())
                    .isEqualTo(found.isVisible() ? 200 : 404);
        }
    }

    /** What was committed and not yet numbered when the product died is numbered after its start. */
    private static void assertCopiesAreExact() {
        for (Copy copy : copies) {
            await("the copy holds what a fresh one holds")
                    .atMost(Duration.ofSeconds(30))
                    .untilAsserted(() -> {
                        copy.catchUp();
                        assertThat(copy.entities()).isEqualTo(copy.fresh().entities());
                    });
        }
    }

    /** The request that the crash left unanswered may have been done, and no other. */
    private static void assertStands(Ledger.State found, Ledger.State acknowledged) {
        if (found.version() != acknowledged.version() + 1) {
            assertThat(found).isEqualTo(acknowledged);
        }
    }
}
