package io.chapeau.http.idempotency;

import static io.chapeau.testing.Api.as;
import static io.chapeau.testing.Api.reader;
import static io.chapeau.testing.Api.unique;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.agroal.api.AgroalDataSource;
import io.chapeau.network.ClientHashes;
import io.chapeau.testing.Articles;
import io.chapeau.testing.MovableClock;
import io.chapeau.testing.TestDatabase;
import io.quarkus.agroal.DataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What lies in the table of keys, and what time and faults make of it. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@SuppressWarnings("NullAway.Init")
class IdempotencyStoreTest {

    private static final String TAGS = "/v1/management/tags";

    @Inject
    @DataSource("management")
    AgroalDataSource database;

    @Inject
    IdempotencyVault vault;

    @Inject
    IdempotentAnswers answers;

    @Inject
    IdempotentSteps steps;

    @Inject
    ClientHashes hashes;

    @Inject
    MovableClock clock;

    @AfterEach
    void setClockBack() {
        clock.setBack();
    }

    @Test
    void requestThatIsStillRunningIsAConflict() throws SQLException {
        String key = UUID.randomUUID().toString();
        String name = unique("Colophon");
        try (Connection first = database.getConnection()) {
            first.setAutoCommit(false);
            try (PreparedStatement claim = first.prepareStatement(
                    "INSERT INTO idempotency_key (name, created_at) VALUES (?, UTC_TIMESTAMP(3))")) {
                claim.setBytes(1, vault.name(keyOfEditor(key)));
                claim.executeUpdate();
            }
            create(key, name)
                    .then()
                    .statusCode(409)
                    .header("Retry-After", "1")
                    .body("errors[0].code", equalTo("running"));
            first.rollback();
        }
        create(key, name).then().statusCode(201).header("Idempotency-Replayed", nullValue());
    }

    @Test
    void keyIsForgottenAfterADay() throws SQLException {
        String key = UUID.randomUUID().toString();
        String name = unique("Errata");
        String first = create(key, name).path("id");
        age(key, 23);
        assertThat(create(key, name).<String>path("id")).isEqualTo(first);
        age(key, 25);
        Response later = create(key, name);
        later.then().statusCode(201).header("Idempotency-Replayed", nullValue());
        assertThat(later.<String>path("id")).isNotEqualTo(first);
    }

    @Test
    void oldKeysAreCleanedUp() throws SQLException {
        String old = UUID.randomUUID().toString();
        String young = UUID.randomUUID().toString();
        create(old, unique("Recto"));
        create(young, unique("Verso"));
        age(old, 25);
        answers.forgetOld();
        assertThat(rows(old)).isZero();
        assertThat(rows(young)).isOne();
    }

    @Test
    void faultInTheMiddleLeavesNeitherWorkNorKey() throws SQLException {
        String key = UUID.randomUUID().toString();
        String secret = unique("half-done").replace(' ', '-');
        assertThatThrownBy(() -> answers.once(keyOfEditor(key), "request", () -> {
                    execute("INSERT INTO server_secret (name, value) VALUES (?, 'x')", secret);
                    throw new java.io.IOException("the power went");
                }))
                .hasMessageContaining("the power went");
        assertThat(count("SELECT COUNT(*) FROM server_secret WHERE name = ?", secret))
                .isZero();
        assertThat(rows(key)).isZero();
        create(key, unique("Imprint")).then().statusCode(201);
    }

    @Test
    void workInStepsThatACrashHasEndedIsDoneByWhoeverSendsItLater() throws SQLException {
        String key = UUID.randomUUID().toString();
        UUID nobody = UUID.randomUUID();
        execute(
                "INSERT INTO idempotency_key (name, created_at) VALUES (?, UTC_TIMESTAMP(3) - INTERVAL 4 MINUTE)",
                (Object) vault.name(keyOfEditor(key)));
        decide(key, nobody)
                .then()
                .statusCode(409)
                .header("Retry-After", "1")
                .body("errors[0].code", equalTo("running"));
        create(key, unique("Frisket")).then().statusCode(409).body("errors[0].code", equalTo("running"));
        execute("UPDATE idempotency_key SET created_at = UTC_TIMESTAMP(3) - INTERVAL 6 MINUTE WHERE name = ?", (Object)
                vault.name(keyOfEditor(key)));
        decide(key, nobody).then().statusCode(200).header("Idempotency-Replayed", nullValue());
        decide(key, nobody).then().statusCode(200).header("Idempotency-Replayed", equalTo("true"));
        decide(key, UUID.randomUUID()).then().statusCode(422).body("errors[0].code", equalTo("otherRequest"));
    }

    @Test
    void refusedWorkInStepsLeavesNoKey() throws SQLException {
        String key = UUID.randomUUID().toString();
        for (int i = 0; i < 2; i++) {
            as("editor")
                    .header("Idempotency-Key", key)
                    .post("/v1/management/comments/bulk/" + UUID.randomUUID() + "/undo")
                    .then()
                    .statusCode(404);
        }
        assertThat(rows(key)).isZero();
    }

    @Test
    void answerToWorkInStepsThatCannotBeKeptIsGiven() throws Exception {
        IdempotencyKey key = keyOfEditor(UUID.randomUUID().toString());
        StoredAnswer answer = new StoredAnswer("request", 200, Map.of(), "{}");
        try (Connection other = database.getConnection();
                PreparedStatement hold =
                        other.prepareStatement("SELECT name FROM idempotency_key WHERE name = ? FOR UPDATE")) {
            other.setAutoCommit(false);
            hold.setBytes(1, vault.name(key));
            assertThat(steps.once(key, "request", () -> {
                        assertThat(hold.executeQuery().next()).isTrue();
                        return answer;
                    }))
                    .isEqualTo(new IdempotentAnswers.Outcome(answer, false));
            other.rollback();
        }
    }

    private static Response decide(String key, UUID comment) {
        return as("editor")
                .header("Idempotency-Key", key)
                .contentType(ContentType.JSON)
                .body(Map.of("action", "spam", "ids", List.of(comment)))
                .post("/v1/management/comments/bulk");
    }

    @Test
    void storeHoldsNeitherKeyNorSecretInClear() throws SQLException {
        String principal = as("admin")
                .contentType(ContentType.JSON)
                .body(Map.of("name", unique("Importer"), "role", "integrator"))
                .post("/v1/management/principals")
                .path("id");
        String key = "a-key-that-would-be-recognised-" + UUID.randomUUID();
        Response created = as("admin")
                .header("Idempotency-Key", key)
                .contentType(ContentType.JSON)
                .body(Map.of("name", "laptop"))
                .post("/v1/management/principals/" + principal + "/tokens");
        String secret = created.then().statusCode(201).extract().path("secret");
        String everything = everything();
        assertThat(everything)
                .isNotEmpty()
                .doesNotContain(secret)
                .doesNotContain(key)
                .doesNotContain("laptop");
    }

    /** Where an anonymous client is, is in the name of its key, and must mean nothing when hashes of clients do not. */
    @Test
    void keyOfAnAnonymousClientIsForgottenWithTheHashesOfItsTime() {
        String comments = "/v1/articles/"
                + Articles.published(Articles.input(unique("Marginalia"))).path("id") + "/comments";
        String key = UUID.randomUUID().toString();
        clock.advance(Duration.between(clock.instant(), hashes.expiry()).minusMinutes(1));
        comment(comments, key).then().statusCode(202).header("Idempotency-Replayed", nullValue());
        comment(comments, key).then().statusCode(202).header("Idempotency-Replayed", equalTo("true"));
        clock.advance(Duration.ofMinutes(2));
        comment(comments, key).then().statusCode(202).header("Idempotency-Replayed", nullValue());
    }

    private static Response comment(String comments, String key) {
        return reader().header("Idempotency-Key", key)
                .contentType(ContentType.JSON)
                .body(Map.of("authorName", "Ilse", "authorEmail", "ilse@example.org", "text", "In the margin: " + key))
                .post(comments);
    }

    private static Response create(String key, String name) {
        return as("editor")
                .header("Idempotency-Key", key)
                .contentType(ContentType.JSON)
                .body(Map.of("name", name))
                .post(TAGS);
    }

    private static IdempotencyKey keyOfEditor(String value) {
        return new IdempotencyKey(
                "principal " + as("editor").get("/v1/management/me").path("id"), value);
    }

    private void age(String key, int hours) throws SQLException {
        execute(
                "UPDATE idempotency_key SET created_at = UTC_TIMESTAMP(3) - INTERVAL ? HOUR WHERE name = ?",
                hours,
                vault.name(keyOfEditor(key)));
    }

    private int rows(String key) throws SQLException {
        return count("SELECT COUNT(*) FROM idempotency_key WHERE name = ?", vault.name(keyOfEditor(key)));
    }

    private int count(String statement, Object value) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(statement)) {
            select.setObject(1, value);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        }
    }

    private String everything() throws SQLException {
        StringBuilder all = new StringBuilder();
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement("SELECT name, answer FROM idempotency_key");
                ResultSet row = select.executeQuery()) {
            while (row.next()) {
                all.append(new String(row.getBytes(1), StandardCharsets.ISO_8859_1))
                        .append(new String(row.getBytes(2), StandardCharsets.ISO_8859_1));
            }
        }
        return all.toString();
    }

    private void execute(String statement, Object... values) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement change = connection.prepareStatement(statement)) {
            for (int i = 0; i < values.length; i++) {
                change.setObject(i + 1, values[i]);
            }
            change.executeUpdate();
        }
    }
}
