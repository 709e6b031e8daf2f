package io.chapeau.discussion;

import static io.chapeau.discussion.Comments.input;
import static io.chapeau.discussion.Comments.submitted;
import static io.chapeau.testing.Api.MERGE_PATCH;
import static io.chapeau.testing.Api.as;
import static io.chapeau.testing.Api.secretOf;
import static io.chapeau.testing.Api.unchecked;

import io.agroal.api.AgroalDataSource;
import io.chapeau.network.ClientHashes;
import io.chapeau.testing.MovableClock;
import io.chapeau.testing.TestDatabase;
import io.quarkus.agroal.DataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Whoever is the first to need the key of an epoch holds no connection that the key would have to wait for. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@SuppressWarnings("NullAway.Init")
class LastConnectionTest {

    private static final String BANS = "/v1/management/bans";

    @Inject
    DiscussedArticles articles;

    @Inject
    ClientHashes clients;

    @Inject
    MovableClock clock;

    @Inject
    @DataSource("management")
    AgroalDataSource database;

    @AfterEach
    void setClockBack() {
        clock.setBack();
    }

    @Test
    void editInANewEpochNeedsOneConnection() throws Exception {
        clock.advance(Duration.between(clock.instant(), clients.expiry()).minusMinutes(1));
        UUID article = articles.open();
        String secret = submitted(article, input());
        clock.advance(Duration.ofMinutes(2));
        withOneConnection(() -> unchecked()
                        .contentType(MERGE_PATCH)
                        .body("{\"text\":\"The ferry has left.\"}")
                        .patch(secret))
                .then()
                .statusCode(200);
        // To others it would be the newest of the site for weeks.
        articles.empty(article);
    }

    @Test
    void banUnderAKeyInANewEpochNeedsOneConnection() throws Exception {
        clock.advance(Duration.ofDays(30));
        withOneConnection(() -> ban(BANS + "/preview")).then().statusCode(200);
        clock.advance(Duration.ofDays(30));
        Response banned = withOneConnection(() -> ban(BANS));
        banned.then().statusCode(201);
        as("moderator")
                .header("If-Match", "*")
                .delete(BANS + "/" + banned.path("id"))
                .then()
                .statusCode(204);
    }

    private static Response ban(String path) {
        return unchecked()
                .header("Authorization", "Bearer " + secretOf("moderator"))
                .header("Idempotency-Key", UUID.randomUUID())
                .contentType(ContentType.JSON)
                .body(Map.of("kind", "network", "value", "203.0.113.0/24"))
                .post(path);
    }

    /** What somebody gets while others hold all connections but one. */
    private Response withOneConnection(Supplier<Response> call) throws SQLException {
        List<Connection> taken = new ArrayList<>();
        try {
            int size = database.getConfiguration().connectionPoolConfiguration().maxSize();
            for (int i = 1; i < size; i++) {
                taken.add(database.getConnection());
            }
            return call.get();
        } finally {
            for (Connection connection : taken) {
                connection.close();
            }
        }
    }
}
