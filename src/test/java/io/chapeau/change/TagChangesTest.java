package io.chapeau.change;

import static io.chapeau.change.ChangeType.TAG_CREATED;
import static io.chapeau.change.ChangeType.TAG_DELETED;
import static io.chapeau.change.ChangeType.TAG_UPDATED;
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
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@SuppressWarnings("NullAway.Init")
class TagChangesTest {

    @Inject
    NumberedChanges log;

    private static final String TAGS = "/v1/management/tags";

    @Test
    void readersLearnNothingOfATagWithoutPublishedArticles() {
        Map<String, String> input = Map.of("name", unique("Sea"));
        List<Change> create = log.during(() -> created(TAGS, input));
        facts(create).containsExactly(tuple(TAG_CREATED, null));
        String path = TAGS + "/" + create.getFirst().entityId();
        facts(log.during(() -> Articles.patch(path, "*", "{\"name\":\"Lake\"}")))
                .containsExactly(tuple(TAG_UPDATED, null));
        facts(log.during(() -> Articles.trashed(path))).containsExactly(tuple(TAG_DELETED, null));
    }

    @Test
    void renameOfAPublishedTagConcernsReaders() {
        Response tag = created(TAGS, Map.of("name", unique("Sea")));
        Map<String, Object> article = Articles.input(unique("Tagged"));
        article.put("tagIds", List.of(tag.<String>path("id")));
        Articles.published(article);
        facts(log.during(() -> Articles.patch(tag.header("Location"), "*", "{\"name\":\"Lake\"}")))
                .containsExactly(tuple(TAG_UPDATED, TAG_UPDATED));
    }

    @Test
    void whatChangesNothingIsNotLogged() {
        Response tag = created(TAGS, Map.of("name", unique("Sea")));
        assertThat(log.during(() -> Articles.put(
                                tag.header("Location"), "*", tag.jsonPath().getMap(""))
                        .then()
                        .statusCode(200)))
                .isEmpty();
    }
}
