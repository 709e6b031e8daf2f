package io.chapeau.management.article.publish;

import static io.chapeau.testing.Api.reader;
import static io.chapeau.testing.Api.unique;
import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import io.chapeau.language.SiteLocales;
import io.chapeau.testing.Articles;
import io.chapeau.testing.TestDatabase;
import io.quarkus.agroal.DataSource;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@SuppressWarnings("NullAway.Init")
class ChoicesTest {

    @Inject
    Choices choices;

    @Inject
    @DataSource("management")
    AgroalDataSource database;

    /** As the start of this test run left it. */
    @AfterEach
    void startWithoutLanguages() {
        startWith(SiteLocales.of("en", null, null));
    }

    @Test
    void startWithOtherLanguagesChoosesAnewForWhatIsPublished() throws SQLException {
        Map<String, Object> input = new HashMap<>(Articles.input(unique("Chosen")));
        input.put("locale", "is");
        String id = Articles.published(input).path("id");
        assertThat(chosen(id)).isZero();
        startWith(SiteLocales.of("is", "is,fo", null));
        assertThat(chosen(id)).isEqualTo(4);
        assertThat(reader().get("/v1/articles?locale=fo&fallback=true&limit=100")
                        .<List<String>>path("items.id"))
                .contains(id);
        startWith(SiteLocales.of("fo", "is,fo", null));
        assertThat(chosen(id)).isEqualTo(2);
        startWithoutLanguages();
        assertThat(chosen(id)).isZero();
    }

    private void startWith(SiteLocales locales) {
        QuarkusMock.installMockForType(locales, SiteLocales.class);
        choices.follow(new StartupEvent());
    }

    /** Rows of readers and of previews. */
    private int chosen(String article) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT"
                        + " (SELECT COUNT(*) FROM chapeau_public.published_choice WHERE article_id = '" + article + "')"
                        + " + (SELECT COUNT(*) FROM chapeau_preview.published_choice WHERE article_id = '" + article
                        + "')")) {
            row.next();
            return row.getInt(1);
        }
    }
}
