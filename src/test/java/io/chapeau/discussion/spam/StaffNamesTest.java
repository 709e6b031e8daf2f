package io.chapeau.discussion.spam;

import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import io.chapeau.testing.MovableClock;
import io.chapeau.testing.TestDatabase;
import io.quarkus.agroal.DataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whose names are protected where there are more than can be held. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@SuppressWarnings("NullAway.Init")
class StaffNamesTest {

    private static final String BYLINES = """
            INSERT INTO author (id, version, slug, name, created_at, updated_at)
            SELECT UUID(), 0, CONCAT('aaa-byline-', seq), CONCAT('Aaa Byline ', seq), UTC_TIMESTAMP(3), UTC_TIMESTAMP(3)
              FROM seq_1_to_5000""";

    private static final String NO_BYLINES = "DELETE FROM author WHERE slug LIKE 'aaa-byline-%'";

    private static final String PRINCIPAL = """
            INSERT INTO principal (id, version, name, role, created_at, updated_at)
            VALUES ('01890000-0000-7000-8000-00000000a5a5', 0, 'Zzuzana Keeper', 'moderator', UTC_TIMESTAMP(3),
                    UTC_TIMESTAMP(3))""";

    private static final String NO_PRINCIPAL = "DELETE FROM principal WHERE name = 'Zzuzana Keeper'";

    @Inject
    StaffNames names;

    @Inject
    MovableClock clock;

    @Inject
    @DataSource("management")
    AgroalDataSource database;

    @BeforeEach
    void hire() throws SQLException {
        execute(BYLINES, PRINCIPAL);
        clock.advance(Duration.ofMinutes(2));
    }

    @AfterEach
    void dismiss() throws SQLException {
        execute(NO_BYLINES, NO_PRINCIPAL);
        clock.setBack();
    }

    private void execute(String... statements) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.executeUpdate(sql);
            }
        }
    }

    @Test
    void principalsComeBeforeBylinesHoweverManyThereAre() {
        assertThat(names.like("ZZUZANA KEEPER")).contains("Zzuzana Keeper");
        assertThat(names.like("Ааa Byline 1")).contains("Aaa Byline 1");
    }
}
