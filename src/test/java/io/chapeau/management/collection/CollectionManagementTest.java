package io.chapeau.management.collection;

import static io.chapeau.management.collection.Collections.PATH;
import static io.chapeau.management.collection.Collections.arranged;
import static io.chapeau.management.collection.Collections.draft;
import static io.chapeau.management.collection.Collections.entry;
import static io.chapeau.testing.Api.as;
import static io.chapeau.testing.Api.created;
import static io.chapeau.testing.Api.unique;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import io.chapeau.testing.Api;
import io.chapeau.testing.Articles;
import io.chapeau.testing.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class CollectionManagementTest {

    @Test
    void createdCollectionIsReadAndListed() {
        Response collection = created(PATH, Map.of("name", unique("À la une"), "description", "Front page"));
        as("writer")
                .get(collection.header("Location"))
                .then()
                .statusCode(200)
                .header("ETag", collection.header("ETag"))
                .body("slug", containsString("a-la-une"))
                .body("maxSize", equalTo(20))
                .body("entries", empty());
        as("integrator")
                .queryParam("sort", "-createdAt")
                .get(PATH)
                .then()
                .statusCode(200)
                .body("items.id", hasItem(collection.<String>path("id")));
    }

    @Test
    void wholeListIsReorderedInOneRequest() {
        String one = draft();
        String two = draft();
        String three = draft();
        String path = Collections.of(one, two, three);
        arranged(path, three, one).then().statusCode(200).body("entries.articleId", contains(three, one));
        arranged(path, one, two, three).then().header("ETag", "\"2\"");
        as("editor").get(path).then().body("entries.articleId", contains(one, two, three));
    }

    @Test
    void viewCanBeSentBackUnchangedWithoutANewVersion() {
        String article = draft();
        Map<String, Object> planned = entry(article, "from", "2999-12-24T18:00[Europe/Paris]");
        planned.put("until", "2999-12-31T00:00:00+01:00");
        Response collection = Collections.created(List.of(planned));
        collection
                .then()
                .body("entries[0].from", equalTo("2999-12-24T18:00+01:00[Europe/Paris]"))
                .body("entries[0].until", equalTo("2999-12-30T23:00:00Z"));
        Response read = as("editor").get(collection.header("Location"));
        Api.put(collection.header("Location"), read.header("ETag"), read.asString())
                .then()
                .statusCode(200)
                .header("ETag", read.header("ETag"));
    }

    @Test
    void everythingWrongWithEntriesIsNamedAtOnce() {
        String article = draft();
        String trashed = draft();
        Articles.trashed(Articles.PATH + "/" + trashed).then().statusCode(204);
        Map<String, Object> reversed = entry(draft(), "from", "2999-01-02T00:00:00Z");
        reversed.put("until", "2999-01-01T00:00:00Z");
        String never = UUID.randomUUID().toString();
        as("editor")
                .contentType(ContentType.JSON)
                .body(Map.of(
                        "name",
                        unique("Wrong"),
                        "maxSize",
                        6,
                        "entries",
                        List.of(
                                entry(article),
                                entry(never),
                                entry(trashed),
                                entry(article),
                                reversed,
                                entry(draft(), "until", "2001-01-01T00:00:00Z"),
                                entry(draft(), "from", "2999-02-30T00:00:00Z"))))
                .post(PATH)
                .then()
                .statusCode(422)
                .body(
                        "errors.pointer",
                        contains(
                                "/entries",
                                "/entries/1/articleId",
                                "/entries/2/articleId",
                                "/entries/3/articleId",
                                "/entries/4/until",
                                "/entries/5/until",
                                "/entries/6/from"))
                .body("errors.code", contains("maxSize", "unknown", "trashed", "duplicate", "order", "past", "time"));
    }

    @Test
    void sizeAndUnknownPropertiesAreChecked() {
        for (String body : List.of("{\"maxSize\":0}", "{\"maxSize\":201}", "{\"maxSize\":null,\"size\":1}")) {
            Api.patch(Collections.of(), "*", body).then().statusCode(422);
        }
        Api.patch(Collections.of(), "*", "{\"entries\":[{\"articleId\":\"" + draft() + "\",\"position\":1}]}")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/entries/0/position"));
        Api.patch(Collections.of(draft(), draft()), "*", "{\"maxSize\":1}")
                .then()
                .statusCode(422)
                .body("errors.code", contains("maxSize"));
    }

    @Test
    void staleIfMatchIsRefused() {
        Response collection = created(PATH, Map.of("name", unique("Contended")));
        String path = collection.header("Location");
        Api.patch(path, collection.header("ETag"), "{\"name\":\"New\"}").then().statusCode(200);
        Api.patch(path, collection.header("ETag"), "{\"name\":\"Newer\"}")
                .then()
                .statusCode(412);
        as("editor").contentType(Api.MERGE_PATCH).body("{}").patch(path).then().statusCode(428);
    }

    @Test
    void takenSlugIsAConflict() {
        Response collection = created(PATH, Map.of("name", unique("Home")));
        Response other = created(PATH, Map.of("name", unique("House")));
        Api.patch(other.header("Location"), "*", "{\"slug\":\"" + collection.path("slug") + "\"}")
                .then()
                .statusCode(409)
                .body("errors[0].pointer", equalTo("/slug"));
    }

    @Test
    void deletedCollectionIsGoneAndItsArticlesStay() {
        String article = draft();
        Response collection = Collections.created(List.of(entry(article)));
        Articles.trashed(collection.header("Location")).then().statusCode(204);
        as("editor").get(collection.header("Location")).then().statusCode(404);
        as("editor").get(Articles.PATH + "/" + article).then().statusCode(200);
        created(PATH, Map.of("name", "Again", "slug", collection.path("slug")));
    }

    @Test
    void articleKeepsItsPlaceInTheTrashUntilItIsPurged() {
        String kept = draft();
        String lost = draft();
        String path = Collections.of(lost, kept);
        String article = Articles.PATH + "/" + lost;
        Articles.trashed(article).then().statusCode(204);
        Response read = as("editor").get(path);
        read.then().body("entries.articleId", contains(lost, kept));
        Api.put(path, read.header("ETag"), read.asString()).then().statusCode(200);
        arranged(path, kept, lost).then().statusCode(200);
        Articles.act(article, "purge").then().statusCode(204);
        as("editor")
                .get(path)
                .then()
                .header("ETag", "\"2\"")
                .body("entries.articleId", contains(kept))
                .body("entries.from", contains(nullValue()));
    }
}
