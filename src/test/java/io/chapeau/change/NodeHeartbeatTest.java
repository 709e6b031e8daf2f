package io.chapeau.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.agroal.api.AgroalDataSource;
import io.chapeau.testing.Api;
import io.chapeau.testing.TestDatabase;
import io.quarkus.agroal.DataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@SuppressWarnings("NullAway.Init")
@Timeout(value = 60, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class NodeHeartbeatTest {

    private static final Duration LONG = Duration.ofMinutes(1);
    private static final UUID OTHER = UUID.randomUUID();

    @Inject
    NodeHeartbeat heartbeat;

    @Inject
    NumberedChanges log;

    @Inject
    @DataSource("changes")
    AgroalDataSource database;

    @AfterEach
    void otherNodeLeaves() throws Exception {
        execute("DELETE FROM node_heartbeat WHERE node = '" + OTHER + "'");
    }

    @Test
    void thisNodeTellsHowFarItIs() {
        Api.created("/v1/management/tags", Map.of("name", Api.unique("Beat")));
        long head = log.settledHead();
        await("the beat").atMost(Duration.ofSeconds(20)).until(() -> log.column(
                        "SELECT COUNT(*) FROM node_heartbeat WHERE applied_seq >= " + head)
                .equals(List.of("1")));
    }

    @Test
    void liveNodeThatIsBehindIsWaitedForUntilItHasCaughtUp() throws Exception {
        otherNode(5, "NOW(3) + INTERVAL 1 HOUR");
        CountDownLatch waited = new CountDownLatch(1);
        Thread.ofVirtual().start(() -> {
            try {
                heartbeat.awaitOthers(6, LONG);
                waited.countDown();
            } catch (InterruptedException ended) {
                Thread.currentThread().interrupt();
            }
        });
        assertThat(waited.await(300, TimeUnit.MILLISECONDS)).isFalse();
        otherNode(6, "NOW(3) + INTERVAL 1 HOUR");
        assertThat(waited.await(20, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void nodeThatIsBehindIsWaitedForNoLongerThanAllowed() throws Exception {
        otherNode(5, "NOW(3) + INTERVAL 1 HOUR");
        heartbeat.awaitOthers(Long.MAX_VALUE, Duration.ofMillis(100));
    }

    @Test
    void nodeThatIsSilentIsNotWaitedFor() throws Exception {
        otherNode(5, "NOW(3) - INTERVAL 7 SECOND");
        assertThat(log.column("SELECT COUNT(*) FROM node_heartbeat WHERE node = '" + OTHER + "'"))
                .containsExactly("1");
        Thread waiting = Thread.ofVirtual().start(() -> {
            try {
                heartbeat.awaitOthers(Long.MAX_VALUE, LONG);
            } catch (InterruptedException ended) {
                Thread.currentThread().interrupt();
            }
        });
        assertThat(waiting.join(Duration.ofSeconds(20))).isTrue();
    }

    private void otherNode(long applied, String at) throws Exception {
        execute("REPLACE INTO node_heartbeat (node, applied_seq, at) VALUES ('" + OTHER + "', " + applied + ", " + at
                + ")");
    }

    private void execute(String statement) throws Exception {
        try (Connection connection = database.getConnection();
                Statement update = connection.createStatement()) {
            update.execute(statement);
        }
    }
}
