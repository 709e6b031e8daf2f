package io.chapeau.database.embedded;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * The first start's work: an empty server data directory with MariaDB's own tables in it, built aside and renamed when
 * whole. It never holds a user who could log in; the test database and the anonymous users are not created at all.
 */
final class SystemTables {
    private static final Logger LOG = Logger.getLogger(SystemTables.class);
    private static final List<String> SCRIPTS =
            List.of("mariadb_system_tables.sql", "mariadb_performance_tables.sql", "mariadb_system_tables_data.sql");
    private static final String BEFORE = "CREATE DATABASE mysql;\nUSE mysql;\nSET @auth_root_socket = NULL;\n";
    private static final String AFTER =
            "\nDELETE FROM mysql.global_priv WHERE User <> 'mariadb.sys';\nDELETE FROM mysql.proxies_priv;\n";
    private static final int MINUTES_AT_MOST = 5;

    private SystemTables() {}

    /** Builds the tables unless they are there; true when they were built now. */
    static boolean build(DataDirectory directory) throws InterruptedException {
        if (Files.exists(directory.tables())) {
            return false;
        }
        LOG.infof("Creating the database in %s", directory.tables());
        Path partial = directory.tablesUnderConstruction();
        try {
            DataDirectory.deleteTree(partial);
            Files.createDirectory(partial);
            bootstrap(directory);
            Files.move(partial, directory.tables(), StandardCopyOption.ATOMIC_MOVE);
            return true;
        } catch (IOException e) {
            throw ServerFailure.of("The database cannot be created", directory, e);
        }
    }

    private static void bootstrap(DataDirectory directory) throws IOException, InterruptedException {
        Process process = ServerProcess.builder(
                        ServerOptions.bootstrap(directory), directory, directory.tablesUnderConstruction())
                .start();
        try {
            try (OutputStream sql = process.getOutputStream()) {
                sql.write(BEFORE.getBytes(StandardCharsets.US_ASCII));
                for (String script : SCRIPTS) {
                    Files.copy(ServerProgram.share(directory).resolve(script), sql);
                }
                sql.write(AFTER.getBytes(StandardCharsets.US_ASCII));
            }
            if (!process.waitFor(MINUTES_AT_MOST, TimeUnit.MINUTES)) {
                throw new IOException("it took more than " + MINUTES_AT_MOST + " minutes");
            }
            if (process.exitValue() != 0) {
                throw new IOException("mariadbd ended with exit code " + process.exitValue());
            }
        } finally {
            process.destroyForcibly();
        }
    }
}
