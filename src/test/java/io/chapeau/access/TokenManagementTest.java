package io.chapeau.access;

import static io.chapeau.testing.Api.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.chapeau.testing.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class TokenManagementTest {

    @Inject
    LastUse lastUse;

    @Test
    void secretIsShownOnceAndOpensWhatItsPrincipalMay() {
        Response principal = AccessClient.principal("writer");
        Response token = AccessClient.token(principal);
        String secret = token.path("secret");
        AccessClient.with(secret)
                .get("/v1/management/me")
                .then()
                .statusCode(200)
                .body("id", equalTo(principal.<String>path("id")));
        String read = as("admin").get(token.header("Location")).asString();
        String list = as("admin").get(listOf(principal)).asString();
        assertThat(read + list).contains(token.<String>path("id")).doesNotContain(secret, "secret", "hash");
    }

    @Test
    void listShowsTheTokensOfOnePrincipalNewestFirst() {
        Response principal = AccessClient.principal("writer");
        Response first = AccessClient.token(principal);
        AccessClient.token(AccessClient.principal("writer"));
        Response second = AccessClient.token(principal);
        assertThat(as("admin").get(listOf(principal)).<List<String>>path("items.id"))
                .containsExactly(second.path("id"), first.path("id"));
    }

    @Test
    void revokedTokenStopsAtOnceAndStaysListed() {
        Response principal = AccessClient.principal("writer");
        Response token = AccessClient.token(principal);
        revoke(token).then().statusCode(204);
        assertThat(AccessClient.statusOfMe(token.path("secret"))).isEqualTo(401);
        String revokedAt = as("admin")
                .get(listOf(principal))
                .then()
                .statusCode(200)
                .extract()
                .path("items[0].revokedAt");
        assertThat(revokedAt).isNotNull();
        revoke(token).then().statusCode(204);
        as("admin").get(token.header("Location")).then().body("revokedAt", equalTo(revokedAt));
    }

    @Test
    void rotationReplacesTheSecretAndKeepsNamePrincipalAndExpiry() {
        Response principal = AccessClient.principal("writer");
        Response old = AccessClient.token(principal, Map.of("name", "Nightly", "expiresAt", "2999-01-01T00:00:00Z"));
        Response renewed = rotate(old).then().statusCode(201).extract().response();
        assertThat(AccessClient.statusOfMe(old.path("secret"))).isEqualTo(401);
        assertThat(AccessClient.statusOfMe(renewed.path("secret"))).isEqualTo(200);
        assertThat(renewed.<String>path("name")).isEqualTo("Nightly");
        assertThat(renewed.<String>path("principal.id")).isEqualTo(principal.path("id"));
        assertThat(renewed.<String>path("expiresAt")).isEqualTo("2999-01-01T00:00:00Z");
    }

    @Test
    void revokedTokenCannotComeBackByRotation() {
        Response token = AccessClient.token(AccessClient.principal("writer"));
        revoke(token);
        rotate(token).then().statusCode(409);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2020-01-01T00:00:00Z",
                "9999-12-31T23:59:59-12:00",
                "2030-01-01 00:00:00Z",
                "2030-02-30T00:00:00Z",
                "2030-12-31T23:59:60Z",
                "tomorrow"
            })
    void expiryThatIsPastOrNoTimeIsRefused(String time) {
        AccessClient.token(AccessClient.principal("writer"), Map.of("name", "test", "expiresAt", time))
                .then()
                .statusCode(422)
                .body("errors.size()", equalTo(1))
                .body("errors[0].pointer", equalTo("/expiresAt"));
    }

    @Test
    void expiryIsKeptInMilliseconds() {
        Response token = AccessClient.token(
                AccessClient.principal("writer"),
                Map.of("name", "test", "expiresAt", "2999-01-01T00:00:00.123456+01:00"));
        token.then().statusCode(201).body("expiresAt", equalTo("2998-12-31T23:00:00.123Z"));
        as("admin").get(token.header("Location")).then().body("expiresAt", equalTo(token.<String>path("expiresAt")));
    }

    @Test
    void readOnlyPropertiesOfAViewAreUnknownToTheInput() {
        AccessClient.token(
                        AccessClient.principal("writer"),
                        Map.of("name", "test", "lastUsedAt", Instant.now().toString()))
                .then()
                .statusCode(422)
                .body("errors[0].code", equalTo("unknown"));
    }

    @Test
    void lastUseIsWrittenAfterTheRequest() throws SQLException {
        Response token = AccessClient.token(AccessClient.principal("writer"));
        as("admin").get(token.header("Location")).then().body("lastUsedAt", nullValue());
        assertThat(AccessClient.statusOfMe(token.path("secret"))).isEqualTo(200);
        lastUse.write();
        as("admin").get(token.header("Location")).then().body("lastUsedAt", notNullValue());
    }

    @Test
    void principalAndTokenThatAreNotThereAreNotFound() {
        String nothing = "/019c4b20-11d8-7b6f-a4c1-0a9e3d5f7b42";
        as("admin").get(AccessClient.PRINCIPALS + nothing + "/tokens").then().statusCode(404);
        as("admin").delete("/v1/management/tokens" + nothing).then().statusCode(404);
    }

    private static String listOf(Response principal) {
        return AccessClient.PRINCIPALS + "/" + principal.path("id") + "/tokens";
    }

    private static Response revoke(Response token) {
        return as("admin").delete(token.header("Location"));
    }

    private static Response rotate(Response token) {
        return as("admin").post(token.header("Location") + "/rotate");
    }
}
