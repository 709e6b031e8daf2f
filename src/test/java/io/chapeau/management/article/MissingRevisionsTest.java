package io.chapeau.management.article;

import static io.chapeau.testing.Api.as;
import static io.chapeau.testing.Api.unique;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import io.agroal.api.AgroalDataSource;
import io.chapeau.testing.Articles;
import io.chapeau.testing.TestDatabase;
import io.quarkus.agroal.DataSource;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@SuppressWarnings("NullAway.Init")
class MissingRevisionsTest {

    @Inject
    MissingRevisions missing;

    @Inject
    @DataSource("management")
    AgroalDataSource database;

    @Test
    void aStartKeepsWhatWasSavedBeforeRevisionsWere() throws SQLException {
        Response published = Articles.published(Articles.input(unique("Older")));
        Response draft = Articles.created(Articles.input(unique("Older draft")));
        Response damaged = Articles.created(Articles.input(unique("Damaged")));
        forget(published);
        forget(draft);
        forget(damaged);
        run("UPDATE article SET body = '[{' WHERE id = '" + damaged.path("id") + "'");
        missing.keep(new StartupEvent());
        String path = Articles.pathOf(published);
        as("editor")
                .get(path)
                .then()
                .header("ETag", "\"" + published.path("version") + "\"")
                .body("revision", equalTo(1))
                .body("publishedRevision", equalTo(1));
        as("editor")
                .get(path + "/revisions")
                .then()
                .body("items.number", contains(1))
                .body("items.published", contains(true));
        as("editor")
                .get(path + "/revisions/1")
                .then()
                .body("article.title", equalTo(published.path("title")))
                .body("article.body.value", equalTo(published.path("body.value")));
        as("editor").get(Articles.pathOf(draft) + "/revisions").then().body("items.published", contains(false));
        as("editor").get(Articles.pathOf(damaged) + "/revisions").then().body("items", empty());
        run("UPDATE article SET body = '[]' WHERE id = '" + damaged.path("id") + "'");
        Articles.patch(Articles.pathOf(damaged), "*", "{\"title\":\"Mended\"}")
                .then()
                .statusCode(200)
                .body("revision", equalTo(1));
    }

    private void forget(Response article) throws SQLException {
        run("DELETE FROM revision WHERE article_id = '" + article.path("id") + "'");
        run("UPDATE article SET revision = 0, published_revision = NULL WHERE id = '" + article.path("id") + "'");
    }

    private void run(String update) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(update);
        }
    }
}
