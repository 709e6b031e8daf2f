package io.chapeau.database;

import static io.chapeau.testing.Api.as;
import static io.chapeau.testing.Api.reader;
import static org.assertj.core.api.Assertions.assertThat;

import io.chapeau.change.Freshness;
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

    /** Several threads may plan a query at the same moment, and the memory for plans is bounded. */
    private static final int FIRST_TIMES = 20;

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
        input.put("categoryIds", List.of(Articles.link("categories", "Planned")));
        String path = Articles.pathOf(Articles.published(input));
        String slug = as("editor").get(path).path("slug");
        for (int i = 0; i < TIMES; i++) {
            Articles.patch(path, "*", "{\"title\": \"Planned " + i + "\"}")
                    .then()
                    .statusCode(200);
            Articles.act(path, "publish").then().statusCode(200);
            freshness.allChanged();
            for (String read : List.of(
                    "/v1/articles?limit=5&total=true",
                    "/v1/articles/" + slug + "?include=comments,neighbours,blocks",
                    "/v1/articles/" + slug + "/comments?view=tree",
                    "/v1/categories",
                    "/v1/comments?limit=5")) {
                reader().get(read).then().statusCode(200);
            }
            for (String read : List.of(
                    "/articles?limit=5&q=planned",
                    "/comments?limit=5&hasLink=true",
                    "/comments/counts",
                    "/collections?limit=5")) {
                as("editor").get("/v1/management" + read).then().statusCode(200);
            }
        }
        assertThat(plannedOverAndOver()).isEmpty();
    }

    private List<String> plannedOverAndOver() {
        return Stream.of(delivery, management)
                .map(SessionFactory::getStatistics)
                .flatMap(QueryPlanTest::plannedOverAndOver)
                .toList();
    }

    private static Stream<String> plannedOverAndOver(Statistics statistics) {
        return Arrays.stream(statistics.getQueries())
                .filter(query -> statistics.getQueryStatistics(query).getPlanCacheMissCount() > FIRST_TIMES)
                .map(query -> statistics.getQueryStatistics(query).getPlanCacheMissCount() + " times: " + query);
    }
}
