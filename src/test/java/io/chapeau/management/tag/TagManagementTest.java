package io.chapeau.management.tag;

import static io.chapeau.testing.Api.as;
import static io.chapeau.testing.Api.created;
import static io.chapeau.testing.Api.unique;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.chapeau.testing.Api;
import io.chapeau.testing.Articles;
import io.chapeau.testing.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class TagManagementTest {

    private static final String TAGS = "/v1/management/tags";

    @Test
    void createdTagIsReadAndListed() {
        Response tag = created(TAGS, Map.of("name", unique("Lettering")));
        as("writer")
                .get(tag.header("Location"))
                .then()
                .statusCode(200)
                .header("ETag", tag.header("ETag"))
                .body("name", equalTo(tag.<String>path("name")))
                .body("articleCount", equalTo(0));
        as("integrator")
                .queryParam("sort", "-createdAt")
                .get(TAGS)
                .then()
                .statusCode(200)
                .body("items.id", hasItem(tag.<String>path("id")));
    }

    @Test
    void slugIsKeptWhenTheNameChanges() {
        Response tag = created(TAGS, Map.of("name", unique("Setting")));
        put(tag, Map.of("name", unique("Composing")))
                .then()
                .statusCode(200)
                .body("slug", equalTo(tag.<String>path("slug")));
    }

    @Test
    void takenSlugIsAConflict() {
        Response tag = created(TAGS, Map.of("name", unique("Ink")));
        Response other = created(TAGS, Map.of("name", unique("Paper")));
        put(other, Map.of("name", "Paper", "slug", tag.<String>path("slug")))
                .then()
                .statusCode(409)
                .body("errors[0].pointer", equalTo("/slug"));
    }

    @Test
    void viewCanBeSentBackUnchangedWithoutANewVersion() {
        Response tag = created(TAGS, Map.of("name", unique("Lead")));
        put(tag, tag.jsonPath().getMap("")).then().statusCode(200).header("ETag", tag.header("ETag"));
    }

    @Test
    void everyErrorOfABodyIsNamedAtOnce() {
        as("editor")
                .contentType(ContentType.JSON)
                .body("{\"name\":\"\\u202Ewrong way\",\"slug\":\"No\",\"parentId\":null}")
                .post(TAGS)
                .then()
                .statusCode(422)
                .body("errors.pointer", equalTo(List.of("/name", "/parentId", "/slug")));
    }

    @Test
    void staleIfMatchIsRefused() {
        Response tag = created(TAGS, Map.of("name", unique("Type")));
        patch(tag, tag.header("ETag"), "{\"name\":\"New\"}").then().statusCode(200);
        patch(tag, tag.header("ETag"), "{\"name\":\"Newer\"}").then().statusCode(412);
    }

    @Test
    void tagInUseCannotBeDeletedUntilNoArticleCarriesIt() {
        Response tag = created(TAGS, Map.of("name", unique("Used")));
        Map<String, Object> input = Articles.input(unique("Tagged"));
        input.put("tagIds", List.of(tag.<String>path("id")));
        String article = Articles.created(input).header("Location");
        delete(tag)
                .then()
                .statusCode(409)
                .body("detail", containsString("Articles that carry the tag: 1."))
                .body("detail", containsString("/v1/management/articles?tag=" + tag.<String>path("id")));
        Articles.patch(article, "*", "{\"tagIds\":[]}").then().statusCode(200);
        delete(tag).then().statusCode(204);
        as("editor").get(tag.header("Location")).then().statusCode(404);
    }

    @Test
    void tagOfAPublishedCopyAloneIsInUseToo() {
        Response tag = created(TAGS, Map.of("name", unique("Published")));
        Map<String, Object> input = Articles.input(unique("Tagged"));
        input.put("tagIds", List.of(tag.<String>path("id")));
        Response article = Articles.published(input);
        as("editor").get(tag.header("Location")).then().body("articleCount", equalTo(1));
        Articles.patch(Articles.pathOf(article), "*", "{\"tagIds\":[]}").then().statusCode(200);
        delete(tag).then().statusCode(409);
    }

    private static Response put(Response tag, Map<String, ?> body) {
        return Articles.put(tag.header("Location"), tag.header("ETag"), body);
    }

    private static Response patch(Response tag, String etag, String body) {
        return Api.patch(tag.header("Location"), etag, body);
    }

    private static Response delete(Response tag) {
        return as("editor").header("If-Match", "*").delete(tag.header("Location"));
    }
}
