package io.chapeau.database;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * Refuses to start when the readers' database user can read an editorial table. Drafts and private fields
 * are kept from readers by the database server itself; a wrong grant would silently take that away.
 */
@ApplicationScoped
class DeliveryIsolation {

    private static final String[] EDITORIAL_TABLES = {"article", "author", "comment", "access_token", "slug"};

    private final AgroalDataSource delivery;

    DeliveryIsolation(@DataSource("delivery") AgroalDataSource delivery) {
        this.delivery = delivery;
    }

    void check(@Observes StartupEvent start) {
        try (Connection connection = delivery.getConnection();
                Statement statement = connection.createStatement()) {
            statement
                    .executeQuery("SELECT COUNT(*) FROM chapeau_public.published_article")
                    .close();
            for (String table : EDITORIAL_TABLES) {
                requireDenied(statement, table);
            }
        } catch (SQLException unreadable) {
            throw new IllegalStateException(
                    "The database user chapeau_delivery cannot read chapeau_public. Grant it exactly: GRANT SELECT ON"
                            + " chapeau_public.* TO chapeau_delivery",
                    unreadable);
        }
    }

    private static void requireDenied(Statement statement, String table) {
        try {
            statement
                    .executeQuery("SELECT 1 FROM chapeau." + table + " LIMIT 1")
                    .close();
        } catch (SQLException denied) {
            return;
        }
        throw new IllegalStateException("Refusing to start: the database user chapeau_delivery can read chapeau."
                + table + ", so drafts could leak. Revoke everything from it except SELECT ON chapeau_public.*");
    }
}
