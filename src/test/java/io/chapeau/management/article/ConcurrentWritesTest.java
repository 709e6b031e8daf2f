package io.chapeau.management.article;

import static io.chapeau.testing.Api.as;
import static io.chapeau.testing.Api.unique;
import static org.assertj.core.api.Assertions.assertThat;

import io.chapeau.testing.Api;
import io.chapeau.testing.Articles;
import io.chapeau.testing.AtOnce;
import io.chapeau.testing.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class ConcurrentWritesTest {

    private static final int CLIENTS = 12;

    @Test
    void onlyOneOfManyChangesToOneVersionSucceeds() throws Exception {
        String path = Articles.created(Articles.input(unique("Contested"))).header("Location");
        List<Integer> statuses = atOnce(i -> Articles.patch(path, "\"0\"", "{\"title\":\"Winner " + i + "\"}"));
        assertThat(statuses).filteredOn(status -> status == 200).hasSize(1);
        assertThat(statuses).filteredOn(status -> status == 412).hasSize(CLIENTS - 1);
    }

    @Test
    void articlesOfOneTitleMadeAtOnceGetDifferentSlugs() throws Exception {
        String title = unique("Same title");
        List<Integer> statuses = atOnce(i -> Articles.created(Articles.input(title)));
        assertThat(statuses).containsOnly(201);
    }

    @Test
    void manyPublishesAtOnceAllSucceed() throws Exception {
        String author = Articles.link("authors", unique("Shared"));
        List<String> paths = new ArrayList<>();
        for (int i = 0; i < CLIENTS; i++) {
            var input = Articles.input(unique("Published at once"));
            input.put("authorIds", List.of(author));
            paths.add(Articles.created(input).header("Location"));
        }
        assertThat(atOnce(i -> Articles.act(paths.get(i), "publish"))).containsOnly(200);
        assertThat(Api.reader().get("/v1/authors/" + author).<Integer>path("articleCount"))
                .isEqualTo(CLIENTS);
    }

    private static List<Integer> atOnce(IntFunction<Response> request) throws Exception {
        return AtOnce.times(CLIENTS, i -> request.apply(i).statusCode());
    }

    @Test
    void linkThatIsDeletedAtTheSameMomentIsAConflict() throws Exception {
        List<Integer> statuses = new ArrayList<>();
        for (int round = 0; round < 25; round++) {
            for (String kind : List.of("author", "tag")) {
                String collection = kind + "s";
                String id = Articles.link(collection, unique("Short-lived"));
                var input = Articles.input(unique("Links what goes"));
                input.put(kind + "Ids", List.of(id));
                statuses.addAll(AtOnce.run(
                        () -> as("editor")
                                .contentType(ContentType.JSON)
                                .body(input)
                                .post(Articles.PATH)
                                .statusCode(),
                        () -> Articles.trashed("/v1/management/" + collection + "/" + id)
                                .statusCode()));
            }
        }
        assertThat(statuses).isSubsetOf(201, 204, 409, 422);
    }
}
