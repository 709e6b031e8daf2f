package io.chapeau.discussion.bulk;

import static io.chapeau.discussion.bulk.BulkCalls.article;
import static io.chapeau.discussion.bulk.BulkCalls.bulk;
import static io.chapeau.discussion.bulk.BulkCalls.statusOf;
import static io.chapeau.discussion.bulk.BulkCalls.undo;
import static io.chapeau.discussion.bulk.BulkCalls.waiting;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.agroal.api.AgroalDataSource;
import io.chapeau.testing.TestDatabase;
import io.quarkus.agroal.DataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the database fails to do midway is done later, and what it has done can be undone. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@SuppressWarnings("NullAway.Init")
class BulkTroubleTest {

    private static final int ER_LOCK_WAIT_TIMEOUT = 1205;

    /** Rows; more than an action writes before it comes to its second comment. */
    private static final int MUCH = 50;

    @Inject
    @DataSource("management")
    AgroalDataSource database;

    private String article;
    private List<String> comments;

    @BeforeEach
    void submit() {
        article = article();
        comments = List.of(waiting(article), waiting(article), waiting(article));
    }

    @Test
    void whatIsDoneBeforeTheDatabaseFailsCanBeUndoneAndTheRestDoneLater() throws Exception {
        Response part = whileHeld(comments.get(1), () -> bulk("spam", comments));
        part.then()
                .statusCode(200)
                .body("id", notNullValue())
                .body("matched", equalTo(3))
                .body("changed", equalTo(1))
                .body("unchanged", equalTo(0))
                .body("refused.id", contains(comments.get(1)))
                .body("refused[0].detail", containsString("database failed"))
                .body("notTried", equalTo(1))
                .body("more", equalTo(true));
        stand("spam", "pending", "pending");

        Response rest = bulk("spam", comments);
        rest.then()
                .statusCode(200)
                .body("changed", equalTo(2))
                .body("unchanged", equalTo(1))
                .body("refused", empty())
                .body("notTried", equalTo(0))
                .body("more", equalTo(false));
        undo(part.path("id")).then().statusCode(200).body("changed", equalTo(1));
        stand("pending", "spam", "spam");
        undo(rest.path("id")).then().statusCode(200).body("changed", equalTo(2));
        stand("pending", "pending", "pending");
    }

    @Test
    void whereNothingIsDoneTheRequestFails() throws Exception {
        String key = UUID.randomUUID().toString();
        whileHeld(comments.getFirst(), () -> bulk(key, "spam", comments)).then().statusCode(503);
        stand("pending", "pending", "pending");
        bulk(key, "spam", comments)
                .then()
                .statusCode(200)
                .header("Idempotency-Replayed", nullValue())
                .body("changed", equalTo(3));
    }

    @Test
    void stepThatTheDatabaseGivesUpIsTakenAgainUnderAKeyToo() throws Exception {
        String key = UUID.randomUUID().toString();
        Response answer = whileGivenUp(comments.get(1), () -> bulk(key, "spam", comments));
        answer.then()
                .statusCode(200)
                .body("id", notNullValue())
                .body("changed", equalTo(3))
                .body("refused", empty())
                .body("more", equalTo(false));
        stand("spam", "spam", "spam");
        Response again = bulk(key, "spam", comments);
        again.then().statusCode(200).header("Idempotency-Replayed", "true");
        assertThat(again.asString()).isEqualTo(answer.asString());
    }

    @Test
    void undoOfAStepThatTheDatabaseGivesUpIsTakenAgainUnderAKeyToo() throws Exception {
        String bulk = bulk("spam", comments).then().statusCode(200).extract().path("id");
        String key = UUID.randomUUID().toString();
        whileGivenUp(comments.get(1), () -> undo(key, bulk))
                .then()
                .statusCode(200)
                .body("changed", equalTo(3))
                .body("refused", empty());
        stand("pending", "pending", "pending");
        undo(key, bulk).then().statusCode(200).header("Idempotency-Replayed", "true");
    }

    @Test
    void actionUnderAKeyNeedsOneConnectionAtATime() throws SQLException {
        String key = UUID.randomUUID().toString();
        int all = database.getConfiguration().connectionPoolConfiguration().maxSize();
        List<Connection> others = new ArrayList<>();
        try {
            for (int i = 1; i < all; i++) {
                others.add(database.getConnection());
            }
            bulk(key, "spam", comments).then().statusCode(200).body("changed", equalTo(3));
        } finally {
            for (Connection other : others) {
                other.close();
            }
        }
    }

    @Test
    void undoThatTheDatabaseEndsEarlyIsSentAgain() throws Exception {
        String bulk = bulk("spam", comments).then().statusCode(200).extract().path("id");
        whileHeld(comments.get(0), () -> undo(bulk)).then().statusCode(503);
        whileHeld(comments.get(1), () -> undo(bulk))
                .then()
                .statusCode(200)
                .body("changed", equalTo(1))
                .body("refused.id", contains(comments.get(1)))
                .body("refused[0].detail", containsString("can be sent again"))
                .body("notTried", equalTo(1))
                .body("more", equalTo(true));
        assertThat(statusOf(comments.get(1))).isEqualTo("spam");
        undo(bulk)
                .then()
                .statusCode(200)
                .body("matched", equalTo(3))
                .body("changed", equalTo(2))
                .body("unchanged", equalTo(1))
                .body("refused", empty());
        stand("pending", "pending", "pending");
        undo(bulk).then().statusCode(409);
    }

    @Test
    void undoThatIsOnlyNotMarkedIsDone() throws Exception {
        String bulk = bulk("spam", comments).then().statusCode(200).extract().path("id");
        whileHeld("comment_bulk", bulk, () -> undo(bulk))
                .then()
                .statusCode(200)
                .body("changed", equalTo(3))
                .body("refused", empty());
        stand("pending", "pending", "pending");
        undo(bulk)
                .then()
                .statusCode(200)
                .body("changed", equalTo(0))
                .body("unchanged", equalTo(3))
                .body("refused", empty());
        undo(bulk).then().statusCode(409);
    }

    /** It is the second of those that are meant, and is decided while the first one is waited for. */
    @Test
    void whatIsDecidedMeanwhileIsNotOverruled() throws Exception {
        int before = bulks();
        try (Connection other = database.getConnection();
                Statement statement = other.createStatement();
                ExecutorService threads = Executors.newSingleThreadExecutor()) {
            other.setAutoCommit(false);
            statement.executeQuery("SELECT id FROM comment WHERE id = '" + comments.getFirst() + "' FOR UPDATE");
            Future<Response> filtered = threads.submit(() -> bulk("?status=pending&article=" + article, "spam"));
            await().until(() -> bulks() > before);
            statement.executeUpdate("UPDATE comment SET version = version + 1, status = 'rejected' WHERE id = '"
                    + comments.get(1) + "'");
            other.commit();
            filtered.get()
                    .then()
                    .statusCode(200)
                    .body("matched", equalTo(3))
                    .body("changed", equalTo(2))
                    .body("refused.id", contains(comments.get(1)))
                    .body("refused[0].detail", containsString("changed while the others were decided"));
        }
        stand("spam", "rejected", "spam");
    }

    private int bulks() throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet count = statement.executeQuery("SELECT COUNT(*) FROM comment_bulk")) {
            count.next();
            return count.getInt(1);
        }
    }

    private void stand(String... statuses) {
        assertThat(comments.stream().map(BulkCalls::statusOf)).containsExactly(statuses);
    }

    /**
     * What a client gets who meets somebody else at a comment that is not the first: each of the two has what the other
     * one needs, and the database gives up whoever has written less.
     */
    private Response whileGivenUp(String comment, Supplier<Response> call) throws Exception {
        String before = statusOf(comments.getFirst());
        try (Connection other = database.getConnection();
                Statement statement = other.createStatement();
                ExecutorService threads = Executors.newSingleThreadExecutor()) {
            other.setAutoCommit(false);
            for (int i = 0; i < MUCH; i++) {
                statement.executeUpdate("INSERT INTO server_secret (name, value) VALUES (UUID(), 'much')");
            }
            statement.executeQuery("SELECT id FROM comment WHERE id = '" + comment + "' FOR UPDATE");
            Future<Response> answer = threads.submit(call::get);
            await().until(() -> !statusOf(comments.getFirst()).equals(before) && isDiscussionHeld());
            statement.executeQuery("SELECT article_id FROM discussion WHERE article_id = '" + article + "' FOR UPDATE");
            other.rollback();
            return answer.get();
        }
    }

    private boolean isDiscussionHeld() throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.executeQuery(
                    "SELECT article_id FROM discussion WHERE article_id = '" + article + "' FOR UPDATE NOWAIT");
            return false;
        } catch (SQLException refused) {
            return refused.getErrorCode() == ER_LOCK_WAIT_TIMEOUT;
        }
    }

    /** What a client gets who needs a comment that somebody else holds for longer than the database lets it wait. */
    private Response whileHeld(String comment, Supplier<Response> call) throws SQLException {
        return whileHeld("comment", comment, call);
    }

    private Response whileHeld(String table, String id, Supplier<Response> call) throws SQLException {
        try (Connection other = database.getConnection();
                Statement statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.executeQuery("SELECT id FROM " + table + " WHERE id = '" + id + "' FOR UPDATE");
            Response answer = call.get();
            other.rollback();
            return answer;
        }
    }
}
