package io.chapeau.delivery;

import static io.chapeau.management.collection.Collections.arranged;
import static io.chapeau.management.collection.Collections.draft;
import static io.chapeau.management.collection.Collections.entry;
import static io.chapeau.management.collection.Collections.published;
import static io.chapeau.management.collection.Collections.shown;
import static io.chapeau.testing.Api.reader;
import static io.chapeau.testing.Api.unique;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import io.chapeau.management.collection.Collections;
import io.chapeau.testing.Api;
import io.chapeau.testing.Articles;
import io.chapeau.testing.TestDatabase;
import io.quarkus.hibernate.orm.PersistenceUnit;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@SuppressWarnings("NullAway.Init")
class CollectionDeliveryTest {

    @Inject
    @PersistenceUnit("delivery")
    SessionFactory sessions;

    @Test
    void articlesComeInTheOrderThatEditorsChose() {
        String one = published();
        String two = published();
        String three = published();
        String path = Collections.of(two, three, one);
        assertThat(shown(path)).containsExactly(two, three, one);
        arranged(path, one, two).then().statusCode(200);
        assertThat(shown(path)).containsExactly(one, two);
    }

    @Test
    void publicationOfAnArticleShowsAndHidesItWithoutTouchingTheCollection() {
        String article = draft();
        String always = published();
        String path = Collections.of(article, always);
        String address = Articles.PATH + "/" + article;
        assertThat(shown(path)).containsExactly(always);
        Articles.act(address, "publish").then().statusCode(200);
        assertThat(shown(path)).containsExactly(article, always);
        Articles.act(address, "unpublish").then().statusCode(200);
        assertThat(shown(path)).containsExactly(always);
        Articles.act(address, "publish").then().statusCode(200);
        Articles.trashed(address).then().statusCode(204);
        assertThat(shown(path)).containsExactly(always);
        Api.as("editor").get(path).then().header("ETag", "\"0\"");
    }

    @Test
    void nothingOfAnEntryThatReadersDoNotSeeIsTold() {
        String hidden = draft();
        String upcoming = published();
        Response collection = Api.created(
                Collections.PATH,
                Map.of(
                        "name",
                        unique("Secretive"),
                        "maxSize",
                        173,
                        "entries",
                        List.of(entry(hidden), entry(upcoming, "from", "2999-01-01T00:00:00Z"))));
        Response read = reader().get("/v1/collections/" + collection.path("slug"));
        read.then().statusCode(200).body("items", empty());
        assertThat(read.jsonPath().<String, Object>getMap("$"))
                .containsOnlyKeys("id", "slug", "name", "description", "items");
        assertThat(read.asString()).doesNotContain(hidden, upcoming, "173");
    }

    @Test
    void itemsAreThoseOfListsWithTheirFieldsAndParts() {
        String article = published();
        String path = "/v1/collections/" + slug(Collections.of(article));
        Map<String, Object> listed = reader().get("/v1/articles?ids=" + article).path("items[0]");
        assertThat(reader().get(path).<Map<String, Object>>path("items[0]")).isEqualTo(listed);
        Map<String, Object> restricted =
                reader().get(path + "?fields=title&include=text&limit=50").path("items[0]");
        assertThat(restricted).containsOnlyKeys("title", "text");
        reader().get(path + "?include=text").then().statusCode(400).body("errors.parameter", contains("limit"));
        reader().get(path + "?fields=entries").then().statusCode(400);
    }

    @Test
    void answerIsRevalidatedAndItsTagFollowsItsContent() {
        String article = published();
        String path = Collections.of();
        String address = "/v1/collections/" + slug(path);
        Response first = reader().get(address);
        assertThat(first.header("Cache-Control")).isEqualTo("public, no-cache");
        reader().header("If-None-Match", first.header("ETag"))
                .get(address)
                .then()
                .statusCode(304);
        arranged(path, article).then().statusCode(200);
        reader().header("If-None-Match", first.header("ETag"))
                .get(address)
                .then()
                .statusCode(200);
    }

    @Test
    void formerSlugLeadsToTheCollectionAndAnUnknownOneNowhere() {
        String path = Collections.of();
        String former = slug(path);
        String slug = former + "-renamed";
        Api.patch(path, "*", "{\"slug\":\"" + slug + "\"}").then().statusCode(200);
        reader().get("/v1/collections/" + former + "?fields=title")
                .then()
                .statusCode(308)
                .header("Location", containsString("/v1/collections/" + slug + "?fields=title"));
        reader().get(path.replace("/management", "")).then().statusCode(200).body("slug", equalTo(slug));
        Articles.trashed(path).then().statusCode(204);
        for (String address : List.of(former, slug, "never-was")) {
            reader().get("/v1/collections/" + address).then().statusCode(404);
        }
    }

    @Test
    void fullCollectionTakesAsManyStatementsAsOneOfASingleArticle() {
        String path = Collections.of(published(), published(), published(), published());
        String address = "/v1/collections/" + slug(path);
        assertThat(statements(address))
                .isEqualTo(statements(address + "?limit=1"))
                .isEqualTo(2);
    }

    private long statements(String path) {
        long before = sessions.getStatistics().getPrepareStatementCount();
        reader().get(path).then().statusCode(200);
        return sessions.getStatistics().getPrepareStatementCount() - before;
    }

    private static String slug(String path) {
        return Api.as("editor").get(path).path("slug");
    }
}
