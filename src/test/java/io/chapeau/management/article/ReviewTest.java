package io.chapeau.management.article;

import static io.chapeau.testing.Api.as;
import static io.chapeau.testing.Api.reader;
import static io.chapeau.testing.Api.unique;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.chapeau.testing.Api;
import io.chapeau.testing.Articles;
import io.chapeau.testing.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** How a writer and an editor agree on an article, and what the archive does. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class ReviewTest {

    @Test
    void articleGoesFromItsWriterToReadersThroughTheReview() {
        String path = createdByWriter();
        act("writer", path, "submit")
                .body("review", equalTo("submitted"))
                .body("reviewStep.by.name", equalTo("Test writer"))
                .body("reviewStep.at", notNullValue())
                .body("reviewStep.note", nullValue())
                .body("version", equalTo(1));
        assertThat(as("editor")
                        .get(Articles.PATH + "?review=submitted&limit=100")
                        .<java.util.List<String>>path("items.id"))
                .contains(path.substring(path.lastIndexOf('/') + 1));
        edit("writer", path, "Too late").statusCode(409).body("detail", containsString("POST " + path + "/withdraw"));
        requestChanges(path, "Who says so?\nPlease name the source.")
                .body("review", equalTo("changesRequested"))
                .body("reviewStep.by.name", equalTo("Test editor"))
                .body("reviewStep.note", equalTo("Who says so?\nPlease name the source."));
        edit("writer", path, "With a source").statusCode(200).body("review", equalTo("changesRequested"));
        act("writer", path, "submit").body("review", equalTo("submitted"));
        edit("editor", path, "With a good source").statusCode(200).body("review", equalTo("submitted"));
        act("editor", path, "approve").body("review", equalTo("approved"));
        edit("editor", path, "With a better source").statusCode(200).body("review", equalTo("approved"));
        act("editor", path, "publish").body("review", equalTo("none")).body("reviewStep", nullValue());
        reader().get("/v1/articles/" + path.substring(path.lastIndexOf('/') + 1))
                .then()
                .statusCode(200)
                .body("title", equalTo("With a better source"));
    }

    @Test
    void editOfTheWriterEndsTheApproval() {
        String path = createdByWriter();
        act("writer", path, "submit");
        act("editor", path, "approve");
        edit("writer", path, "Second thoughts")
                .statusCode(200)
                .body("review", equalTo("none"))
                .body("reviewStep", nullValue());
        act("writer", path, "submit").body("review", equalTo("submitted"));
        act("writer", path, "withdraw").body("review", equalTo("none")).body("reviewStep", nullValue());
    }

    @Test
    void vainEditKeepsTheApproval() {
        String path = createdByWriter();
        act("writer", path, "submit");
        act("editor", path, "approve");
        Response approved = as("writer").get(path);
        as("writer")
                .contentType(ContentType.JSON)
                .header("If-Match", approved.header("ETag"))
                .body(approved.asString())
                .put(path)
                .then()
                .statusCode(200)
                .body("review", equalTo("approved"))
                .header("ETag", equalTo(approved.header("ETag")));
    }

    @Test
    void viewOfAnotherCallerCanBeSentBack() {
        String path = createdByWriter();
        Response ofWriter = as("writer").get(path);
        Response ofEditor = as("editor").get(path);
        assertThat(ofEditor.<Object>path("actions")).isNotEqualTo(ofWriter.path("actions"));
        Articles.put(path, ofWriter.header("ETag"), ofWriter.asString())
                .then()
                .statusCode(200)
                .body("version", equalTo(0))
                .body("actions", equalTo(ofEditor.path("actions")));
    }

    @Test
    void actionsAndReviewCannotBeWritten() {
        String path = createdByWriter();
        Response view = as("writer").get(path);
        Articles.patch(path, "*", "{\"actions\":[\"publish\"]}")
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/actions"));
        Map<String, Object> approved = view.jsonPath().getMap("");
        approved.put("review", "approved");
        as("writer")
                .contentType(ContentType.JSON)
                .header("If-Match", "*")
                .body(approved)
                .put(path)
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/review"));
    }

    @Test
    void integratorSeesTheStateAndNothingOfTheTalk() {
        String path = createdByWriter();
        act("writer", path, "submit");
        requestChanges(path, "Between us: no.");
        as("editor")
                .contentType(ContentType.JSON)
                .body(Map.of("steal", true, "reason", "Between us"))
                .put(path + "/lock")
                .then()
                .statusCode(200);
        Response view = as("integrator").get(path);
        view.then().statusCode(200).body("review", equalTo("changesRequested")).body("actions.size()", equalTo(0));
        assertThat(view.asString()).doesNotContain("Between us");
        Articles.put(path, view.header("ETag"), view.asString())
                .then()
                .statusCode(200)
                .header("ETag", equalTo(view.header("ETag")));
        Articles.patch(path, "*", "{\"reviewStep\":null}")
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/reviewStep"));
    }

    @Test
    void requestForChangesNeedsWords() {
        String path = createdByWriter();
        act("writer", path, "submit");
        for (String note : new String[] {"", " \n ", "x".repeat(2001)}) {
            as("editor")
                    .contentType(ContentType.JSON)
                    .header("If-Match", "*")
                    .body(Map.of("note", note))
                    .post(path + "/request-changes")
                    .then()
                    .statusCode(422)
                    .body("errors[0].pointer", equalTo("/note"));
        }
        as("editor").get(path).then().body("review", equalTo("submitted"));
    }

    @Test
    void everyStepNeedsTheCurrentVersion() {
        String path = createdByWriter();
        for (String action : new String[] {"submit", "withdraw", "approve", "archive", "unarchive"}) {
            as("editor").post(path + "/" + action).then().statusCode(428);
            as("editor")
                    .header("If-Match", "\"7\"")
                    .post(path + "/" + action)
                    .then()
                    .statusCode(412);
            as("editor")
                    .header("If-Match", "*")
                    .post(Articles.PATH + "/" + UUID.randomUUID() + "/" + action)
                    .then()
                    .statusCode(404);
        }
    }

    @Test
    void archiveTakesAnArticleFromTheDeskAndNotFromReaders() {
        String title = unique("For the archive");
        Response article = Articles.published(Articles.input(title));
        String path = Articles.pathOf(article);
        act("editor", path, "archive").body("archivedAt", notNullValue());
        list("").body("items.title", not(hasItem(title)));
        list("&publication=published").body("items.title", not(hasItem(title)));
        list("&archived=true").body("items.title", hasItem(title));
        list("&archived=true&publication=published&sort=title").body("items.title", hasItem(title));
        reader().get("/v1/articles/" + article.path("id")).then().statusCode(200);
        edit("editor", path, "Frozen").statusCode(409).body("detail", containsString("POST " + path + "/unarchive"));
        act("editor", path, "unpublish").body("publication", equalTo("unpublished"));
        reader().get("/v1/articles/" + article.path("id")).then().statusCode(404);
        act("editor", path, "unarchive").body("archivedAt", nullValue());
        list("").body("items.title", hasItem(title));
    }

    @Test
    void listLooksIntoOnePlaceAtATime() {
        as("editor")
                .get(Articles.PATH + "?deleted=true&archived=true")
                .then()
                .statusCode(400)
                .body("errors[0].parameter", equalTo("archived"));
    }

    private static String createdByWriter() {
        return as("writer")
                .contentType(ContentType.JSON)
                .body(Articles.input(unique("To be checked")))
                .post(Articles.PATH)
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
    }

    private static ValidatableResponse act(String role, String path, String action) {
        return as(role).header("If-Match", "*").post(path + "/" + action).then().statusCode(200);
    }

    private static ValidatableResponse requestChanges(String path, String note) {
        return as("editor")
                .contentType(ContentType.JSON)
                .header("If-Match", "*")
                .body(Map.of("note", note))
                .post(path + "/request-changes")
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse edit(String role, String path, String title) {
        return as(role).contentType(Api.MERGE_PATCH)
                .header("If-Match", "*")
                .body(Map.of("title", title))
                .patch(path)
                .then();
    }

    private static ValidatableResponse list(String filter) {
        return as("editor").get(Articles.PATH + "?limit=100" + filter).then().statusCode(200);
    }
}
