package io.chapeau.discussion;

import static io.chapeau.discussion.Comments.idOf;
import static io.chapeau.discussion.Comments.newestOf;
import static io.chapeau.discussion.Comments.submitted;
import static io.chapeau.discussion.Comments.with;
import static io.chapeau.testing.Api.as;
import static io.chapeau.testing.Api.secretOf;
import static io.chapeau.testing.Api.unchecked;
import static org.hamcrest.Matchers.equalTo;

import io.agroal.api.AgroalDataSource;
import io.chapeau.change.Freshness;
import io.chapeau.testing.TestDatabase;
import io.quarkus.agroal.DataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** An erasure that one request does not bring to its end says what it has done, and another request goes on. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@SuppressWarnings("NullAway.Init")
class PersonTroubleTest {

    private static final String PEOPLE = "/v1/management/people?email=";

    private static final String MORE_OF_THE_SAME = """
            INSERT INTO comment (id, version, article_id, status, author_name, email, email_hash, text, secret_hash, created_at)
            SELECT UUID(), 0, article_id, status, author_name, email, email_hash, CONCAT('Number ', seq),
                   UNHEX(SHA2(CONCAT(id, seq), 256)), created_at
              FROM comment, seq_1_to_10000 WHERE id = ? AND seq <= ?""";

    private final String email = "t-" + UUID.randomUUID() + "@example.org";

    @Inject
    @DataSource("management")
    AgroalDataSource database;

    @Inject
    DiscussedArticles articles;

    @Inject
    Freshness freshness;

    private String comment(UUID article) {
        submitted(article, with("authorEmail", email));
        return newestOf(article);
    }

    @Test
    void erasureThatTheDatabaseEndsEarlySaysWhatIsGone() throws SQLException {
        UUID article = articles.open();
        String[] comments = {comment(article), comment(article)};
        String last = idOf(as("moderator").get(PEOPLE + email).path("items.comment.id[0]"));
        try (Connection other = database.getConnection();
                Statement hold = other.createStatement()) {
            other.setAutoCommit(false);
            hold.executeQuery("SELECT id FROM comment WHERE id = '" + last + "' FOR UPDATE");
            as("editor")
                    .delete(PEOPLE + email)
                    .then()
                    .statusCode(200)
                    .body("removed", equalTo(1))
                    .body("emptied", equalTo(0))
                    .body("more", equalTo(true));
            unchecked()
                    .header("Authorization", "Bearer " + secretOf("editor"))
                    .delete(PEOPLE + email)
                    .then()
                    .statusCode(503);
            other.rollback();
        }
        as("moderator").get(comments[0]).then().statusCode(404);
        as("moderator").get(comments[1]).then().statusCode(200);
        as("editor")
                .delete(PEOPLE + email)
                .then()
                .statusCode(200)
                .body("removed", equalTo(1))
                .body("more", equalTo(false));
    }

    @Test
    void moreThanOneRequestErasesAreErasedByTheNext() {
        UUID article = articles.open();
        articles.execute(MORE_OF_THE_SAME, idOf(comment(article)), 1_001);
        freshness.allChanged();
        as("editor")
                .delete(PEOPLE + email)
                .then()
                .statusCode(200)
                .body("removed", equalTo(1_000))
                .body("more", equalTo(true));
        as("moderator").get(PEOPLE + email + "&total=true").then().body("page.total", equalTo(2));
        as("editor")
                .delete(PEOPLE + email)
                .then()
                .statusCode(200)
                .body("removed", equalTo(2))
                .body("more", equalTo(false));
        as("moderator").get(PEOPLE + email + "&total=true").then().body("page.total", equalTo(0));
    }
}
