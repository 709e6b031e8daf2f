package io.chapeau.management.article;

import static io.chapeau.testing.Api.as;
import static io.chapeau.testing.Api.unique;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.agroal.api.AgroalDataSource;
import io.chapeau.language.SiteTypography;
import io.chapeau.testing.Articles;
import io.chapeau.testing.TestDatabase;
import io.quarkus.agroal.DataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class SiteTypographyTest {

    private static final String PLAIN = "Quoi ? Rien : « attendons ! »";
    private static final String SET = "Quoi\u202F? Rien\u00A0: «\u202Fattendons\u202F!\u202F»";

    @Inject
    @DataSource("management")
    AgroalDataSource database;

    /** A site that sets the rules of French. */
    @BeforeEach
    void french() {
        QuarkusMock.installMockForType(new SiteTypography("fr"), SiteTypography.class);
    }

    @Test
    void bodiesInFrenchAreSetWhenTheyAreSavedAndOthersAreNot() {
        for (String locale : new String[] {"fr", "fr-CA"}) {
            Response created = Articles.created(input(locale));
            created.then().body("title", equalTo("Quoi ?"));
            assertThat(markdown(created.header("Location"))).isEqualTo(SET);
        }
        assertThat(markdown(Articles.created(input("en")).header("Location"))).isEqualTo(PLAIN);
    }

    @Test
    void sendingTheSameAgainChangesNothing() {
        Map<String, Object> input = input("fr");
        String path = Articles.created(input).header("Location");
        Articles.put(path, "*", input).then().statusCode(200).body("version", equalTo(0));
        Articles.put(path, "*", as("editor").get(path + "?bodyFormat=markdown").asString())
                .then()
                .statusCode(200)
                .body("version", equalTo(0));
    }

    @Test
    void bodyOfBeforeTheSettingStaysUntilItOrItsLanguageChanges() {
        String path = Articles.created(input("en")).header("Location");
        relabel(path);
        Articles.patch(path, "*", "{\"title\":\"Autre ?\"}").then().statusCode(200);
        assertThat(markdown(path)).isEqualTo(PLAIN);
        Articles.patch(path, "*", "{\"locale\":\"fr-CA\"}").then().statusCode(200);
        assertThat(markdown(path)).isEqualTo(SET);
    }

    private static Map<String, Object> input(String locale) {
        Map<String, Object> input = Articles.input("Quoi ?", PLAIN);
        input.put("locale", locale);
        input.put("slug", unique("quoi").replace(' ', '-'));
        return input;
    }

    private static String markdown(String path) {
        return as("editor").get(path + "?bodyFormat=markdown").path("body.value");
    }

    /** As an article in French lies there that was saved under another setting. */
    private void relabel(String path) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement =
                        connection.prepareStatement("UPDATE article SET locale = 'fr' WHERE id = ?")) {
            statement.setString(1, path.substring(path.lastIndexOf('/') + 1));
            statement.executeUpdate();
        } catch (SQLException refused) {
            throw new IllegalStateException(refused);
        }
    }

    @Test
    void commentsOnArticlesInFrenchAreSetToo() {
        Map<String, Object> article = input("fr");
        article.put("commentPolicy", "open");
        String id = Articles.published(article).path("id");
        io.chapeau.testing.Api.reader()
                .contentType("application/json")
                .body(Map.of("authorName", "Noé", "authorEmail", "noe@example.org", "text", PLAIN))
                .post("/v1/articles/" + id + "/comments")
                .then()
                .statusCode(202);
        io.chapeau.testing.Api.reader()
                .get("/v1/articles/" + id + "/comments")
                .then()
                .body("items[0].text", equalTo(SET))
                .body("items[0].html", equalTo("<p>" + SET + "</p>"));
    }
}
