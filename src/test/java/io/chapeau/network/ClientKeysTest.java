package io.chapeau.network;

import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import io.chapeau.testing.MovableClock;
import io.chapeau.testing.TestDatabase;
import io.quarkus.agroal.DataSource;
import io.quarkus.scheduler.Scheduler;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.InetAddress;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** How long anybody can tell that two hashes are of the same client. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@SuppressWarnings("NullAway.Init")
class ClientKeysTest {

    private static final ClientAddress CLIENT = new ClientAddress(InetAddress.ofLiteral("198.19.40.1"));

    @Inject
    ClientKeys keys;

    @Inject
    ClientHashes hashes;

    @Inject
    Scheduler scheduler;

    @Inject
    MovableClock clock;

    @Inject
    @DataSource("management")
    AgroalDataSource database;

    @AfterEach
    void setClockBack() {
        clock.setBack();
    }

    private int keysUntil(long epoch) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement count =
                        connection.prepareStatement("SELECT COUNT(*) FROM client_key WHERE epoch <= ?")) {
            count.setLong(1, epoch);
            try (ResultSet row = count.executeQuery()) {
                assertThat(row.next()).isTrue();
                return row.getInt(1);
            }
        }
    }

    @Test
    void oldKeyIsDestroyedThoughNobodyComments() throws SQLException {
        long epoch = ClientKeys.epoch(clock.instant());
        byte[] hash = hashes.client(CLIENT);
        keys.destroyOld();
        assertThat(hashes.client(CLIENT)).isEqualTo(hash);
        assertThat(keysUntil(epoch)).isPositive();
        clock.advance(ClientKeys.EPOCH);
        keys.destroyOld();
        assertThat(keysUntil(epoch)).isZero();
        clock.setBack();
        // Not even the node that made the hash can make it again.
        assertThat(hashes.client(CLIENT)).isNotEqualTo(hash);
    }

    @Test
    void oldKeysAreLookedForByTheClock() {
        assertThat(scheduler.isRunning()).isTrue();
        assertThat(scheduler.getScheduledJobs())
                .anyMatch(job -> String.valueOf(job.getMethodDescription()).endsWith("ClientKeys#destroyOld"));
    }
}
