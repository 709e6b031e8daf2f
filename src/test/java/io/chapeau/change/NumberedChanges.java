package io.chapeau.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.AbstractListAssert;
import org.assertj.core.api.ObjectAssert;
import org.assertj.core.groups.Tuple;

/** What the log says that happened while a test did something. */
@ApplicationScoped
public class NumberedChanges {

    private static final int MORE_THAN_A_TEST_MAKES = 10_000;

    private final ChangeFeed feed;
    private final AgroalDataSource database;

    NumberedChanges(ChangeFeed feed, @DataSource("changes") AgroalDataSource database) {
        this.feed = feed;
        this.database = database;
    }

    /** The changes that an action of this test alone makes, in the order of their numbers. */
    public List<Change> during(Runnable action) {
        long before = settledHead();
        action.run();
        settledHead();
        return feed.after(before, MORE_THAN_A_TEST_MAKES);
    }

    /** What happened, for editors and for readers. */
    static AbstractListAssert<?, List<? extends Tuple>, Tuple, ObjectAssert<Tuple>> facts(List<Change> changes) {
        return assertThat(changes).extracting(Change::type, Change::publicType);
    }

    /** What readers' database user sees of the changes to these entities, as {@code type id}. */
    public List<String> publicRows(List<UUID> entities) {
        List<String> wanted = entities.stream().map(UUID::toString).toList();
        return column("SELECT CONCAT(type, ' ', entity_id) FROM chapeau_public.public_change WHERE entity_id IN ('"
                + String.join("','", wanted) + "') ORDER BY seq");
    }

    /** The head when everything that is committed has its number. */
    public long settledHead() {
        await("all changes are numbered")
                .atMost(Duration.ofSeconds(20))
                .pollInterval(Duration.ofMillis(10))
                .until(() -> column("SELECT COUNT(*) FROM change_log WHERE seq IS NULL")
                        .equals(List.of("0")));
        return feed.head();
    }

    public List<String> column(String query) {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            List<String> values = new ArrayList<>();
            while (rows.next()) {
                values.add(rows.getString(1));
            }
            return values;
        } catch (SQLException failed) {
            throw new IllegalStateException(query, failed);
        }
    }
}
