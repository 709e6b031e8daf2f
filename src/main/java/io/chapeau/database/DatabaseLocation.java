package io.chapeau.database;

import io.chapeau.database.embedded.EmbeddedDatabaseException;
import io.chapeau.database.embedded.EmbeddedMariaDb;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * Decides before the application starts where its database is: an external server when one is configured,
 * otherwise the embedded one, which is started here.
 */
public final class DatabaseLocation {

    private static final String URL = "chapeau.database.url";

    private DatabaseLocation() {}

    /** Makes {@code chapeau.database.*} complete; ends the process in clear words when that is impossible. */
    public static void prepare() {
        Config config = ConfigProvider.getConfig();
        Optional<String> external = config.getOptionalValue(URL, String.class);
        if (external.isPresent()) {
            new ExternalServer(external.get(), config).complaint().ifPresent(DatabaseLocation::refuse);
            return;
        }
        Path directory = config.getOptionalValue("chapeau.data-dir", Path.class).orElse(Path.of("data"));
        try {
            settings(EmbeddedMariaDb.start(directory)).forEach(System::setProperty);
        } catch (EmbeddedDatabaseException refused) {
            refuse(String.valueOf(refused.getMessage()));
        }
    }

    private static void refuse(String complaint) {
        System.err.println(complaint);
        System.exit(1);
    }

    /** The configuration that points the product at a running embedded server. */
    public static Map<String, String> settings(EmbeddedMariaDb server) {
        return Map.of(
                URL,
                server.jdbcUrl(),
                "chapeau.database.management-password",
                server.managementPassword(),
                "chapeau.database.delivery-password",
                server.deliveryPassword(),
                "chapeau.database.preview-password",
                server.previewPassword(),
                "chapeau.database.embedded",
                "true");
    }
}
