package io.chapeau.management.article.revision;

import static io.chapeau.testing.Api.as;
import static io.chapeau.testing.Api.reader;
import static io.chapeau.testing.Api.unique;
import static org.assertj.core.api.Assertions.assertThat;
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
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class RevisionTest {

    @Test
    void everySaveTellsWhoMadeItAndWhatChanged() {
        String path =
                Articles.created(Articles.input(unique("Told"), "One.\n\nTwo.")).header("Location");
        noted(path, "editor", "Better title", "{\"title\":\"Better\"}");
        noted(
                path,
                "admin",
                "One more",
                "{\"body\":{\"format\":\"markdown\",\"value\":\"One.\\n\\nThree, new.\\n\\nTwo.\"}}");
        as("editor")
                .get(path + "/revisions")
                .then()
                .statusCode(200)
                .body("items.number", contains(3, 2, 1))
                .body("items.note", contains("One more", "Better title", null))
                .body("items.savedBy.name", contains("Administrator", "Test editor", "Test editor"))
                .body("items.comparedTo", contains(2, 1, null))
                .body("items[0].changes.fields", contains("body"))
                .body("items[0].changes.body", equalTo(Map.of("added", 1, "removed", 0, "moved", 0, "changed", 0)))
                .body("items[1].changes.fields", contains("title"))
                .body("items[1].changes.body", nullValue())
                .body("items[2].changes.fields", empty());
    }

    @Test
    void savesOfOnePrincipalInARowAreOneEntry() {
        String path = Articles.created(Articles.input(unique("Joined"))).header("Location");
        saved(path, "editor", "{\"title\":\"A\"}");
        saved(path, "editor", "{\"standfirst\":\"B\"}");
        saved(path, "admin", "{\"title\":\"C\"}");
        saved(path, "admin", "{\"title\":\"D\"}");
        as("editor")
                .get(path + "/revisions")
                .then()
                .body("items.number", contains(5, 3))
                .body("items.firstSave", contains(4, 1))
                .body("items.comparedTo", contains(3, null))
                .body("items[0].changes.fields", contains("title"));
        // Those that an entry stands for are there still.
        for (int number = 1; number <= 5; number++) {
            as("editor").get(path + "/revisions/" + number).then().statusCode(200);
        }
    }

    @Test
    void publishedOrNamedSaveIsAnEntryOfItsOwn() {
        String path = Articles.created(Articles.input(unique("Apart"))).header("Location");
        saved(path, "editor", "{\"title\":\"Two\"}");
        Articles.act(path, "publish").then().statusCode(200);
        saved(path, "editor", "{\"title\":\"Three\"}");
        saved(path, "editor", "{\"title\":\"Four\"}");
        labelled(path, 3, "\"as sent to legal\"").then().statusCode(200).body("label", equalTo("as sent to legal"));
        as("editor")
                .get(path + "/revisions?sort=number")
                .then()
                .body("items.number", contains(2, 3, 4))
                .body("items.published", contains(true, false, false))
                .body("items.label", contains(null, "as sent to legal", null));
        labelled(path, 3, "null").then().statusCode(200).body("label", nullValue());
    }

    @Test
    void saveIsReadAsItWasInEveryFormOfTheBody() {
        String title = unique("Forms");
        String path = Articles.created(Articles.input(title, "Some *word*.")).header("Location");
        saved(path, "editor", "{\"title\":\"Other\",\"body\":{\"format\":\"markdown\",\"value\":\"Gone.\"}}");
        as("editor")
                .get(path + "/revisions/1?bodyFormat=html")
                .then()
                .statusCode(200)
                .body("revision.number", equalTo(1))
                .body("article.title", equalTo(title))
                .body("article.body.value", equalTo("<p>Some <em>word</em>.</p>"));
        as("editor")
                .get(path + "/revisions/1?bodyFormat=markdown")
                .then()
                .body("article.body.value", equalTo("Some _word_."));
    }

    @Test
    void restoredSaveIsANewOneThatReadersDoNotSee() {
        String title = unique("Before");
        String path = Articles.published(Articles.input(title)).path("id");
        path = Articles.PATH + "/" + path;
        saved(path, "editor", "{\"title\":\"After\"}");
        Articles.act(path, "publish").then().statusCode(200);
        restored(path, 1)
                .then()
                .statusCode(200)
                .body("title", equalTo(title))
                .body("revision", equalTo(3))
                .body("publishedRevision", equalTo(2))
                .body("publication", equalTo("changed"));
        reader().get("/v1/articles/" + idOf(path)).then().body("title", equalTo("After"));
        as("editor").get(path + "/revisions").then().body("items[0].restoredFrom", equalTo(1));
    }

    @Test
    void restoringWhatIsThereAlreadyChangesNothing() {
        String path = Articles.created(Articles.input(unique("Same"))).header("Location");
        restored(path, 1).then().statusCode(200).header("ETag", "\"0\"").body("revision", equalTo(1));
    }

    @Test
    void restoreNamesWhatIsGoneOrTaken() {
        String author = Articles.link("authors", unique("Leaves"));
        Map<String, Object> input = Articles.input(unique("Restored"));
        input.put("authorIds", List.of(author));
        String slug = "slug-" + System.nanoTime();
        input.put("slug", slug);
        String path = Articles.created(input).header("Location");
        saved(path, "editor", "{\"authorIds\":[],\"slug\":\"" + slug + "-2\"}");
        as("editor")
                .header("If-Match", "*")
                .delete("/v1/management/authors/" + author)
                .then()
                .statusCode(204);
        restored(path, 1)
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/authorIds/0"))
                .body("errors.code", contains("unknown"));
        as("editor").get(path).then().body("revision", equalTo(2));
    }

    @Test
    void staleEtagTellsWhoChangedWhatSince() {
        String path = Articles.created(Articles.input(unique("Contested"), "One.\n\nTwo."))
                .header("Location");
        saved(path, "admin", "{\"title\":\"By the admin\"}");
        saved(path, "editor", "{\"body\":{\"format\":\"markdown\",\"value\":\"One.\\n\\nTwo.\\n\\nThree.\"}}");
        saved(path, "editor", "{\"standfirst\":\"Short-lived\"}");
        saved(path, "admin", "{\"standfirst\":null}");
        Articles.patch(path, "\"0\"", "{\"title\":\"Too late\"}")
                .then()
                .statusCode(412)
                .header("ETag", "\"4\"")
                .body("errors.find { it.header == 'If-Match' }.code", equalTo("stale"))
                .body("errors.find { it.pointer == '/title' }.code", equalTo("changedSince"))
                .body("errors.find { it.pointer == '/title' }.detail", containsString("Administrator"))
                .body("errors.find { it.pointer == '/title' }.detail", containsString("revision 2"))
                .body("errors.find { it.pointer == '/body' }.detail", containsString("Test editor"))
                .body("errors.find { it.pointer == '/body/value/2' }.code", equalTo("addedSince"))
                .body("errors.find { it.pointer == '/standfirst' }", nullValue());
    }

    @Test
    void fieldsOfTwoSavesAreCompared() {
        String path = Articles.created(Articles.input(unique("Old title"))).header("Location");
        saved(path, "editor", "{\"title\":\"New title\",\"commentsOpen\":false}");
        as("editor")
                .get(path + "/revisions/diff?from=1&to=working")
                .then()
                .statusCode(200)
                .body("from.number", equalTo(1))
                .body("to.number", equalTo(2))
                .body("fields.field", contains("title", "commentsOpen"))
                .body("fields.to", contains("New title", false));
        as("editor")
                .get(path + "/revisions/diff?from=published&to=working")
                .then()
                .statusCode(409)
                .body("errors.parameter", contains("from"));
        as("editor")
                .get(path + "/revisions/diff?from=1&to=9")
                .then()
                .statusCode(404)
                .body("detail", containsString("Revision 9"));
    }

    @Test
    void bodiesOfTwoSavesAreComparedBlockByBlockAndWordByWord() {
        String path = Articles.created(Articles.input(unique("Compared"), "The crane sleeps.\n\nStays.\n\nGoes away."))
                .header("Location");
        saved(
                path,
                "editor",
                "{\"body\":{\"format\":\"markdown\",\"value\":\"The crane wakes & runs.\\n\\nStays.\\n\\n## New here\"}}");
        as("editor")
                .get(path + "/revisions/diff?from=1&to=2")
                .then()
                .statusCode(200)
                .body("body.changed", equalTo(1))
                .body("body.added", equalTo(1))
                .body("body.removed", equalTo(1))
                .body("body.changes.find { it.change == 'changed' }.to.pointer", equalTo("/body/value/0"))
                .body("body.changes.find { it.change == 'changed' }.words.change", hasItem("inserted"))
                .body("body.changes.find { it.change == 'kept' }.from.pointer", equalTo("/body/value/1"));
        String page = as("editor")
                .get(path + "/revisions/diff?from=1&to=2&format=html")
                .then()
                .statusCode(200)
                .contentType("text/html;charset=UTF-8")
                .extract()
                .asString();
        assertThat(page)
                .startsWith("<section data-field=\"body\">")
                .contains("<del>sleeps")
                .contains("<ins>wakes")
                .contains("<p>Stays.</p>")
                .contains("&amp;")
                .doesNotContain("& ");
        as("editor")
                .get(path + "/revisions/diff?from=1&to=1")
                .then()
                .body("fields", empty())
                .body("body", nullValue());
    }

    @Test
    void writerReachesItsOwnSavesOnly() {
        String foreign = Articles.created(Articles.input(unique("Foreign"))).header("Location");
        as("writer").get(foreign + "/revisions").then().statusCode(404);
        as("writer").get(foreign + "/revisions/1").then().statusCode(404);
        as("writer").get(foreign + "/revisions/diff?from=1&to=1").then().statusCode(404);
        as("writer")
                .contentType(ContentType.JSON)
                .body("{\"label\":\"mine\"}")
                .put(foreign + "/revisions/1/label")
                .then()
                .statusCode(404);
        as("writer")
                .header("If-Match", "*")
                .post(foreign + "/revisions/1/restore")
                .then()
                .statusCode(404);
    }

    private static void saved(String path, String role, String patch) {
        as(role).contentType(Api.MERGE_PATCH)
                .header("If-Match", "*")
                .body(patch)
                .patch(path)
                .then()
                .statusCode(200);
    }

    private static void noted(String path, String role, String note, String patch) {
        as(role).contentType(Api.MERGE_PATCH)
                .header("If-Match", "*")
                .queryParam("note", note)
                .body(patch)
                .patch(path)
                .then()
                .statusCode(200);
    }

    private static Response restored(String path, int number) {
        return as("editor").header("If-Match", "*").post(path + "/revisions/" + number + "/restore");
    }

    private static Response labelled(String path, int number, String label) {
        return as("editor")
                .contentType(ContentType.JSON)
                .body("{\"label\":" + label + "}")
                .put(path + "/revisions/" + number + "/label");
    }

    private static String idOf(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
