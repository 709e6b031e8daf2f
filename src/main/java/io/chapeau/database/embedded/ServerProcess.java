package io.chapeau.database.embedded;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import org.mariadb.jdbc.Driver;

/**
 * One run of the server: started on a free port of the loopback address and handed out only when the management user
 * can log in. Its output goes to a file, not to a pipe, so that the server can go on writing when the JVM is gone.
 */
record ServerProcess(Process process, int port) {
    private static final int ATTEMPTS = 3;
    /** Recovery after a crash may have much to do; a dead server is noticed at once. */
    private static final Duration READY_AT_MOST = Duration.ofMinutes(10);

    private static final int MILLIS_BETWEEN_LOGINS = 25;

    /** Starts the server. A port that someone else takes in between, or an orphan seen too late, gets another try. */
    static ServerProcess start(DataDirectory directory, ServerUsers users) throws InterruptedException {
        for (int attempt = 1; ; attempt++) {
            ServerProcess server = launch(directory);
            boolean ready = false;
            try {
                ready = server.awaitReady(users);
            } finally {
                if (!ready) {
                    ServerShutdown.stop(server.process.toHandle(), directory);
                }
            }
            if (ready) {
                return server;
            }
            if (attempt == ATTEMPTS || !mayHelp(ServerFailure.log(directory.serverLog()))) {
                throw ServerFailure.of("The database server does not start", directory, null);
            }
            OrphanServer.stopAll(directory);
        }
    }

    static ProcessBuilder builder(List<String> command, DataDirectory directory, Path workingDirectory)
            throws IOException {
        File log = directory.serverLog().toFile();
        if (log.exists()) {
            Path previous = directory.serverLog().resolveSibling("server.log.1");
            Files.move(log.toPath(), previous, StandardCopyOption.REPLACE_EXISTING);
        }
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.directory(workingDirectory.toFile());
        builder.redirectErrorStream(true).redirectOutput(log);
        // Else, under systemd, the database would report itself as the service.
        builder.environment().remove("NOTIFY_SOCKET");
        return builder;
    }

    private static ServerProcess launch(DataDirectory directory) {
        try {
            int port = freePort();
            Process process = builder(ServerOptions.server(directory, port), directory, directory.tables())
                    .redirectInput(new File("/dev/null"))
                    .start();
            return new ServerProcess(process, port);
        } catch (IOException e) {
            throw ServerFailure.of("The database server cannot be started", directory, e);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByAddress(new byte[] {127, 0, 0, 1}))) {
            return socket.getLocalPort();
        }
    }

    private static boolean mayHelp(String log) {
        return log.contains("Bind on TCP/IP port") || log.contains("Unable to lock");
    }

    private boolean awaitReady(ServerUsers users) throws InterruptedException {
        long deadline = System.nanoTime() + READY_AT_MOST.toNanos();
        while (System.nanoTime() < deadline) {
            if (canLogIn(ServerUsers.MANAGEMENT, users.managementPassword())
                    && canLogIn(ServerUsers.DELIVERY, users.deliveryPassword())
                    && canLogIn(ServerUsers.PREVIEW, users.previewPassword())) {
                return true;
            }
            if (process.waitFor(MILLIS_BETWEEN_LOGINS, TimeUnit.MILLISECONDS)) {
                return false;
            }
        }
        return false;
    }

    private boolean canLogIn(String user, String password) {
        Properties properties = new Properties();
        properties.setProperty("user", user);
        properties.setProperty("password", password);
        properties.setProperty("connectTimeout", "2000");
        // The driver itself: DriverManager shows a class only the drivers of its own class loader.
        try (Connection connection = new Driver().connect(url(port), properties)) {
            return connection != null && connection.isValid(2);
        } catch (SQLException notYet) {
            return false;
        }
    }

    static String url(int port) {
        return "jdbc:mariadb://127.0.0.1:" + port;
    }
}
