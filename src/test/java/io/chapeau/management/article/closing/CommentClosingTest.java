package io.chapeau.management.article.closing;

import static io.chapeau.testing.Api.reader;
import static io.chapeau.testing.Api.unique;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.agroal.api.AgroalDataSource;
import io.chapeau.testing.Articles;
import io.chapeau.testing.TestDatabase;
import io.quarkus.agroal.DataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The site of the tests closes discussions a hundred years after the publication. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@SuppressWarnings("NullAway.Init")
class CommentClosingTest {

    private static final String LONG_AGO = "1905-12-09T08:00:00Z";

    @Inject
    CommentClosing closing;

    @Inject
    @DataSource("management")
    AgroalDataSource database;

    @Test
    void discussionOfAnOldArticleClosesByItselfAndStaysClosed() {
        String article = article(null);
        await().until(() -> !isOpen("/v1/articles/" + article));
        submit(article, 409);
        Articles.patch(Articles.PATH + "/" + article, "*", "{\"title\":\"" + unique("Newer") + "\"}")
                .then()
                .statusCode(200);
        Articles.act(Articles.PATH + "/" + article, "publish").then().statusCode(200);
        assertThat(isOpen("/v1/articles/" + article)).isFalse();
    }

    @Test
    void articleWithAPolicyOfItsOwnStaysOpenAndReopensWhatWasClosed() {
        String own = article("moderated");
        String closed = article(null);
        await().until(() -> !isOpen("/v1/articles/" + closed));
        assertThat(isOpen("/v1/articles/" + own)).isTrue();
        Articles.patch(Articles.PATH + "/" + closed, "*", "{\"commentPolicy\":\"moderated\"}")
                .then()
                .statusCode(200);
        Articles.act(Articles.PATH + "/" + closed, "publish").then().statusCode(200);
        submit(closed, 202);
    }

    @Test
    void whatTheSiteWouldNotCloseNowIsReopened() throws SQLException {
        String article = article(null);
        String kept = article(null);
        await().until(() -> !isOpen("/v1/articles/" + article) && !isOpen("/v1/articles/" + kept));
        try (Connection connection = database.getConnection();
                PreparedStatement younger = connection.prepareStatement(
                        "UPDATE chapeau_public.published_article SET published_at = '2020-01-01' WHERE id = ?")) {
            younger.setString(1, article);
            younger.executeUpdate();
        }
        closing.reopen();
        assertThat(isOpen("/v1/articles/" + article)).isTrue();
        assertThat(isOpen("/v1/articles/" + kept)).isFalse();
    }

    private static String article(@Nullable String policy) {
        Map<String, Object> input = new HashMap<>(Articles.input(unique("Old")));
        input.put("publishedAt", LONG_AGO);
        input.put("commentPolicy", policy);
        return Articles.published(input).path("id");
    }

    private static boolean isOpen(String path) {
        return reader().get(path).then().statusCode(200).extract().path("commentsOpen");
    }

    private static void submit(String article, int status) {
        reader().contentType("application/json")
                .body(Map.of("authorName", "Rosa", "authorEmail", "rosa@example.org", "text", "Still here?"))
                .post("/v1/articles/" + article + "/comments")
                .then()
                .statusCode(status);
    }
}
