package io.chapeau.database;

import io.chapeau.database.embedded.EmbeddedMariaDb;
import java.nio.charset.StandardCharsets;
import org.flywaydb.core.Flyway;

/**
 * The tables and views of all three databases, as the files in {@code db/migration} build them, each once and in their
 * order. Of several nodes that start together one does it, and the others wait for it.
 */
public final class Schema {

    private static final String PARAMETERS = "connectionTimeZone=UTC&forceConnectionTimeZoneToSession=true"
            + "&sessionVariables=sql_mode='STRICT_ALL_TABLES,ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION'";

    private Schema() {}

    /**
     * Brings the schema to that of this build; one that a later build has brought further stays as it is.
     *
     * @param server the address without a database name, such as {@code jdbc:mariadb://127.0.0.1:3306}
     * @throws org.flywaydb.core.api.FlywayException if a file fails, or was changed after it had been run
     */
    public static void migrate(String server, String managementPassword) {
        Flyway.configure(Schema.class.getClassLoader())
                .dataSource(server + "/chapeau?" + PARAMETERS, EmbeddedMariaDb.MANAGEMENT_USER, managementPassword)
                .initSql("SET SESSION TRANSACTION ISOLATION LEVEL READ COMMITTED")
                .locations("classpath:db/migration")
                .failOnMissingLocations(true)
                .encoding(StandardCharsets.UTF_8)
                .load()
                .migrate();
    }
}
