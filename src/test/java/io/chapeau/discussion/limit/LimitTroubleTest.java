package io.chapeau.discussion.limit;

import static io.chapeau.testing.Api.unchecked;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import io.agroal.api.AgroalDataSource;
import io.chapeau.testing.Api;
import io.chapeau.testing.Articles;
import io.chapeau.testing.AtOnce;
import io.chapeau.testing.MovableClock;
import io.chapeau.testing.TestDatabase;
import io.quarkus.agroal.DataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What fails on the side of the site is not counted against whoever sent it. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@SuppressWarnings("NullAway.Init")
class LimitTroubleTest {

    private static final Map<String, String> COMMENT =
            Map.of("authorName", "Rosa", "authorEmail", "rosa@example.org", "text", "The ferry leaves.");

    @Inject
    SubmissionLimits limits;

    @Inject
    MovableClock clock;

    @Inject
    @DataSource("management")
    AgroalDataSource database;

    @Test
    void whatTheDatabaseFailsToDoIsNotCounted() throws Exception {
        String article =
                Articles.published(Articles.input(Api.unique("Trouble"))).path("id");
        QuarkusMock.installMockForInstance(new SubmissionLimits("client=2/PT10M", clock), limits);
        String secret = reader().contentType(ContentType.JSON)
                .body(COMMENT)
                .post("/v1/articles/" + article + "/comments")
                .header("Location");
        Response failed = whileHeld(article, secret);
        failed.then().statusCode(503);
        edit(secret).then().statusCode(200).header("RateLimit", containsString("r=0;"));
        edit(secret).then().statusCode(429);
        assertThat(failed.headers().hasHeaderWithName("RateLimit")).isFalse();
    }

    @Test
    void repetitionWhileTheFirstIsStillAtWorkIsNotCounted() throws Exception {
        String article =
                Articles.published(Articles.input(Api.unique("Impatience"))).path("id");
        QuarkusMock.installMockForInstance(new SubmissionLimits("client=2/PT10M", clock), limits);
        String key = UUID.randomUUID().toString();
        try (Connection other = database.getConnection();
                Statement statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.executeQuery("SELECT id FROM article WHERE id = '" + article + "' FOR UPDATE");
            assertThat(AtOnce.times(2, client -> submit(article, key)))
                    .extracting(Response::statusCode)
                    .containsExactlyInAnyOrder(409, 503);
            other.rollback();
        }
        submit(article, key).then().statusCode(202).header("RateLimit", containsString("r=1;"));
    }

    private static Response submit(String article, String key) {
        return reader().header("Idempotency-Key", key)
                .contentType(ContentType.JSON)
                .body(COMMENT)
                .post("/v1/articles/" + article + "/comments");
    }

    /** What an author gets who has to wait for the article longer than the database lets anybody wait. */
    private Response whileHeld(String article, String secret) throws SQLException {
        try (Connection other = database.getConnection();
                Statement statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.executeQuery("SELECT id FROM article WHERE id = '" + article + "' FOR UPDATE");
            Response answer = edit(secret);
            other.rollback();
            return answer;
        }
    }

    private static RequestSpecification reader() {
        return unchecked().header("X-Forwarded-For", "198.51.100.1");
    }

    private static Response edit(String secret) {
        return reader().contentType(Api.MERGE_PATCH)
                .body("{\"text\":\"The ferry has left.\"}")
                .patch(secret);
    }
}
