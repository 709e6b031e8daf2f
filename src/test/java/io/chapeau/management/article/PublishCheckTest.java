package io.chapeau.management.article;

import static io.chapeau.testing.Api.as;
import static io.chapeau.testing.Api.reader;
import static io.chapeau.testing.Api.unique;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.chapeau.testing.Articles;
import io.chapeau.testing.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class PublishCheckTest {

    @Test
    void articleInOrderHasNothingToBeSaidOf() {
        Map<String, Object> input =
                Articles.input(unique("In order"), "## Two\n\nText.\n\n### Three\n\n![A crane](/crane.png)");
        input.put("categoryIds", List.of(Articles.link("categories", unique("Order"))));
        String path = Articles.created(input).header("Location");
        tried(path).then().statusCode(200).body("checks.errors", empty()).body("checks.warnings", empty());
    }

    @Test
    void tryingPublishesNothing() {
        String path = Articles.created(Articles.input(unique("Tried"))).header("Location");
        tried(path)
                .then()
                .statusCode(200)
                .body("publication", equalTo("published"))
                .body("checks.errors", empty());
        as("editor").get(path).then().body("publication", equalTo("none")).body("checks", nullValue());
        reader().get("/v1/articles/" + path.substring(path.lastIndexOf('/') + 1))
                .then()
                .statusCode(404);
    }

    @Test
    void everythingToLookAtIsNamedWithItsPlace() {
        String hidden = Articles.created(Articles.input(unique("Hidden"))).path("slug");
        String shown = Articles.published(Articles.input(unique("Shown"))).path("slug");
        Map<String, Object> input = Articles.input(
                "A title that goes on and on until no search engine would ever show the whole of it " + unique("x"),
                "#### Deep\n\nSee [one](/news/" + hidden + "?a=b), [two](/news/" + shown + ") and [three](/about).\n\n"
                        + "![](/crane.png)");
        input.put("standfirst", "word ".repeat(60).strip());
        String path = Articles.created(input).header("Location");
        tried(path)
                .then()
                .statusCode(200)
                .body("checks.errors", empty())
                .body(
                        "checks.warnings.collect { it.code + ' ' + it.pointer }",
                        containsInAnyOrder(
                                "noCategory /categoryIds",
                                "longTitle /title",
                                "longDescription /standfirst",
                                "headingJump /body/value/0",
                                "imageWithoutAlt /body/value/2/alt",
                                "unpublishedLink /body/value/1/markDefs/0/href"));
        Articles.act(path, "publish").then().statusCode(200).body("checks.warnings.size()", equalTo(6));
    }

    @Test
    void whatNoReaderShouldMeetIsRefused() {
        Map<String, Object> input = Articles.input(unique("Nothing in it"), "");
        String path = Articles.created(input).header("Location");
        tried(path)
                .then()
                .statusCode(200)
                .body("publication", equalTo("none"))
                .body("checks.errors.code", contains("emptyBody"));
        Articles.act(path, "publish")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/body/value"))
                .body("errors.code", contains("emptyBody"));
        as("editor").get(path).then().body("publication", equalTo("none"));
    }

    @Test
    void malformedAddressIsAnErrorAtItsPlace() {
        String path = Articles.created(Articles.input(unique("Lost"), "See [there](https://example.org/%zz)."))
                .header("Location");
        Articles.act(path, "publish")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/body/value/0/markDefs/0/href"))
                .body("errors.code", contains("malformedLink"));
    }

    @Test
    void textInAnotherScriptThanItsLanguageIsNoticed() {
        Map<String, Object> input = Articles.input(
                unique("Po-russki"), "This is not Russian at all, whatever anybody says of it, not one word.");
        input.put("locale", "ru");
        String path = Articles.created(input).header("Location");
        tried(path).then().body("checks.warnings.code", contains("noCategory", "languageMismatch"));
        Articles.patch(
                        path,
                        "*",
                        "{\"body\":{\"format\":\"markdown\",\"value\":\"Этот текст написан по-русски, от первого до последнего слова, и это видно.\"}}")
                .then()
                .statusCode(200);
        tried(path).then().body("checks.warnings.code", contains("noCategory"));
    }

    private static Response tried(String path) {
        return as("editor").header("If-Match", "*").queryParam("dryRun", true).post(path + "/publish");
    }
}
