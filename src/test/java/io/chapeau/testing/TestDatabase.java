package io.chapeau.testing;

import io.chapeau.database.DatabaseLocation;
import io.chapeau.database.Schema;
import io.chapeau.database.embedded.EmbeddedMariaDb;
import io.chapeau.http.limits.RequestLimits;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A real MariaDB for one test run, empty at its start. */
public class TestDatabase implements QuarkusTestResourceLifecycleManager {

    private static final Path DIRECTORY = Path.of("target", "test-data");

    private @Nullable EmbeddedMariaDb server;

    @Override
    public Map<String, String> start() {
        RequestLimits.takeOverUriChecks();
        deleteTree(DIRECTORY);
        EmbeddedMariaDb started = EmbeddedMariaDb.start(DIRECTORY);
        server = started;
        Schema.migrate(started.jdbcUrl(), started.managementPassword());
        Map<String, String> settings = new HashMap<>(DatabaseLocation.settings(started));
        settings.put("chapeau.data-dir", DIRECTORY.toString());
        settings.put("chapeau.admin-token", Api.secretOf("admin"));
        return settings;
    }

    @Override
    public void stop() {
        if (server != null) {
            server.close();
        }
    }

    private static void deleteTree(Path directory) {
        if (!Files.exists(directory)) {
            return;
        }
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
