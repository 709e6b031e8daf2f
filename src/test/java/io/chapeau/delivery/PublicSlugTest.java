package io.chapeau.delivery;

import static io.chapeau.testing.Api.unique;
import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import io.chapeau.testing.Articles;
import io.chapeau.testing.TestDatabase;
import io.quarkus.agroal.DataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the readers' database user finds in the table of slugs. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@SuppressWarnings("NullAway.Init")
class PublicSlugTest {

    private static final String SLUGS = """
            SELECT slug FROM public_slug
             WHERE (entity_type = 'article' AND slug IN (?, ?)) OR (entity_type = 'author' AND slug = ?)
                OR (entity_type = 'tag' AND slug = ?) ORDER BY slug""";

    @Inject
    @DataSource("delivery")
    AgroalDataSource delivery;

    @Test
    void onlySlugsOfWhatIsVisibleNowAreThere() throws SQLException {
        String stem = "z" + unique("seen").replace(' ', '-');
        String author = Articles.link("authors", stem + "-author");
        String tag = Articles.link("tags", stem + "-tag");
        Map<String, Object> input = Articles.input("Seen");
        input.put("slug", stem + "-former");
        input.put("authorIds", List.of(author));
        input.put("tagIds", List.of(tag));
        Response article = Articles.created(input);
        String path = Articles.pathOf(article);
        assertThat(slugs(stem)).isEmpty();

        Articles.act(path, "publish").then().statusCode(200);
        Articles.patch(path, "*", "{\"slug\":\"" + stem + "-now\"}").then().statusCode(200);
        assertThat(slugs(stem)).containsExactly(stem + "-author", stem + "-former", stem + "-tag");
        Articles.act(path, "publish").then().statusCode(200);
        assertThat(slugs(stem)).containsExactly(stem + "-author", stem + "-former", stem + "-now", stem + "-tag");

        Articles.act(path, "unpublish").then().statusCode(200);
        assertThat(slugs(stem)).isEmpty();
        Articles.act(path, "publish").then().statusCode(200);
        assertThat(slugs(stem)).hasSize(4);
    }

    private List<String> slugs(String stem) throws SQLException {
        try (Connection connection = delivery.getConnection();
                PreparedStatement select = connection.prepareStatement(SLUGS)) {
            select.setString(1, stem + "-former");
            select.setString(2, stem + "-now");
            select.setString(3, stem + "-author");
            select.setString(4, stem + "-tag");
            List<String> found = new ArrayList<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    found.add(rows.getString(1));
                }
            }
            return found;
        }
    }
}
