package io.chapeau.change;

import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import io.chapeau.database.ChapeauConfig;
import io.chapeau.testing.TestDatabase;
import io.quarkus.agroal.DataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * Many writers, several nodes that number at once, and readers that follow. {@code -Dproof=full} writes 200 times
 * with each writer instead of 40.
 */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@SuppressWarnings("NullAway.Init")
class SequencingTest {

    private static final int WRITERS = 16;
    private static final int TRANSACTIONS = "full".equals(System.getProperty("proof")) ? 200 : 40;
    private static final int FURTHER_NODES = 2;

    @Inject
    ProbeWriter writer;

    @Inject
    Numbering numbering;

    @Inject
    ChangeFeed feed;

    @Inject
    NumberedChanges log;

    @Inject
    ChapeauConfig config;

    @Inject
    @DataSource("management")
    AgroalDataSource database;

    private final Tally tally = new Tally();
    private final AtomicBoolean written = new AtomicBoolean();

    @Test
    void everyCommitIsSeenOnceInRisingOrderWhereAReaderByIdMissesSome() throws Exception {
        execute(ProbeWriter.TABLE);
        long before = log.settledHead();
        long idBefore = Long.parseLong(
                log.column("SELECT COALESCE(MAX(id), 0) FROM change_log").getFirst());
        try (ExecutorService threads = Executors.newCachedThreadPool()) {
            Future<List<Change>> follower = threads.submit(new FeedReader(feed, before, written));
            Future<List<Change>> snapshots = threads.submit(new SnapshotReader(connect(), before, written));
            Future<List<Long>> byId = threads.submit(new IdReader(connect(), idBefore, written));
            List<Future<?>> nodes = IntStream.range(0, FURTHER_NODES)
                    .<Future<?>>mapToObj(i -> threads.submit(this::numberAsAnotherNode))
                    .toList();
            try {
                writeAll(threads);
                log.settledHead();
            } finally {
                written.set(true);
            }
            for (Future<?> node : nodes) {
                node.get();
            }
            tally.assertExactlyWhatWasCommitted(before, follower.get());
            tally.assertExactlyWhatWasCommitted(before, snapshots.get());
            assertThat(byId.get()).hasSizeLessThan(tally.committed().size());
        } finally {
            execute("DROP TABLE change_probe");
        }
    }

    private void writeAll(ExecutorService threads) throws Exception {
        List<Future<?>> writers = IntStream.range(0, WRITERS)
                .<Future<?>>mapToObj(i -> threads.submit(() -> {
                    for (int transaction = 0; transaction < TRANSACTIONS; transaction++) {
                        writer.write(tally);
                    }
                }))
                .toList();
        for (Future<?> one : writers) {
            one.get();
        }
    }

    private Void numberAsAnotherNode() throws SQLException {
        try (Connection connection = connect()) {
            connection.setAutoCommit(false);
            while (!written.get()) {
                numbering.run(connection);
            }
        }
        return null;
    }

    private Connection connect() throws SQLException {
        Connection connection = DriverManager.getConnection(
                config.database().url() + "/chapeau",
                "chapeau_management",
                config.database().managementPassword());
        connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
        return connection;
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
