package io.chapeau.database;

import static io.chapeau.testing.Api.as;
import static io.chapeau.testing.Api.reader;
import static org.assertj.core.api.Assertions.assertThat;

import io.chapeau.change.Freshness;
import io.chapeau.testing.Api;
import io.chapeau.testing.Articles;
import io.chapeau.testing.TestDatabase;
import io.quarkus.hibernate.orm.PersistenceUnit;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.junit.jupiter.api.Test;

/**
 * A query is planned once and then found. One whose plan is never found again pushes those of all others out of the
 * bounded memory for them, and each look for it compares it with all its forerunners. Hibernate plans SQL anew each time
 * when it is given the class of a single column, such as {@code UUID.class}, for its result.
 */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class QueryPlanTest {

    private static final int TIMES = 30;

    /** What comes for the first time in the product's life, on several threads at once, may be planned more than once. */
    private static final int FIRST_TIMES = TIMES / 2;

    @Inject
    Freshness freshness;

    @Inject
    @PersistenceUnit("delivery")
    SessionFactory delivery;

    @Inject
    @PersistenceUnit("management")
    SessionFactory management;

    @Test
    void whatIsAskedAgainAndAgainIsPlannedOnce() {
        Map<String, Object> input = new HashMap<>(Articles.input("Planned", "See [this](/v1/articles/planned)."));
        String category = Articles.link("categories", "Planned");
        input.put("categoryIds", List.of(category));
        String path = Articles.pathOf(Articles.published(input));
        Map<String, Long> before = planned();
        for (int i = 0; i < TIMES; i++) {
            edit(path, i);
            categorize(category);
            freshness.allChanged();
            readAsReader(as("editor").get(path).path("slug"));
            readAsEditor(category);
        }
        Map<String, Long> after = planned();
        after.replaceAll((query, times) -> times - before.getOrDefault(query, 0L));
        after.values().removeIf(times -> times < FIRST_TIMES);
        assertThat(after).isEmpty();
    }

    private static void edit(String path, int edition) {
        Articles.patch(path, "*", "{\"title\": \"Planned " + edition + "\"}")
                .then()
                .statusCode(200);
        Articles.act(path, "publish").then().statusCode(200);
    }

    /** Of the same name each time, so that the slug is numbered. */
    private static void categorize(String parent) {
        Api.created("/v1/management/categories", Map.of("name", "Below", "parentId", parent));
        Articles.link("tags", "Planned");
    }

    private static void readAsReader(String slug) {
        for (String read : List.of(
                "/v1/articles?limit=5&total=true",
                "/v1/articles/" + slug + "?include=comments,neighbours,blocks",
                "/v1/articles/" + slug + "/comments?view=tree",
                "/v1/categories",
                "/v1/comments?limit=5")) {
            reader().get(read).then().statusCode(200);
        }
    }

    private static void readAsEditor(String category) {
        for (String read : List.of(
                "/articles?limit=5&q=planned",
                "/comments?limit=5&hasLink=true",
                "/comments?limit=5&category=" + category,
                "/comments/counts",
                "/collections?limit=5")) {
            as("editor").get("/v1/management" + read).then().statusCode(200);
        }
    }

    /** How often each query was planned. */
    private Map<String, Long> planned() {
        return Stream.of(delivery, management)
                .map(SessionFactory::getStatistics)
                .flatMap(QueryPlanTest::planned)
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, Long::sum));
    }

    private static Stream<Map.Entry<String, Long>> planned(Statistics statistics) {
        return Arrays.stream(statistics.getQueries())
                .map(query ->
                        Map.entry(query, statistics.getQueryStatistics(query).getPlanCacheMissCount()));
    }
}
