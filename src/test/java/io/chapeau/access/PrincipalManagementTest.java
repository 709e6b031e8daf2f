package io.chapeau.access;

import static io.chapeau.testing.Api.as;
import static io.chapeau.testing.Api.unique;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.chapeau.testing.Api;
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
class PrincipalManagementTest {

    @Test
    void listIsSortedBothWaysAndPaged() {
        Response older = AccessClient.principal("writer");
        Response newer = AccessClient.principal("writer");
        Response page = as("admin")
                .queryParam("sort", "-createdAt")
                .queryParam("limit", 1)
                .get(AccessClient.PRINCIPALS);
        assertThat(page.<List<String>>path("items.id")).containsExactly(newer.<String>path("id"));
        as("admin")
                .queryParam("sort", "-createdAt")
                .queryParam("limit", 1)
                .queryParam("cursor", page.<String>path("page.next"))
                .get(AccessClient.PRINCIPALS)
                .then()
                .statusCode(200)
                .body("items.id", equalTo(List.of(older.<String>path("id"))));
    }

    @Test
    void inventedRoleAndUnknownPropertiesAreNamedAtOnce() {
        as("admin")
                .contentType(ContentType.JSON)
                .body("{\"role\":\"king\",\"hash\":\"x\"}")
                .post(AccessClient.PRINCIPALS)
                .then()
                .statusCode(422)
                .body("errors.pointer", hasItem("/name"))
                .body("errors.pointer", hasItem("/role"))
                .body("errors.pointer", hasItem("/hash"));
    }

    @Test
    void viewCanBeSentBackUnchangedWithoutANewVersion() {
        Response principal = AccessClient.principal("writer");
        as("admin")
                .contentType(ContentType.JSON)
                .header("If-Match", principal.header("ETag"))
                .body(principal.asString())
                .put(principal.header("Location"))
                .then()
                .statusCode(200)
                .header("ETag", principal.header("ETag"));
    }

    @Test
    void roleChangeHoldsFromTheNextRequestOn() {
        Response principal = AccessClient.principal("writer");
        String secret = AccessClient.token(principal).path("secret");
        AccessClient.with(secret)
                .contentType(ContentType.JSON)
                .body(Map.of("name", unique("Tag")))
                .post("/v1/management/tags")
                .then()
                .statusCode(403);
        patch(principal, principal.header("ETag"), "{\"role\":\"editor\"}")
                .then()
                .statusCode(200)
                .body("role", equalTo("editor"));
        AccessClient.with(secret)
                .contentType(ContentType.JSON)
                .body(Map.of("name", unique("Tag")))
                .post("/v1/management/tags")
                .then()
                .statusCode(201);
    }

    @Test
    void staleIfMatchIsRefused() {
        Response principal = AccessClient.principal("writer");
        patch(principal, principal.header("ETag"), "{\"name\":\"New\"}").then().statusCode(200);
        patch(principal, principal.header("ETag"), "{\"name\":\"Newer\"}")
                .then()
                .statusCode(412);
    }

    @Test
    void roleCannotBeCleared() {
        Response principal = AccessClient.principal("writer");
        patch(principal, "*", "{\"role\":null}").then().statusCode(422).body("errors[0].pointer", equalTo("/role"));
    }

    @Test
    void principalsAreNotDeleted() {
        Response principal = AccessClient.principal("writer");
        as("admin")
                .header("If-Match", "*")
                .delete(principal.header("Location"))
                .then()
                .statusCode(405);
    }

    private static Response patch(Response principal, String etag, String body) {
        return as("admin")
                .contentType(Api.MERGE_PATCH)
                .header("If-Match", etag)
                .body(body)
                .patch(principal.header("Location"));
    }
}
