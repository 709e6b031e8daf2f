package io.chapeau.management.article.revision;

import static io.chapeau.testing.Api.as;
import static io.chapeau.testing.Api.unique;
import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import io.chapeau.testing.Articles;
import io.chapeau.testing.AtOnce;
import io.chapeau.testing.TestDatabase;
import io.quarkus.agroal.DataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** How revisions lie in the database: complete, small, and no longer than they are needed. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@SuppressWarnings("NullAway.Init")
class RevisionStorageTest {

    private static final boolean WHOLE = "full".equals(System.getProperty("proof"));
    private static final int SAVES = WHOLE ? 1_000 : 60;
    private static final int HISTORIES = WHOLE ? 60 : 2;
    private static final int EDITS = WHOLE ? 40 : 10;
    private static final int CLIENTS = 50;

    private static final List<String> WORDS =
            List.of("brume", "marée", "« quai »", "l’aube", "onze", "canal", "Noël", "vapeur", "œuvre", "grue");

    @Inject
    RevisionThinning thinning;

    @Inject
    @DataSource("management")
    AgroalDataSource database;

    @Test
    void thousandSavesOfALongArticleTakeUnderThreeMegabytes() throws SQLException {
        Random random = new Random(20_000);
        List<String> paragraphs = new ArrayList<>();
        while (String.join("\n\n", paragraphs).length() < 20_000) {
            paragraphs.add(paragraph(random));
        }
        String path = Articles.created(Articles.input(unique("Long"), String.join("\n\n", paragraphs)))
                .header("Location");
        for (int save = 1; save < SAVES; save++) {
            paragraphs.set(random.nextInt(paragraphs.size()), paragraph(random));
            replaced(path, String.join("\n\n", paragraphs));
        }
        long bytes = number("SELECT SUM(LENGTH(content) + LENGTH(changes) + 120) FROM revision WHERE article_id = '"
                + idOf(path) + "'");
        assertThat(bytes).isLessThan(3_000L * SAVES);
    }

    @Test
    void anySaveOfAnyHistoryComesBackExactly() {
        for (int history = 0; history < HISTORIES; history++) {
            long seed = WHOLE ? System.nanoTime() : history;
            Random random = new Random(seed);
            String path = Articles.created(Articles.input(unique("History " + seed), text(random)))
                    .header("Location");
            List<Map<String, Object>> states = new ArrayList<>();
            states.add(content(path));
            for (int edit = 0; edit < EDITS; edit++) {
                edited(path, random);
                if (!states.getLast().equals(content(path))) {
                    states.add(content(path));
                }
            }
            for (int tried = 0; tried < states.size(); tried++) {
                int number = random.nextInt(states.size());
                as("editor")
                        .header("If-Match", "*")
                        .post(path + "/revisions/" + (number + 1) + "/restore")
                        .then()
                        .statusCode(200);
                assertThat(content(path))
                        .as("seed %s, revision %s", seed, number + 1)
                        .isEqualTo(states.get(number));
            }
        }
    }

    @Test
    void ofManyPutsOnOneVersionOneIsKeptAndNumbersHaveNoGap() throws Exception {
        String path = Articles.created(Articles.input(unique("Fifty"))).header("Location");
        for (int round = 0; round < 2; round++) {
            String etag = as("editor").get(path).header("ETag");
            List<Integer> statuses = AtOnce.times(
                    CLIENTS, i -> Articles.put(path, etag, Articles.input(unique("Rival " + i), unique("Text")))
                            .statusCode());
            assertThat(statuses).filteredOn(status -> status == 200).hasSize(1);
            assertThat(statuses).filteredOn(status -> status == 412).hasSize(CLIENTS - 1);
        }
        assertThat(column("SELECT number FROM revision WHERE article_id = '" + idOf(path) + "' ORDER BY number"))
                .containsExactly("1", "2", "3");
    }

    @Test
    void savesThatAnotherEntryStandsForGoAfterADay() throws SQLException {
        String path = Articles.created(Articles.input(unique("Thinned"))).header("Location");
        for (String title : List.of("B", "C", "D")) {
            Articles.patch(path, "*", "{\"title\":\"" + title + "\"}").then().statusCode(200);
        }
        thinning.thin();
        assertThat(numbers(path)).containsExactly("1", "2", "3", "4");
        execute("UPDATE revision SET saved_at = saved_at - INTERVAL 25 HOUR WHERE article_id = '" + idOf(path) + "'");
        thinning.thin();
        // The first one is what the last one is compressed against.
        assertThat(numbers(path)).containsExactly("1", "4");
        as("editor").get(path + "/revisions/4").then().statusCode(200);
        as("editor").get(path + "/revisions/2").then().statusCode(404);
    }

    @Test
    void savesThatALinkShowsOrAPlanNamesStay() throws SQLException {
        String path = Articles.created(Articles.input(unique("Pinned"))).header("Location");
        for (String title : List.of("B", "C", "D", "E")) {
            Articles.patch(path, "*", "{\"title\":\"" + title + "\"}").then().statusCode(200);
        }
        as("editor")
                .contentType(ContentType.JSON)
                .body(Map.of("revision", 2))
                .post(path + "/preview-links")
                .then()
                .statusCode(201);
        as("editor")
                .contentType(ContentType.JSON)
                .header("If-Match", "*")
                .body(Map.of("revision", 3, "publishAt", "2999-01-01T00:00:00Z"))
                .put(path + "/schedule")
                .then()
                .statusCode(200);
        execute("UPDATE revision SET saved_at = saved_at - INTERVAL 25 HOUR WHERE article_id = '" + idOf(path) + "'");
        thinning.thin();
        assertThat(numbers(path)).containsExactly("1", "2", "3", "5");
    }

    private List<String> numbers(String path) throws SQLException {
        return column("SELECT number FROM revision WHERE article_id = '" + idOf(path) + "' ORDER BY number");
    }

    private static void edited(String path, Random random) {
        String patch =
                switch (random.nextInt(5)) {
                    case 0 -> "{\"title\":\"" + words(random, 3) + "\"}";
                    case 1 ->
                        "{\"standfirst\":" + (random.nextBoolean() ? "null" : "\"" + words(random, 5) + "\"") + "}";
                    case 2 -> "{\"commentsOpen\":" + random.nextBoolean() + "}";
                    case 3 ->
                        "{\"seo\":{\"title\":\"" + words(random, 2) + "\",\"noIndex\":" + random.nextBoolean() + "}}";
                    default ->
                        "{\"body\":{\"format\":\"markdown\",\"value\":\""
                                + text(random).replace("\n", "\\n") + "\"}}";
                };
        Articles.patch(path, "*", patch).then().statusCode(200);
    }

    private static String text(Random random) {
        List<String> paragraphs = new ArrayList<>();
        for (int i = 0; i <= random.nextInt(6); i++) {
            paragraphs.add((random.nextInt(4) == 0 ? "## " : "") + words(random, 2 + random.nextInt(12)));
        }
        return String.join("\n\n", paragraphs);
    }

    private static String paragraph(Random random) {
        return words(random, 60 + random.nextInt(60));
    }

    private static String words(Random random, int count) {
        List<String> words = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            words.add(WORDS.get(random.nextInt(WORDS.size())) + random.nextInt(1_000));
        }
        return String.join(" ", words);
    }

    private static void replaced(String path, String markdown) {
        Articles.patch(
                        path,
                        "*",
                        "{\"body\":{\"format\":\"markdown\",\"value\":\"" + markdown.replace("\n", "\\n") + "\"}}")
                .then()
                .statusCode(200);
    }

    /** What an editor wrote, without what the product says of it. */
    private static Map<String, Object> content(String path) {
        Map<String, Object> view = as("editor").get(path).jsonPath().getMap("");
        List.of("version", "revision", "publication", "updatedAt", "updatedBy").forEach(view::remove);
        return view;
    }

    private static String idOf(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private long number(String query) throws SQLException {
        return Long.parseLong(column(query).getFirst());
    }

    private List<String> column(String query) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            List<String> values = new ArrayList<>();
            while (rows.next()) {
                values.add(rows.getString(1));
            }
            return values;
        }
    }

    private void execute(String update) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(update);
        }
    }
}
