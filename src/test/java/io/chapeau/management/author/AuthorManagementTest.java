package io.chapeau.management.author;

import static io.chapeau.testing.Api.as;
import static io.chapeau.testing.Api.created;
import static io.chapeau.testing.Api.unique;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.chapeau.testing.Api;
import io.chapeau.testing.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class AuthorManagementTest {

    private static final String AUTHORS = "/v1/management/authors";

    @Test
    void slugIsMadeOfTheNameAndAClashGetsANumber() {
        String name = unique("Zoé L’Été");
        created(AUTHORS, Map.of("name", name)).then().body("slug", equalTo(slug(name)));
        created(AUTHORS, Map.of("name", name)).then().body("slug", equalTo(slug(name) + "-2"));
    }

    @Test
    void takenSlugIsAConflict() {
        String name = unique("Ugo");
        created(AUTHORS, Map.of("name", name));
        as("editor")
                .contentType(ContentType.JSON)
                .body(Map.of("name", "Other", "slug", slug(name)))
                .post(AUTHORS)
                .then()
                .statusCode(409)
                .contentType("application/problem+json")
                .body("errors[0].pointer", equalTo("/slug"));
    }

    @Test
    void everyErrorOfABodyIsNamedAtOnce() {
        as("editor")
                .contentType(ContentType.JSON)
                .body("{\"email\":\"nobody\",\"slug\":\"No Slug\",\"tokenHash\":1}")
                .post(AUTHORS)
                .then()
                .statusCode(422)
                .body("errors.pointer", hasItem("/name"))
                .body("errors.pointer", hasItem("/email"))
                .body("errors.pointer", hasItem("/slug"))
                .body("errors.pointer", hasItem("/tokenHash"));
    }

    @Test
    void viewCanBeSentBackUnchangedButReadOnlyPartsCannotBeEdited() {
        Response author = created(AUTHORS, Map.of("name", unique("Ida"), "email", "ida@example.org"));
        String path = author.header("Location");
        Api.put(path, author.header("ETag"), author.asString()).then().statusCode(200);
        String etag = as("editor").get(path).header("ETag");
        Api.put(path, etag, author.asString().replace("\"createdAt\":\"20", "\"createdAt\":\"19"))
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/createdAt"));
    }

    @Test
    void staleMissingAndWeakIfMatchAreRefused() {
        Response author = created(AUTHORS, Map.of("name", unique("Max")));
        String path = author.header("Location");
        Api.patch(path, author.header("ETag"), "{\"bio\":\"New\"}")
                .then()
                .statusCode(200)
                .body("bio", equalTo("New"));
        Api.patch(path, author.header("ETag"), "{\"bio\":\"Newer\"}").then().statusCode(412);
        Api.patch(path, "W/\"1\"", "{\"bio\":\"Newer\"}").then().statusCode(400);
        as("editor").contentType(Api.MERGE_PATCH).body("{}").patch(path).then().statusCode(428);
        Api.patch(path, "*", "{\"bio\":null}").then().statusCode(200).body("bio", nullValue());
    }

    @Test
    void addressesAreShownToEditorsOnly() {
        Response author = created(AUTHORS, Map.of("name", unique("Eva"), "email", "eva@example.org"));
        author.then().body("email", equalTo("eva@example.org"));
        as("integrator")
                .get(author.header("Location"))
                .then()
                .statusCode(200)
                .body("$", not(hasKey("email")))
                .body("name", startsWith("Eva"));
    }

    @Test
    void viewThatHidesTheAddressCanBeSentBackWithoutClearingIt() {
        Response author = created(AUTHORS, Map.of("name", unique("Lea"), "email", "lea@example.org"));
        String path = author.header("Location");
        String hidden = as("integrator").get(path).asString();
        Api.put(path, "*", hidden.replace("Lea", "Léa"))
                .then()
                .statusCode(200)
                .body("name", startsWith("Léa"))
                .body("email", equalTo("lea@example.org"));
        String whole = as("editor").get(path).asString();
        Api.put(path, "*", whole.replace("\"lea@example.org\"", "null"))
                .then()
                .statusCode(200)
                .body("$", hasKey("email"))
                .body("email", nullValue());
    }

    @Test
    void patchKeepsOrClearsTheAddress() {
        String path = created(AUTHORS, Map.of("name", unique("Pia"), "email", "pia@example.org"))
                .header("Location");
        Api.patch(path, "*", "{\"bio\":\"New\"}").then().statusCode(200).body("email", equalTo("pia@example.org"));
        Api.patch(path, "*", "{\"email\":null}").then().statusCode(200).body("email", nullValue());
    }

    private static String slug(String name) {
        return name.toLowerCase(java.util.Locale.ROOT)
                .replace("é", "e")
                .replace("’", "-")
                .replace(' ', '-');
    }

    @Test
    void addressIsMeasuredInBytes() {
        String label = "中".repeat(50);
        String email = "中".repeat(64) + "@" + label + "." + label + "." + label + ".com";
        as("editor")
                .contentType(ContentType.JSON)
                .body(Map.of("name", unique("Long address"), "email", email))
                .post(AUTHORS)
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/email"));
    }
}
