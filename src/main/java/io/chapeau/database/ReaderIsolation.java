package io.chapeau.database;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigurationException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * Refuses to start when a database user of the reading side can read more than its own database. Drafts and private
 * fields are kept from readers, and private fields from previews, by the database server itself; a wrong grant would
 * silently take that away.
 */
@ApplicationScoped
class ReaderIsolation {

    private static final String OWN = "SELECT COUNT(*) FROM published_article";
    /** The server lists here what a user has any right on, be it on one column only. */
    private static final String FOREIGN = """
            SELECT table_schema, table_name FROM information_schema.tables
             WHERE table_schema IN ('chapeau', 'chapeau_public', 'chapeau_preview') AND table_schema <> ?
             ORDER BY 1, 2""";

    private final AgroalDataSource delivery;
    private final AgroalDataSource preview;

    ReaderIsolation(
            @DataSource("delivery") AgroalDataSource delivery, @DataSource("preview") AgroalDataSource preview) {
        this.delivery = delivery;
        this.preview = preview;
    }

    void check(@Observes StartupEvent start) {
        check(delivery, "chapeau_delivery", "chapeau_public");
        check(preview, "chapeau_preview", "chapeau_preview");
    }

    private static void check(AgroalDataSource users, String user, String database) {
        try (Connection connection = users.getConnection();
                PreparedStatement own = connection.prepareStatement(OWN);
                PreparedStatement foreign = connection.prepareStatement(FOREIGN)) {
            own.executeQuery().close();
            foreign.setString(1, database);
            try (ResultSet reached = foreign.executeQuery()) {
                if (reached.next()) {
                    throw refusal("The database user " + user + " can reach " + reached.getString(1) + "."
                            + reached.getString(2)
                            + ", so drafts could leak. Revoke everything from it except SELECT ON "
                            + database + ".*");
                }
            }
        } catch (SQLException unreadable) {
            throw refusal("The database user " + user + " cannot read " + database + " (" + unreadable.getMessage()
                    + "). Grant it exactly: GRANT SELECT ON " + database + ".* TO " + user);
        }
    }

    /** Quarkus prints the message of this exception and no stack trace. */
    private static ConfigurationException refusal(String message) {
        return new ConfigurationException("Refusing to start: " + message);
    }
}
