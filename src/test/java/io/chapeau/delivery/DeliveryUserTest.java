package io.chapeau.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.agroal.api.AgroalDataSource;
import io.chapeau.database.ChapeauConfig;
import io.chapeau.testing.TestDatabase;
import io.quarkus.agroal.DataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The readers' database user, straight on the server: no code of ours stands between. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class DeliveryUserTest {

    private static final String DENIED = "42000";

    @Inject
    ChapeauConfig config;

    @Inject
    @DataSource("management")
    AgroalDataSource management;

    @Inject
    @DataSource("delivery")
    AgroalDataSource delivery;

    @Test
    void editorialTablesAreDeniedByTheServer() throws SQLException {
        List<String> tables = tables("chapeau");
        assertThat(tables).contains("article", "author", "comment", "access_token", "principal", "slug");
        try (Connection connection = asDelivery();
                Statement statement = connection.createStatement()) {
            for (String table : tables) {
                assertDenied(statement, "SELECT 1 FROM chapeau." + table);
            }
        }
    }

    @Test
    void publicTablesCanBeReadButNotWritten() throws SQLException {
        List<String> tables = tables("chapeau_public");
        assertThat(tables).contains("published_article", "public_author");
        try (Connection connection = asDelivery();
                Statement statement = connection.createStatement()) {
            for (String table : tables) {
                statement
                        .executeQuery("SELECT 1 FROM chapeau_public." + table + " LIMIT 1")
                        .close();
                assertDenied(statement, "DELETE FROM chapeau_public." + table);
                assertDenied(statement, "DROP TABLE chapeau_public." + table);
            }
            assertDenied(statement, "CREATE TABLE chapeau_public.planted (id INT)");
        }
    }

    @Test
    void workingCopiesAreDeniedToReadersAndEverythingElseToPreviews() throws SQLException {
        try (Connection connection = asDelivery();
                Statement statement = connection.createStatement()) {
            for (String table : tables("chapeau_preview")) {
                assertDenied(statement, "SELECT 1 FROM chapeau_preview." + table);
            }
        }
        try (Connection connection = asPreview();
                Statement statement = connection.createStatement()) {
            for (String table : tables("chapeau_preview")) {
                statement
                        .executeQuery("SELECT 1 FROM chapeau_preview." + table + " LIMIT 1")
                        .close();
                assertDenied(statement, "DELETE FROM chapeau_preview." + table);
            }
            for (String table : tables("chapeau")) {
                assertDenied(statement, "SELECT 1 FROM chapeau." + table);
            }
        }
    }

    @Test
    void bothEditionsHaveTheSameShape() throws SQLException {
        List<String> shared = new ArrayList<>(tables("chapeau_public"));
        // Only what is published has changes that readers follow.
        shared.removeIf(table -> table.startsWith("public_change"));
        assertThat(tables("chapeau_preview")).containsExactlyInAnyOrderElementsOf(shared);
        for (String table : shared) {
            assertThat(columns("chapeau_preview", table)).as(table).isEqualTo(columns("chapeau_public", table));
        }
    }

    @Test
    void connectionsOfReadersShowOneMomentAndWriteNothing() throws SQLException {
        try (Connection connection = delivery.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT @@tx_isolation, @@tx_read_only")) {
            assertThat(row.next()).isTrue();
            assertThat(row.getString(1)).isEqualTo("REPEATABLE-READ");
            assertThat(row.getInt(2)).isEqualTo(1);
        }
    }

    private static void assertDenied(Statement statement, String sql) {
        assertThatThrownBy(() -> statement.execute(sql))
                .as(sql)
                .isInstanceOfSatisfying(SQLException.class, refused -> assertThat(refused.getSQLState())
                        .isEqualTo(DENIED));
    }

    private Connection asDelivery() throws SQLException {
        return DriverManager.getConnection(
                config.database().url() + "/chapeau_public",
                "chapeau_delivery",
                config.database().deliveryPassword());
    }

    private Connection asPreview() throws SQLException {
        return DriverManager.getConnection(
                config.database().url() + "/chapeau_preview",
                "chapeau_preview",
                config.database().previewPassword());
    }

    private List<String> columns(String schema, String table) throws SQLException {
        return names("SELECT column_name FROM information_schema.columns WHERE table_schema = '" + schema
                + "' AND table_name = '" + table + "' ORDER BY column_name");
    }

    private List<String> tables(String schema) throws SQLException {
        return names("SELECT table_name FROM information_schema.tables WHERE table_schema = '" + schema + "'");
    }

    private List<String> names(String query) throws SQLException {
        List<String> names = new ArrayList<>();
        try (Connection connection = management.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                names.add(rows.getString(1));
            }
        }
        return names;
    }
}
