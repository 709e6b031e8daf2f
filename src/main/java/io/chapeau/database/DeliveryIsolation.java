package io.chapeau.database;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigurationException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * Refuses to start when the readers' database user can read an editorial table. Drafts and private fields
 * are kept from readers by the database server itself; a wrong grant would silently take that away.
 */
@ApplicationScoped
class DeliveryIsolation {

    private static final String PUBLISHED = "SELECT COUNT(*) FROM chapeau_public.published_article";
    /** The server lists here what a user has any right on, be it on one column only. */
    private static final String EDITORIAL =
            "SELECT table_name FROM information_schema.tables WHERE table_schema = 'chapeau' ORDER BY 1";

    private final AgroalDataSource delivery;

    DeliveryIsolation(@DataSource("delivery") AgroalDataSource delivery) {
        this.delivery = delivery;
    }

    void check(@Observes StartupEvent start) {
        try (Connection connection = delivery.getConnection();
                Statement statement = connection.createStatement()) {
            statement.executeQuery(PUBLISHED).close();
            try (ResultSet editorial = statement.executeQuery(EDITORIAL)) {
                if (editorial.next()) {
                    throw refusal("The database user chapeau_delivery can reach chapeau." + editorial.getString(1)
                            + ", so drafts could leak. Revoke everything from it except SELECT ON chapeau_public.*");
                }
            }
        } catch (SQLException unreadable) {
            throw refusal("The database user chapeau_delivery cannot read chapeau_public (" + unreadable.getMessage()
                    + "). Grant it exactly: GRANT SELECT ON chapeau_public.* TO chapeau_delivery");
        }
    }

    /** Quarkus prints the message of this exception and no stack trace. */
    private static ConfigurationException refusal(String message) {
        return new ConfigurationException("Refusing to start: " + message);
    }
}
