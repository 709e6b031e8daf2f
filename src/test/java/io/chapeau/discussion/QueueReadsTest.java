package io.chapeau.discussion;

import static io.chapeau.testing.Api.as;
import static io.chapeau.testing.Api.unique;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import io.chapeau.testing.Articles;
import io.chapeau.testing.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a page of the queue reads does not depend on how many comments there are that it does not mean. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@SuppressWarnings("NullAway.Init")
class QueueReadsTest {

    private static final int MANY = 30_000;

    /** However many there are: the rows read stay the same. */
    private static final int ALL = "full".equals(System.getProperty("proof")) ? 1_000_000 : MANY;

    /** The page, what it is joined with, and for words a few times the next 2,000, which tell how to find them. */
    private static final int FEW = 15_000;

    /** And twice whether it has more than 10,000. */
    private static final int FEW_OF_A_LARGE_CATEGORY = FEW + 10_000;

    /** As many as would fill a page, of the newest, with a word that no other has: spam often comes so. */
    private static final String WAVE = """
            UPDATE comment SET text = CONCAT(?, ' ', text) WHERE article_id = ? ORDER BY created_at DESC LIMIT 300""";

    /** The oldest, behind all that a page would read one by one. */
    private static final String SUSPECTED = """
            UPDATE comment SET score = 60 WHERE article_id = ? ORDER BY created_at LIMIT 300""";

    /** In every tenth of them, as ids order them. */
    private static final String OFTEN = """
            UPDATE comment JOIN (SELECT id, ROW_NUMBER() OVER (ORDER BY created_at) AS place FROM comment
                                  WHERE article_id = ?) AS placed USING (id)
               SET text = CONCAT(?, ' ', text) WHERE MOD(place, 10) = 0""";

    /** Those that the index of words gives, too. */
    private static final String ROWS_READ =
            "SELECT CAST(variable_value AS SIGNED) FROM information_schema.global_status WHERE variable_name = 'ROWS_READ'";

    @Inject
    DiscussedArticles articles;

    private static final String OF_A_SUSPECT =
            "UPDATE comment SET author_name = ? WHERE article_id = ? ORDER BY created_at LIMIT 4000";

    /** As on a site with thousands of articles: by the average of a few the database would not look for one of them. */
    private static final String SCATTERED = "SET STATEMENT foreign_key_checks = 0 FOR"
            + " UPDATE comment SET article_id = id WHERE article_id = ? ORDER BY id LIMIT 5000";

    private static final String GATHERED = "UPDATE comment SET article_id = ? WHERE article_id = id";

    private static final String LINKED =
            "UPDATE comment SET html = NULL, text = CONCAT(text, ' https://pier.example') WHERE article_id = ? LIMIT ?";

    private static final String FILED =
            "INSERT INTO article_category (article_id, category_id, position) VALUES (?, ?, 0)";

    private final String suspect = "Suspect" + UUID.randomUUID().toString().substring(0, 8);
    private final String wave = "wave" + UUID.randomUUID().toString().substring(0, 8);
    private UUID full;

    @BeforeEach
    void open() {
        full = articles.open();
    }

    private void fill(int comments) {
        articles.fill(full, comments);
        articles.execute(WAVE, wave, full.toString());
        articles.execute(SUSPECTED, full.toString());
        articles.execute(OF_A_SUSPECT, suspect, full.toString());
        articles.column("ANALYZE TABLE comment");
    }

    @AfterEach
    void empty() {
        articles.execute(GATHERED, full.toString());
        articles.empty(full);
    }

    @Test
    void everyFilterAndSortStaysOnAnIndex() {
        fill(ALL);
        String few = articles.open().toString();
        Comments.pending(few);
        String category = Articles.link("categories", unique("Quiet"));
        String large = Articles.link("categories", unique("Loud"));
        articles.execute(FILED, full.toString(), large);
        String client = "A".repeat(43);
        Map<String, Integer> dear = new TreeMap<>();
        Stream.of(
                        "sort=-createdAt",
                        "sort=createdAt",
                        "status=spam",
                        "status=rejected&total=true",
                        "status=pending&sort=score",
                        "status=pending&sort=-score",
                        "sort=score",
                        "sort=-score&page=100",
                        "sort=-score&scoreFrom=50&total=true",
                        "sort=score&scoreFrom=50&status=pending",
                        "sort=-score&q=number&limit=100",
                        "sort=score&q=" + wave,
                        "sort=-score&article=" + few,
                        "sort=score&article=" + few + "&q=number",
                        "sort=-score&hasLink=false&scoreFrom=60&q=number&total=true",
                        "sort=-score&authorName=" + suspect + "&scoreFrom=1&q=number&total=true",
                        "sort=-score&authorName=" + suspect + "&q=" + unique("unsaid"),
                        "sort=-score&category=" + large + "&scoreFrom=60",
                        "sort=-score&category=" + large + "&article=" + few,
                        "sort=-score&category=" + category,
                        "sort=-score&createdFrom=2999-01-01T00:00:00Z",
                        "article=" + full + "&total=true",
                        "article=" + full + "&status=pending&total=true&sort=createdAt",
                        "category=" + large + "&total=true",
                        "category=" + large + "&status=pending&sort=createdAt",
                        "article=" + few + "&total=true",
                        "article=" + few + "&status=approved&total=true",
                        "article=" + few + "&scoreFrom=50",
                        "authorName=" + unique("Nobody") + "&total=true",
                        "email=" + UUID.randomUUID() + "@example.org&total=true",
                        "client=" + client + "&total=true",
                        "hasLink=true&total=true",
                        "hasLink=true&status=pending&total=true",
                        "scoreFrom=50&total=true",
                        "scoreFrom=50&sort=createdAt",
                        "scoreFrom=50&status=pending&total=true",
                        "createdFrom=2999-01-01T00:00:00Z&total=true",
                        "createdTo=1999-01-01T00:00:00Z&total=true",
                        "category=" + category + "&total=true",
                        "category=" + category + "&status=pending&total=true",
                        "q=" + unique("unsaid") + "&total=true",
                        "q=number&limit=100",
                        "q=number&limit=100&sort=createdAt",
                        "q=number&scoreFrom=60&total=true",
                        "q=number&scoreFrom=60&status=pending&sort=createdAt",
                        "q=" + wave + "&total=true",
                        "q=" + wave + "&sort=createdAt",
                        "q=" + wave + "&status=pending&sort=createdAt",
                        "q=" + wave + "&category=" + category,
                        "q=" + wave + "&page=15")
                .forEach(query -> {
                    int before = articles.number(ROWS_READ);
                    as("moderator").get(Comments.MANAGED + "?" + query).then().statusCode(200);
                    int read = articles.number(ROWS_READ) - before;
                    if (read > (query.contains(large) ? FEW_OF_A_LARGE_CATEGORY : FEW)) {
                        dear.put(query, read);
                    }
                });
        assertThat(dear).isEmpty();
    }

    @Test
    void wordsAreFoundHoweverOftenTheyAreSaid() {
        fill(MANY);
        String often = "often" + UUID.randomUUID().toString().substring(0, 8);
        articles.execute(OFTEN, full.toString(), often);
        List<String> all = articles.column(
                "SELECT id FROM comment WHERE article_id = ? ORDER BY created_at DESC, id DESC", full.toString());
        List<String> tenth = IntStream.range(0, MANY / 10)
                .mapToObj(place -> all.get(10 * place))
                .toList();
        String ofAll = "article=" + full + "&q=number&limit=100";
        assertThat(ids(ofAll + "&page=90")).isEqualTo(all.subList(8_900, 9_000));
        assertThat(ids("q=" + often + "&limit=100&page=2")).isEqualTo(tenth.subList(100, 200));
        assertThat(ids("q=" + often + "&limit=100&page=9")).isEqualTo(tenth.subList(800, 900));
        assertThat(ids("q=" + often + "&limit=100&page=30")).isEqualTo(tenth.subList(2_900, 3_000));
        assertThat(ids("q=number&scoreFrom=60&limit=100&page=3")).isEqualTo(all.subList(MANY - 100, MANY));
        walk("q=" + often + "&limit=100", tenth);
        walk("q=" + often + "&limit=100&sort=createdAt", tenth.reversed());
        walk("scoreFrom=60&limit=100&sort=-score&q=number", suspected());
        walk("scoreFrom=60&limit=100&sort=score&article=" + full, suspected().reversed());
        walk("scoreFrom=60&limit=100&q=number", all.subList(MANY - 300, MANY));
        walk(
                "scoreFrom=60&article=" + full + "&limit=100&sort=createdAt",
                all.subList(MANY - 300, MANY).reversed());
        counted(ofAll, 10_000, false);
        counted("q=" + often, MANY / 10, true);
        counted("q=" + often + "&article=" + full, MANY / 10, true);
        counted("q=" + wave, 300, true);
        counted("q=number&scoreFrom=60", 300, true);
    }

    private List<String> suspected() {
        return articles.column(
                "SELECT id FROM comment WHERE article_id = ? AND score = 60 ORDER BY id DESC", full.toString());
    }

    @Test
    void moreThanFiveThousandCommentsAreNotSortedByScore() {
        fill(MANY);
        Stream.of(
                        "article=" + full,
                        "article=" + full + "&q=" + wave,
                        "hasLink=false",
                        "createdFrom=2020-01-01T00:00:00Z")
                .forEach(query -> as("moderator")
                        .get(Comments.MANAGED + "?sort=-score&" + query)
                        .then()
                        .statusCode(400)
                        .body("errors.parameter", contains("sort"))
                        .body("errors.code", contains("combination"))
                        .body("detail", startsWith("More than 5,000 comments match the filters beside q.")));
    }

    @Test
    void whoeverIsOnTheWayComesToTheEndThoughOthersArrive() {
        fill(MANY);
        UUID article = articles.open();
        articles.fill(article, 5_000);
        String category = Articles.link("categories", unique("Crowded"));
        articles.execute(FILED, article.toString(), category);
        List<String> queries = Stream.of("article=" + article, "category=" + category)
                .map(filter -> Comments.MANAGED + "?limit=100&sort=-score&" + filter)
                .toList();
        List<String> next = queries.stream()
                .map(query -> as("moderator").get(query).<String>path("page.next"))
                .toList();
        Comments.pending(article);
        articles.execute(SCATTERED, full.toString());
        articles.column("ANALYZE TABLE comment");
        for (int i = 0; i < queries.size(); i++) {
            String query = queries.get(i);
            as("moderator").get(query).then().statusCode(400);
            int before = articles.number(ROWS_READ);
            as("moderator").get(query + "&page=2").then().statusCode(200);
            as("moderator").get(query + "&cursor=" + next.get(i)).then().statusCode(200);
            assertThat(articles.number(ROWS_READ) - before).as(query).isLessThan(3 * MANY);
        }
        articles.empty(article);
    }

    @Test
    void categoryOfManyIsSortedByItsOwnCommentsWhateverElseIsAskedFor() {
        fill(MANY);
        UUID article = articles.open();
        articles.fill(article, 5_100);
        String category = Articles.link("categories", unique("Linked"));
        articles.execute(FILED, article.toString(), category);
        articles.execute(LINKED, article.toString(), 5_090);
        articles.execute(SCATTERED, full.toString());
        articles.column("ANALYZE TABLE comment");
        int before = articles.number(ROWS_READ);
        as("moderator")
                .get(Comments.MANAGED + "?sort=-score&hasLink=false&category=" + category)
                .then()
                .statusCode(200)
                .body("items.size()", equalTo(10));
        assertThat(articles.number(ROWS_READ) - before).isLessThan(MANY);
        articles.empty(article);
    }

    /** Forwards over all pages and back by one. */
    private static void walk(String query, List<String> all) {
        List<String> seen = new ArrayList<>();
        @Nullable String next = "";
        while (next != null) {
            Response page = as("moderator").get(Comments.MANAGED + "?" + query + next);
            List<String> ids = page.path("items.id");
            String previous = page.path("page.previous");
            if (previous != null) {
                assertThat(ids(query + "&cursor=" + previous)).isEqualTo(seen.subList(seen.size() - 100, seen.size()));
            }
            seen.addAll(ids);
            String cursor = page.path("page.next");
            next = cursor == null ? null : "&cursor=" + cursor;
        }
        assertThat(seen).isEqualTo(all);
    }

    private static List<String> ids(String query) {
        return as("moderator").get(Comments.MANAGED + "?" + query).path("items.id");
    }

    private static void counted(String query, int total, boolean exact) {
        as("moderator")
                .get(Comments.MANAGED + "?total=true&" + query)
                .then()
                .statusCode(200)
                .body("page.total", equalTo(total))
                .body("page.totalIsExact", equalTo(exact));
    }
}
