package io.chapeau.discussion.ban;

import static io.chapeau.discussion.ban.BanCalls.BANS;
import static io.chapeau.discussion.ban.BanCalls.article;
import static io.chapeau.discussion.ban.BanCalls.post;
import static io.chapeau.discussion.ban.BanCalls.said;
import static io.chapeau.discussion.ban.BanCalls.taken;
import static io.chapeau.discussion.ban.BanCalls.unique;
import static io.chapeau.testing.Api.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.agroal.api.AgroalDataSource;
import io.chapeau.change.Freshness;
import io.chapeau.testing.Statements;
import io.chapeau.testing.TestDatabase;
import io.quarkus.agroal.DataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A preview says when there is more than it looks at, and shows the newest of what it has found. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@SuppressWarnings("NullAway.Init")
class BanPreviewOfManyTest {

    private static final String CLIENT = "198.19.41.1";

    /** The same person says another thing, a millisecond after the one before. */
    private static final String MORE = """
            INSERT INTO comment (id, version, article_id, status, author_name, email, email_hash, text, secret_hash, created_at,
                   client_hash, network_hash, domain_hash)
            SELECT UUID(), 0, article_id, IF(seq <= 3, 'approved', status), author_name, email, email_hash,
                   CONCAT('Number ', seq, REPEAT(' abcd', ?)), UNHEX(SHA2(CONCAT(id, seq), 256)),
                   created_at + INTERVAL seq * 1000 MICROSECOND, client_hash, network_hash, domain_hash
              FROM comment, seq_1_to_10000 WHERE id = ? AND seq <= ?""";

    @Inject
    @DataSource("management")
    AgroalDataSource database;

    @Inject
    Freshness freshness;

    @Inject
    Statements statements;

    private String article;
    private String word;
    private Response first;

    @BeforeEach
    void say() {
        article = article();
        word = unique();
        first = taken(article, CLIENT, said(unique() + "@" + unique() + ".example", word));
    }

    @AfterEach
    void empty() throws SQLException {
        execute("DELETE FROM comment WHERE article_id = ?", article);
    }

    private void more(int comments, int words) throws SQLException {
        execute(MORE, words, first.path("id"), comments);
    }

    private void execute(String statement, Object... values) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement change = connection.prepareStatement(statement)) {
            for (int i = 0; i < values.length; i++) {
                change.setObject(i + 1, values[i]);
            }
            change.executeUpdate();
        }
        freshness.allChanged();
    }

    private Response preview(String kind) {
        return post(BANS + "/preview", Map.of("kind", kind, "commentId", first.path("id")));
    }

    private Response previewOf(String expression) {
        return post(BANS + "/preview", Map.of("kind", "pattern", "value", expression));
    }

    @ParameterizedTest
    @ValueSource(strings = {"email", "domain", "address", "network"})
    void tenThousandAreCountedAndTheNewestTenShown(String kind) throws SQLException {
        more(9_998, 0);
        preview(kind)
                .then()
                .statusCode(200)
                .body("comments", equalTo(9_999))
                .body("approved", equalTo(3))
                .body("isExact", equalTo(true))
                .body("newest.size()", equalTo(10))
                .body("newest[0].text", equalTo("Number 9998"))
                .body("newest[9].text", equalTo("Number 9989"));
        execute(
                "UPDATE comment SET created_at = created_at - INTERVAL 1 HOUR WHERE article_id = ? AND text LIKE ?",
                article,
                "Number %");
        execute(MORE.replace("CONCAT(id, seq)", "CONCAT(id, ' ', seq)"), 0, first.path("id"), 2);
        preview(kind)
                .then()
                .statusCode(200)
                .body("comments", equalTo(10_000))
                .body("isExact", equalTo(false))
                .body("newest[0].text", equalTo("Number 2"))
                .body("newest[2].text", equalTo(word))
                .body("newest[3].text", equalTo("Number 9998"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"email", "domain", "address", "network"})
    void previewTakesAsManyStatementsHoweverMuchItHits(String kind) throws SQLException {
        long one = statements.fewest(200, () -> preview(kind));
        more(30, 0);
        assertThat(statements.fewest(200, () -> preview(kind))).isEqualTo(one);
    }

    @Test
    void wordsAreLookedForInTheNewestTwoThousand() throws SQLException {
        more(2_000, 0);
        previewOf(word).then().statusCode(200).body("comments", equalTo(0)).body("isExact", equalTo(false));
    }

    /** No moderator waits long for an expression that is slow, nor does the database. */
    @Test
    void wordsAreLookedForInAMillionCharactersAtMost() throws SQLException {
        more(210, 990);
        previewOf(word).then().statusCode(200).body("comments", equalTo(0)).body("isExact", equalTo(false));
        String id = as("moderator")
                .get("/v1/management/comments?limit=1&article=" + article)
                .path("items[0].id");
        execute("UPDATE comment SET text = ? WHERE id = ?", word, id);
        previewOf(word).then().statusCode(200).body("comments", equalTo(1)).body("newest[0].id", equalTo(id));
    }
}
