package io.chapeau.benchmark;

import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * The third yardstick: as many connections as there are clients each insert a comment and commit it, with one statement
 * that the server has prepared, and no look at anything. The row and its indexes are those that the product writes, and
 * the disk has it before the next one begins; what is missing is all that makes it a comment that may be there.
 */
final class InsertYardstick implements AutoCloseable {

    private static final String INSERT = """
            INSERT INTO comment (id, version, article_id, status, author_name, email, email_hash, text, html, depth,
                secret_hash, created_at, score, reasons, client_hash, network_hash, domain_hash, fingerprint)
            VALUES (?, 0, ?, 'pending', ?, ?, ?, ?, ?, 1, ?, NOW(3), 0, '[]', ?, ?, ?, ?)""";

    private final List<Connection> connections = new ArrayList<>();
    private final String article;
    private final Duration time;

    InsertYardstick(Dataset dataset, String article, int connections, int seconds) throws SQLException, IOException {
        this.article = article;
        this.time = Duration.ofSeconds(seconds);
        String url = dataset.server() + "/chapeau?useServerPrepStmts=true";
        String user = "chapeau_management";
        String password = dataset.installation().passwords().getProperty(user);
        for (int i = 0; i < connections; i++) {
            this.connections.add(DriverManager.getConnection(url, user, password));
        }
    }

    Measurement measure() throws Exception {
        long start = System.nanoTime();
        long end = start + time.toNanos();
        List<Double> latencies = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(connections.size())) {
            List<Future<List<Double>>> clients = new ArrayList<>();
            for (Connection connection : connections) {
                clients.add(threads.submit(() -> insertUntil(end, connection)));
            }
            for (Future<List<Double>> client : clients) {
                latencies.addAll(client.get());
            }
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        latencies.sort(null);
        return new Measurement(
                latencies.size(),
                latencies.size() / seconds,
                latencies.get(latencies.size() / 2),
                latencies.get(latencies.size() * 99 / 100),
                0);
    }

    private List<Double> insertUntil(long end, Connection connection) throws SQLException {
        Random random = new Random();
        FrenchText words = new FrenchText(random.nextLong());
        List<Double> latencies = new ArrayList<>();
        try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
            for (long now = System.nanoTime(); now < end; now = System.nanoTime()) {
                String text = words.sentences(2);
                insert.setString(1, UUID.randomUUID().toString());
                insert.setString(2, article);
                insert.setString(3, "Lecteur " + random.nextInt(99_999));
                insert.setBytes(4, Arrays.copyOf(hash(random), 48));
                insert.setBytes(5, hash(random));
                insert.setString(6, text);
                insert.setString(7, "<p>" + text + "</p>");
                for (int i = 8; i <= 11; i++) {
                    insert.setBytes(i, hash(random));
                }
                insert.setLong(12, random.nextLong());
                insert.executeUpdate();
                latencies.add((System.nanoTime() - now) / 1e6);
            }
        }
        return latencies;
    }

    private static byte[] hash(Random random) {
        byte[] bytes = new byte[32];
        random.nextBytes(bytes);
        return bytes;
    }

    @Override
    public void close() throws SQLException {
        for (Connection connection : connections) {
            connection.close();
        }
    }
}
