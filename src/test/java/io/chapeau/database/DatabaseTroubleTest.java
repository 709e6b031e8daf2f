package io.chapeau.database;

import static io.chapeau.testing.Api.as;
import static io.chapeau.testing.Api.secretOf;
import static io.chapeau.testing.Api.unchecked;
import static io.chapeau.testing.Api.unique;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesRegex;
import static org.hamcrest.Matchers.not;

import io.agroal.api.AgroalDataSource;
import io.chapeau.testing.Api;
import io.chapeau.testing.Articles;
import io.chapeau.testing.AtOnce;
import io.chapeau.testing.TestDatabase;
import io.quarkus.agroal.DataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@SuppressWarnings("NullAway.Init")
class DatabaseTroubleTest {

    @Inject
    @DataSource("management")
    AgroalDataSource management;

    @Inject
    @DataSource("delivery")
    AgroalDataSource delivery;

    @Inject
    FailingCalls calls;

    @Test
    void waitForALockEndsInA503AndNothingIsWritten() throws Exception {
        String path = Articles.created(Articles.input(unique("Held"))).header("Location");
        String id = path.substring(path.lastIndexOf('/') + 1);
        try (Connection other = management.getConnection();
                Statement statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.executeQuery("SELECT id FROM article WHERE id = '" + id + "' FOR UPDATE");
            unavailable(patch(path), "hold what this one needs");
            other.rollback();
        }
        as("editor").get(path).then().body("version", equalTo(0));
        patch(path).then().statusCode(200);
    }

    @Test
    void requestsBeyondTheConnectionsGetA503() throws Exception {
        List<Connection> taken = new ArrayList<>();
        try {
            take(management, taken);
            take(delivery, taken);
            List<Response> answers = AtOnce.run(() -> unchecked().get("/v1/articles"), () -> unchecked()
                    .header("Authorization", "Bearer " + secretOf("editor"))
                    .contentType(ContentType.JSON)
                    .header("Idempotency-Key", unique("overload"))
                    .body(Map.of("name", "Nobody"))
                    .post("/v1/management/tags"));
            answers.forEach(answer -> unavailable(answer, "than the database takes at once"));
        } finally {
            for (Connection connection : taken) {
                connection.close();
            }
        }
        as("editor").get("/v1/management/tags").then().statusCode(200);
    }

    @Test
    void commitWhoseAnswerNeverComesIsNoVerdictThatNothingIsWritten() {
        Together<Integer> together = new Together<>(group -> {
            calls.loseConnection();
            return Set.copyOf(group);
        });
        assertThatThrownBy(() -> together.write(1))
                .satisfies(lost -> assertThat(DatabaseTrouble.in(lost)).contains(DatabaseTrouble.LOSS));
    }

    @Test
    void connectionThatIsLostBeforeAnythingIsWrittenLeavesEachToTryByItself() {
        Together<Integer> together = new Together<>(group -> {
            calls.loseConnectionReading();
            return Set.copyOf(group);
        });
        assertThat(together.write(1)).isFalse();
    }

    private static void unavailable(Response answer, String words) {
        answer.then()
                .statusCode(503)
                .contentType("application/problem+json")
                .header("Retry-After", matchesRegex("[1-9][0-9]*"))
                .body("type", equalTo("/problems/unavailable"))
                .body("detail", containsString(words))
                .body("instance", containsString("/v1/"))
                .body(not(containsString("SQL")));
    }

    private static Response patch(String path) {
        return unchecked()
                .header("Authorization", "Bearer " + secretOf("editor"))
                .contentType(Api.MERGE_PATCH)
                .header("If-Match", "*")
                .body("{\"title\":\"Let go\"}")
                .patch(path);
    }

    private static void take(AgroalDataSource pool, List<Connection> taken) throws SQLException {
        int size = pool.getConfiguration().connectionPoolConfiguration().maxSize();
        for (int i = 0; i < size; i++) {
            taken.add(pool.getConnection());
        }
    }
}
