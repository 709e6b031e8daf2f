package io.chapeau.discussion;

import static io.chapeau.discussion.Comments.article;
import static io.chapeau.discussion.Comments.idOf;
import static io.chapeau.discussion.Comments.input;
import static io.chapeau.discussion.Comments.newestOf;
import static io.chapeau.discussion.Comments.submitted;
import static io.chapeau.discussion.Comments.with;
import static io.chapeau.testing.Api.unchecked;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.agroal.api.AgroalDataSource;
import io.chapeau.testing.TestDatabase;
import io.quarkus.agroal.DataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.Statement;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Comments that wait for their article, or for the database, while something else happens. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@SuppressWarnings("NullAway.Init")
class OvertakenSubmissionTest {

    /** They wait for a lock: what does not is over at once. */
    private static final String WAITING = """
            SELECT id FROM information_schema.processlist
             WHERE (info LIKE 'SELECT id FROM article WHERE id = % LOCK IN SHARE MODE' OR info LIKE 'insert into comment %')
               AND time_ms > 100""";

    private static final String POLICY =
            "UPDATE chapeau_public.published_article SET comment_policy = '%s' WHERE id = '%s'";

    @Inject
    DiscussedArticles articles;

    @Inject
    @DataSource("management")
    AgroalDataSource database;

    private String article;

    @BeforeEach
    void open() {
        article = article("open");
    }

    @Test
    void articleThatIsClosedMeanwhileTakesNothing() throws Exception {
        overtaken(input(), POLICY.formatted("closed", article))
                .then()
                .statusCode(409)
                .body("detail", containsString("closed"));
        assertThat(comments()).isZero();
    }

    @Test
    void articleThatIsModeratedMeanwhileShowsNothing() throws Exception {
        overtaken(input(), POLICY.formatted("moderated", article))
                .then()
                .statusCode(202)
                .body("status", equalTo("pending"));
        assertThat(articles.shownCount(UUID.fromString(article))).isZero();
    }

    @Test
    void articleThatIsWithdrawnMeanwhileIsNotFound() throws Exception {
        overtaken(input(), "DELETE FROM chapeau_public.published_article WHERE id = '" + article + "'")
                .then()
                .statusCode(404);
        assertThat(comments()).isZero();
    }

    @Test
    void commentThatIsHiddenMeanwhileIsNotAnswered() throws Exception {
        submitted(article, input());
        String parent = idOf(newestOf(article));
        overtaken(with("parentId", parent), "UPDATE comment SET status = 'rejected' WHERE id = '" + parent + "'")
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/parentId"))
                .body("errors[0].code", equalTo("parent"));
        assertThat(comments()).isEqualTo(1);
    }

    @Test
    void whatHappensToAnArticleWithoutConcerningItsCommentsHindersNone() throws Exception {
        overtaken(input(), "UPDATE article SET title = 'Another one' WHERE id = '" + article + "'")
                .then()
                .statusCode(202)
                .body("status", equalTo("approved"));
    }

    /** Where the connection is cut at the commit, it would be there twice. */
    @Test
    void commentOfWhichNobodyKnowsWhetherItIsKeptIsNotKeptASecondTime() throws Exception {
        UUID moderated = articles.open();
        submitted(moderated, input());
        article = moderated.toString();
        whileHeld(input(), holder -> holder.execute("KILL CONNECTION " + waiting()))
                .then()
                .statusCode(503)
                .body("detail", containsString("Whether a write was done is not known"));
        assertThat(comments()).isEqualTo(1);
    }

    private int comments() {
        return articles.number("SELECT COUNT(*) FROM comment WHERE article_id = ?", article);
    }

    private String waiting() {
        return articles.column(WAITING).getFirst();
    }

    /** What somebody gets whose comment waits until a change of the database is there. */
    private Response overtaken(Map<String, ?> comment, String change) throws Exception {
        return whileHeld(comment, holder -> holder.executeUpdate(change));
    }

    private Response whileHeld(Map<String, ?> comment, Work work) throws Exception {
        try (Connection holder = database.getConnection();
                Statement statement = holder.createStatement();
                ExecutorService other = Executors.newSingleThreadExecutor()) {
            holder.setAutoCommit(false);
            statement.executeQuery("SELECT id FROM article WHERE id = '" + article + "' FOR UPDATE");
            Future<Response> answer = other.submit(() -> unchecked()
                    .contentType(ContentType.JSON)
                    .body(comment)
                    .post("/v1/articles/" + article + "/comments"));
            await().until(() -> !articles.column(WAITING).isEmpty());
            work.run(statement);
            holder.commit();
            return answer.get();
        }
    }

    @FunctionalInterface
    private interface Work {
        void run(Statement holder) throws Exception;
    }
}
