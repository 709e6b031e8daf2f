package io.chapeau.management.article.publish;

import static io.chapeau.testing.Api.reader;
import static io.chapeau.testing.Api.unique;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

import io.agroal.api.AgroalDataSource;
import io.chapeau.change.Freshness;
import io.chapeau.testing.Articles;
import io.chapeau.testing.TestDatabase;
import io.quarkus.agroal.DataSource;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class MissingDerivationsTest {

    private static final String FORGET =
            "UPDATE chapeau_public.published_body SET outline = NULL, links = NULL, images = NULL";

    @Inject
    Freshness freshness;

    @Inject
    MissingDerivations missing;

    @Inject
    @DataSource("management")
    AgroalDataSource database;

    @Test
    void aStartDerivesWhatArticlesLackFromWhatReadersSee() {
        Response article =
                Articles.published(Articles.input(unique("Older"), "## One\n\n[out](https://example.org/a)"));
        Articles.patch(
                        Articles.pathOf(article),
                        "*",
                        "{\"body\":{\"format\":\"markdown\",\"value\":\"## Working copy\"}}")
                .then()
                .statusCode(200);
        run(FORGET);
        seen(article).body("$", not(hasKey("outline")));
        missing.derive(new StartupEvent());
        seen(article)
                .body("outline.text", contains("One"))
                .body("links", contains("https://example.org/a"))
                .body("images", empty());
    }

    @Test
    void moreArticlesThanABatchAreAllCompleted() {
        List<Response> articles = new ArrayList<>();
        for (int i = 0; i < 101; i++) {
            articles.add(Articles.published(Articles.input(unique("Many"), "## Here")));
        }
        run(FORGET);
        missing.derive(new StartupEvent());
        articles.forEach(article -> seen(article).body("outline.text", contains("Here")));
    }

    @Test
    void blocksThatCannotBeReadStopNoStart() {
        Response broken = Articles.published(Articles.input(unique("Broken"), "## One"));
        Response sound = Articles.published(Articles.input(unique("Sound"), "## Two"));
        run(FORGET);
        run("UPDATE chapeau_public.published_body SET blocks = '[{\"_type\":\"raw\"}]' WHERE article_id = '"
                + broken.path("id") + "'");
        missing.derive(new StartupEvent());
        seen(sound).body("outline.text", contains("Two"));
        seen(broken).body("$", not(hasKey("outline")));
        Articles.patch(Articles.pathOf(broken), "*", "{\"title\":\"Mended\"}")
                .then()
                .statusCode(200);
        Articles.act(Articles.pathOf(broken), "publish").then().statusCode(200);
        seen(broken).body("outline.text", contains("One"));
    }

    private ValidatableResponse seen(Response article) {
        // Neither this test nor the start of a product tells of what it writes.
        freshness.allChanged();
        return reader().get("/v1/articles/" + article.path("id") + "?include=outline,links,images")
                .then()
                .statusCode(200);
    }

    private void run(String statement) {
        try (Connection connection = database.getConnection()) {
            connection.createStatement().executeUpdate(statement);
        } catch (SQLException refused) {
            throw new IllegalStateException(refused);
        }
    }
}
