package io.chapeau.database;

import io.chapeau.database.embedded.EmbeddedDatabaseException;
import io.chapeau.database.embedded.EmbeddedMariaDb;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;
import org.flywaydb.core.api.FlywayException;

/**
 * Decides before the application starts where its database is: an external server when one is configured,
 * otherwise the embedded one, which is started here. Either has the schema of this build afterwards.
 */
public final class DatabaseLocation {

    private static final String URL = "chapeau.database.url";
    private static final String MANAGEMENT_PASSWORD = "chapeau.database.management-password";

    private DatabaseLocation() {}

    /** Makes {@code chapeau.database.*} complete; ends the process in clear words when that is impossible. */
    public static void prepare(Config config) {
        Optional<String> external = config.getOptionalValue(URL, String.class);
        try {
            if (external.isPresent()) {
                new ExternalServer(external.get(), config).complaint().ifPresent(DatabaseLocation::refuse);
            } else {
                Path directory =
                        config.getOptionalValue("chapeau.data-dir", Path.class).orElse(Path.of("data"));
                settings(EmbeddedMariaDb.start(directory)).forEach(System::setProperty);
            }
            Schema.migrate(config.getValue(URL, String.class), config.getValue(MANAGEMENT_PASSWORD, String.class));
        } catch (EmbeddedDatabaseException refused) {
            refuse(String.valueOf(refused.getMessage()));
        } catch (FlywayException refused) {
            refuse("The schema of the database cannot be brought to that of this version. " + refused.getMessage());
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
                MANAGEMENT_PASSWORD,
                server.managementPassword(),
                "chapeau.database.delivery-password",
                server.deliveryPassword(),
                "chapeau.database.preview-password",
                server.previewPassword(),
                "chapeau.database.embedded",
                "true");
    }
}
