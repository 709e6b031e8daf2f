package io.chapeau.change;

import static io.chapeau.change.ChangeType.CATEGORY_CREATED;
import static io.chapeau.change.ChangeType.CATEGORY_DELETED;
import static io.chapeau.change.ChangeType.CATEGORY_UPDATED;
import static io.chapeau.change.NumberedChanges.facts;
import static io.chapeau.testing.Api.created;
import static io.chapeau.testing.Api.unique;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.chapeau.testing.Articles;
import io.chapeau.testing.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@SuppressWarnings("NullAway.Init")
class CategoryChangesTest {

    @Inject
    NumberedChanges log;

    private static final String CATEGORIES = "/v1/management/categories";

    @Test
    void everyStepOfACategoryConcernsReaders() {
        Map<String, String> input = Map.of("name", unique("Harbours"));
        List<Change> create = log.during(() -> created(CATEGORIES, input));
        facts(create).containsExactly(tuple(CATEGORY_CREATED, CATEGORY_CREATED));
        String path = CATEGORIES + "/" + create.getFirst().entityId();
        facts(log.during(() -> Articles.patch(path, "*", "{\"name\":\"Ports\"}")))
                .containsExactly(tuple(CATEGORY_UPDATED, CATEGORY_UPDATED));
        facts(log.during(() -> Articles.trashed(path))).containsExactly(tuple(CATEGORY_DELETED, CATEGORY_DELETED));
    }

    @Test
    void moveIsOneChangeThatNamesFormerAndNewAncestors() {
        Response from = category(null);
        Response to = category(null);
        Response moved = category(from.path("id"));
        Map<String, Object> article = Articles.input(unique("Filed"));
        article.put("categoryIds", List.of(moved.<String>path("id")));
        Articles.published(article);
        List<Change> move = log.during(
                () -> Articles.patch(moved.header("Location"), "*", "{\"parentId\":\"" + to.path("id") + "\"}"));
        facts(move).containsExactly(tuple(CATEGORY_UPDATED, CATEGORY_UPDATED));
        assertThat(move.getFirst().entityId()).hasToString(moved.path("id"));
        assertThat(move.getFirst().related())
                .extracting(Object::toString)
                .containsExactlyInAnyOrder(from.path("id"), to.path("id"));
    }

    @Test
    void whatChangesNothingIsNotLogged() {
        Response category = category(null);
        assertThat(log.during(() -> Articles.put(
                                category.header("Location"),
                                "*",
                                category.jsonPath().getMap(""))
                        .then()
                        .statusCode(200)))
                .isEmpty();
    }

    private static Response category(@Nullable String parent) {
        String name = unique("Filed");
        return created(CATEGORIES, parent == null ? Map.of("name", name) : Map.of("name", name, "parentId", parent));
    }
}
