package io.chapeau.process;

import static org.awaitility.Awaitility.await;

import io.chapeau.database.embedded.EmbeddedMariaDb;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * A database server that is not the product's: it has the product's users and an administrator of its own, who
 * can grant what the embedded server never would.
 */
final class ExternalDatabase {

    private static final String ADMINISTRATOR = "server_administrator";
    private static final String SECRET = "of-the-server-administrator";

    private final Process server;
    private final String url;
    private final String managementPassword;
    private final String deliveryPassword;
    private final String previewPassword;

    private ExternalDatabase(Process server, EmbeddedMariaDb origin) {
        this.server = server;
        this.url = origin.jdbcUrl();
        this.managementPassword = origin.managementPassword();
        this.deliveryPassword = origin.deliveryPassword();
        this.previewPassword = origin.previewPassword();
    }

    /** The embedded server makes the files; then its very command runs again with one user more. */
    static ExternalDatabase launch(Installation installation) throws IOException {
        EmbeddedMariaDb origin = EmbeddedMariaDb.start(installation.directory());
        List<String> command = command(installation.servers().getFirst().info());
        origin.close();
        Path users = installation.directory().resolve("mariadb/users.sql");
        Files.writeString(users, """
                CREATE USER IF NOT EXISTS '%1$s'@'127.0.0.1' IDENTIFIED BY '%2$s';
                GRANT ALL ON *.* TO '%1$s'@'127.0.0.1' WITH GRANT OPTION;
                """.formatted(ADMINISTRATOR, SECRET), StandardOpenOption.APPEND);
        Process server = new ProcessBuilder(command)
                .directory(installation.tables().toFile())
                .redirectErrorStream(true)
                .redirectOutput(new File(installation.directory().toFile(), "external.log"))
                .start();
        return new ExternalDatabase(server, origin);
    }

    void awaitReady() {
        await("the external server serves")
                .atMost(Duration.ofMinutes(1))
                .ignoreExceptionsInstanceOf(SQLException.class)
                .untilAsserted(() -> execute("SELECT 1"));
    }

    int port() {
        return Integer.parseInt(url.substring(url.lastIndexOf(':') + 1));
    }

    /** What points the product at this server when everything is right. */
    Map<String, String> settings() {
        return settings(port());
    }

    /** What points the product at a port of this machine, as if this server were there. */
    Map<String, String> settings(int port) {
        return Map.of(
                "CHAPEAU_ADMIN_TOKEN",
                ManagementClient.TOKEN,
                "CHAPEAU_DATABASE_URL",
                url.substring(0, url.lastIndexOf(':') + 1) + port,
                "CHAPEAU_DATABASE_MANAGEMENT_PASSWORD",
                managementPassword,
                "CHAPEAU_DATABASE_DELIVERY_PASSWORD",
                deliveryPassword,
                "CHAPEAU_DATABASE_PREVIEW_PASSWORD",
                previewPassword);
    }

    /** Executes a statement as the server's administrator. */
    void execute(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url, ADMINISTRATOR, SECRET);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** The first column of what a query answers the server's administrator. */
    List<String> column(String query) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url, ADMINISTRATOR, SECRET);
                Statement statement = connection.createStatement()) {
            return WholeDatabase.ids(statement, query);
        }
    }

    void stop() throws InterruptedException {
        server.destroy();
        if (!server.waitFor(30, TimeUnit.SECONDS)) {
            server.destroyForcibly();
        }
    }

    private static List<String> command(ProcessHandle.Info running) {
        List<String> command = new ArrayList<>(List.of(running.command().orElseThrow()));
        command.addAll(List.of(running.arguments().orElseThrow()));
        return command;
    }
}
