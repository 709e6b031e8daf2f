package io.chapeau.http.contract;

import static io.chapeau.testing.Api.as;
import static io.chapeau.testing.Api.reader;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.startsWith;

import io.chapeau.testing.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A refusal with one error is understood from its detail alone: it names the place and what would be right. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class RefusalWordsTest {

    @Test
    void parameterIsNamedWithWhatItMayBe() {
        detail("/v1/articles?limit=0", "'limit' must be 1 at least.");
        detail("/v1/articles?limit=x", "'limit' must be an integer.");
        detail("/v1/articles?ids=x", "Item 1 of 'ids' must be a UUID such as 01932c7e-9a50-7c3e-8b1f-5d2a94c7e610.");
        detail("/v1/articles?locale=!", "'locale' must be a language tag (BCP 47) such as fr or fr-CA.");
        reader().get("/v1/articles?nonsense=1")
                .then()
                .statusCode(400)
                .body("detail", startsWith("The parameter 'nonsense' is not known here. Allowed: author, "));
    }

    @Test
    void repeatedListIsToldHowToWriteOne() {
        detail("/v1/articles?include=blocks&include=text", "Give 'include' once, with commas between its values.");
    }

    @Test
    void bodyThatNobodyReadsIsRefusedWithWhatThereIsInstead() {
        String bulk = "/v1/management/comments/bulk/" + UUID.randomUUID() + "/undo";
        posted(bulk, "{\"reason\":\"rude\"}")
                .then()
                .statusCode(400)
                .body("errors[0].code", equalTo("unexpectedBody"))
                .body("detail", equalTo("This operation takes no body; send none. It has these parameters: reason."));
        posted("/v1/management/trash/empty", "[1]")
                .then()
                .statusCode(400)
                .body("detail", equalTo("This operation takes no body; send none. It has no parameters either."));
        posted(bulk, "{}").then().statusCode(404);
    }

    private static Response posted(String path, String body) {
        return as("admin").contentType("application/json").body(body).post(path);
    }

    @Test
    void propertyIsNamedWithWhatItMustBe() {
        create("authors", "{\"name\": null}").then().body("detail", equalTo("'name' must be a string, not null."));
        create("authors", "{\"name\": \" \"}")
                .then()
                .body(
                        "detail",
                        equalTo(
                                "'name' must be one line of text with a visible character, without control characters."));
        create("comments/bulk", "{\"action\": \"spam\", \"ids\": []}")
                .then()
                .body("detail", equalTo("'ids' must not be empty."));
        create("authors", "[]").then().body("detail", equalTo("The body must be an object, not an array."));
    }

    @Test
    void placeWithinABodyIsNamed() {
        create("articles", "{\"title\": \"T\", \"body\": {\"format\": \"blocks\", \"value\": [1, {\"_type\": \"x\"}]}}")
                .then()
                .body(
                        "errors.detail",
                        hasItems(
                                "Item 1 of 'value' must be an object.",
                                "'x' is unknown; allowed are block, image, gallery, embed, callout, socialPost, code, table, break, footnotes."));
    }

    @Test
    void unknownReferenceIsCalledByItsKind() {
        String id = "01932c7e-9a50-7c3e-8b1f-5d2a94c7e610";
        create(
                        "articles",
                        "{\"title\": \"T\", \"authorIds\": [\"" + id
                                + "\"], \"body\": {\"format\": \"html\", \"value\": \"\"}}")
                .then()
                .body("detail", equalTo("There is no author " + id + ". Create it first, or leave it out."));
    }

    @Test
    void forbiddenOperationNamesTheRolesThatMay() {
        String detail = "The role of this principal does not allow this operation. Roles that may: admin.";
        as("writer").get("/v1/management/principals").then().statusCode(403).body("detail", equalTo(detail));
    }

    private static void detail(String target, String expected) {
        reader().urlEncodingEnabled(false).get(target).then().statusCode(400).body("detail", equalTo(expected));
    }

    private static Response create(String collection, String body) {
        Response answer =
                as("editor").contentType("application/json").body(body).post("/v1/management/" + collection);
        answer.then().statusCode(422);
        return answer;
    }
}
