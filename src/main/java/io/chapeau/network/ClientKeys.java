package io.chapeau.network;

import io.agroal.api.AgroalDataSource;
import io.chapeau.database.Sealing;
import io.quarkus.agroal.DataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;

/**
 * The keys of client hashes: a random one for each epoch of thirty days, the same on every node, sealed in the database.
 * Keys of earlier epochs are deleted by whoever comes first: the node that makes the next one, or the hourly look.
 */
@ApplicationScoped
class ClientKeys {

    static final Duration EPOCH = Duration.ofDays(30);

    private static final int KEY_BYTES = 32;
    private static final Key NONE = new Key(-1, new byte[0]);

    private static final String PROPOSE = "INSERT IGNORE INTO client_key (epoch, sealed) VALUES (?, ?)";
    private static final String READ = "SELECT sealed FROM client_key WHERE epoch = ?";
    private static final String DESTROY = "DELETE FROM client_key WHERE epoch < ?";

    private final AgroalDataSource database;
    private final Sealing sealing;
    private final Clock clock;
    private volatile Key current = NONE;

    ClientKeys(@DataSource("management") AgroalDataSource database, Sealing sealing, Clock clock) {
        this.database = database;
        this.sealing = sealing;
        this.clock = clock;
    }

    @SuppressWarnings("ArrayRecordComponent") // compared by nobody
    private record Key(long epoch, byte[] bytes) {}

    static long epoch(Instant moment) {
        return Math.floorDiv(moment.getEpochSecond(), EPOCH.toSeconds());
    }

    static Instant end(long epoch) {
        return Instant.ofEpochSecond((epoch + 1) * EPOCH.toSeconds());
    }

    byte[] of(long epoch) {
        Key known = current;
        if (known.epoch == epoch) {
            return known.bytes;
        }
        return read(epoch);
    }

    /** By one thread at a time: each needs a connection, and may hold another one. */
    private synchronized byte[] read(long epoch) {
        Key known = current;
        if (known.epoch != epoch) {
            // Apart from the caller's transaction: a key must not vanish with a comment that is refused.
            known = new Key(epoch, QuarkusTransaction.suspendingExisting().call(() -> agreed(epoch)));
            current = known;
        }
        return known.bytes;
    }

    @Scheduled(every = "1h", delayed = "1m")
    void destroyOld() throws SQLException {
        long epoch = epoch(clock.instant());
        if (current.epoch < epoch) {
            current = NONE;
        }
        try (Connection connection = database.getConnection()) {
            destroyBefore(epoch, connection);
        }
    }

    private byte[] agreed(long epoch) {
        byte[] proposal = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(proposal);
        try (Connection connection = database.getConnection()) {
            destroyBefore(epoch, connection);
            try (PreparedStatement propose = connection.prepareStatement(PROPOSE)) {
                propose.setLong(1, epoch);
                propose.setBytes(2, sealing.seal(HexFormat.of().formatHex(proposal)));
                propose.executeUpdate();
            }
            try (PreparedStatement read = connection.prepareStatement(READ)) {
                read.setLong(1, epoch);
                try (ResultSet row = read.executeQuery()) {
                    row.next();
                    return HexFormat.of().parseHex(sealing.open(row.getBytes(1)));
                }
            }
        } catch (SQLException unreachable) {
            throw new IllegalStateException("The key of client hashes cannot be read", unreachable);
        }
    }

    private static void destroyBefore(long epoch, Connection connection) throws SQLException {
        try (PreparedStatement destroy = connection.prepareStatement(DESTROY)) {
            destroy.setLong(1, epoch);
            destroy.executeUpdate();
        }
    }
}
