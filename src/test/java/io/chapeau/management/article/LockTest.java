package io.chapeau.management.article;

import static io.chapeau.testing.Api.as;
import static io.chapeau.testing.Api.unique;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.agroal.api.AgroalDataSource;
import io.chapeau.change.NumberedChanges;
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
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The lock tells who is at work, and hinders nobody. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@SuppressWarnings("NullAway.Init")
class LockTest {

    private static final Map<String, Object> THEFT = Map.of("steal", true, "reason", "It goes online at six.");

    @Inject
    NumberedChanges log;

    @Inject
    @DataSource("management")
    AgroalDataSource database;

    private String article;

    @BeforeEach
    void write() {
        article = Articles.created(Articles.input(unique("At work"))).header("Location");
    }

    @Test
    void lockIsSeenByOthersAndIsNoChangeOfTheArticle() {
        as("editor").get(article).then().body("lock", nullValue());
        assertThat(log.during(() -> lock("editor", Map.of()).then().statusCode(200)))
                .isEmpty();
        as("admin")
                .get(article)
                .then()
                .header("ETag", "\"0\"")
                .body("lock.by.name", equalTo("Test editor"))
                .body("lock.takenFrom", nullValue());
        Articles.patch(article, "\"0\"", "{\"title\":\"By another\"}").then().statusCode(200);
        assertThat(log.during(() -> unlock("editor").then().statusCode(204))).isEmpty();
        as("admin").get(article).then().header("ETag", "\"1\"").body("lock", nullValue());
    }

    @Test
    void lockLastsAsLongAsAskedAndGoesOnWhenSentAgain() {
        Response first = lock("editor", Map.of("seconds", 60));
        assertThat(spanOf(first)).isEqualTo(Duration.ofMinutes(1));
        Response again = lock("editor", Map.of("seconds", 3600));
        assertThat(again.<String>path("since")).isEqualTo(first.path("since"));
        assertThat(Instant.parse(again.path("until"))).isAfter(Instant.parse(first.path("until")));
        assertThat(spanOf(lock("editor", Map.of()))).isLessThan(Duration.ofHours(1));
    }

    @Test
    void othersAreToldWhoHoldsIt() {
        lock("editor", Map.of()).then().statusCode(200);
        lock("admin", Map.of()).then().statusCode(409).body("detail", containsString("Test editor is at work"));
        unlock("admin").then().statusCode(409).body("detail", containsString("Test editor"));
        as("editor").get(article).then().body("lock.by.name", equalTo("Test editor"));
    }

    @Test
    void whoeverItIsTakenFromLearnsByWhomAndWhy() {
        lock("editor", Map.of()).then().statusCode(200);
        lock("admin", THEFT)
                .then()
                .statusCode(200)
                .body("takenFrom.name", equalTo("Test editor"))
                .body("reason", equalTo("It goes online at six."));
        lock("editor", Map.of())
                .then()
                .statusCode(409)
                .body("detail", containsString("from you"))
                .body("detail", containsString("It goes online at six."));
        lock("admin", THEFT).then().statusCode(200).body("takenFrom.name", equalTo("Test editor"));
        as("editor").get(article).then().body("lock.reason", equalTo("It goes online at six."));
    }

    @Test
    void lockThatIsOverIsNobodysAndTheirViewCanBeSentBack() throws SQLException {
        lock("editor", Map.of()).then().statusCode(200);
        Response read = as("admin").get(article);
        expire();
        as("admin").get(article).then().body("lock", nullValue());
        Articles.put(article, "\"0\"", read.asString()).then().statusCode(200).header("ETag", "\"0\"");
        lock("admin", Map.of()).then().statusCode(200).body("takenFrom", nullValue());
        unlock("admin").then().statusCode(204);
        unlock("admin").then().statusCode(204);
    }

    @Test
    void onlyOneGetsItOfTwoAtOnce() throws Exception {
        List<Integer> statuses = AtOnce.run(() -> lock("editor", Map.of()).statusCode(), () -> lock("admin", Map.of())
                .statusCode());
        assertThat(statuses).containsExactlyInAnyOrder(200, 409);
    }

    @Test
    void whoCannotEditNeedsNoLock() {
        lock("writer", Map.of()).then().statusCode(404);
        Articles.act(article, "archive").then().statusCode(200);
        lock("editor", Map.of()).then().statusCode(409).body("detail", containsString("/unarchive"));
    }

    @Test
    void whatDoesNotFitIsRefused() {
        lock("editor", Map.of("steal", true)).then().statusCode(422).body("errors[0].pointer", equalTo("/reason"));
        lock("editor", Map.of("reason", "Because")).then().statusCode(422).body("errors[0].code", equalTo("steal"));
        for (Object seconds : List.of(9, 3601, "60", 1.5)) {
            lock("editor", Map.of("seconds", seconds))
                    .then()
                    .statusCode(422)
                    .body("errors[0].pointer", equalTo("/seconds"));
        }
        lock("editor", Map.of("steal", true, "reason", "two\nlines")).then().statusCode(422);
        Articles.patch(article, "*", "{\"lock\":null}")
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/lock"));
        as("editor").get(article).then().body("lock", nullValue());
    }

    private Response lock(String role, Map<String, ?> input) {
        return as(role).contentType(ContentType.JSON).body(input).put(article + "/lock");
    }

    private Response unlock(String role) {
        return as(role).delete(article + "/lock");
    }

    private static Duration spanOf(Response lock) {
        return Duration.between(Instant.parse(lock.path("since")), Instant.parse(lock.path("until")));
    }

    private void expire() throws SQLException {
        try (Connection connection = database.getConnection();
                Statement update = connection.createStatement()) {
            update.executeUpdate("UPDATE article_lock SET held_until = '2001-01-01' WHERE article_id = '"
                    + article.substring(article.lastIndexOf('/') + 1) + "'");
        }
    }
}
