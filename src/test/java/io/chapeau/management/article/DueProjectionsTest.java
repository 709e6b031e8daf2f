package io.chapeau.management.article;

import static io.chapeau.testing.Api.as;
import static io.chapeau.testing.Api.unique;
import static org.assertj.core.api.Assertions.assertThat;
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
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@SuppressWarnings("NullAway.Init")
class DueProjectionsTest {

    @Inject
    DueProjections due;

    @Inject
    @DataSource("management")
    AgroalDataSource database;

    @Test
    void aStartShowsPreviewsWhatWasSavedBeforeTheyWere() throws SQLException {
        Response draft = Articles.created(Articles.input(unique("Older")));
        Response published = Articles.published(Articles.input(unique("Older and published")));
        Response trashed = Articles.created(Articles.input(unique("Older and deleted")));
        Response damaged = Articles.created(Articles.input(unique("Older and damaged")));
        Articles.trashed(Articles.pathOf(trashed));
        for (Response article : List.of(draft, published, trashed, damaged)) {
            run("DELETE FROM chapeau_preview.published_article WHERE id = ?", article);
            run("INSERT INTO projection_due (article_id) VALUES (?)", article);
        }
        run("UPDATE article SET body = '[{' WHERE id = ?", damaged);
        due.write(new StartupEvent());
        for (Response article : List.of(draft, published)) {
            as("previewer")
                    .get("/v1/preview/articles/" + article.path("slug"))
                    .then()
                    .statusCode(200)
                    .body("title", equalTo(article.path("title")));
            Articles.act(Articles.pathOf(article), "publish").then().statusCode(200);
        }
        for (Response article : List.of(trashed, damaged)) {
            as("previewer")
                    .get("/v1/preview/articles/" + article.path("id"))
                    .then()
                    .statusCode(404);
        }
        assertThat(dueOf(trashed)).isZero();
        assertThat(dueOf(damaged)).isOne();
        run("DELETE FROM projection_due WHERE article_id = ?", damaged);
        run("UPDATE article SET body = '[]' WHERE id = ?", damaged);
    }

    private int dueOf(Response article) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement query =
                        connection.prepareStatement("SELECT COUNT(*) FROM projection_due WHERE article_id = ?")) {
            query.setString(1, article.path("id"));
            try (ResultSet row = query.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        }
    }

    private void run(String update, Response article) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(update)) {
            statement.setString(1, article.path("id"));
            statement.executeUpdate();
        }
    }
}
