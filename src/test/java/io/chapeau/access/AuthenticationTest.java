package io.chapeau.access;

import static io.chapeau.testing.Api.as;
import static io.chapeau.testing.Api.reader;
import static io.chapeau.testing.Api.secretOf;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import io.chapeau.testing.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class AuthenticationTest {

    private static final String ME = "/v1/management/me";

    @ParameterizedTest
    @ValueSource(strings = {TestPrincipals.EXPIRED, TestPrincipals.REVOKED, "unknown"})
    void tokenThatIsNotValidIsRefused(String word) {
        refused(as(word).get(ME));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bearer", "Bearer ", "Basic YTpi", "Token x", "Bearer a b", "Bearer \u00e9\u00e8", "x"})
    void malformedHeaderIsRefused(String header) {
        refused(reader().header("Authorization", header).get(ME));
    }

    @Test
    void tokenOfFiveHundredCharactersIsRefused() {
        refused(reader().header("Authorization", "Bearer " + "x".repeat(500)).get(ME));
    }

    @Test
    void beginningOfATokenIsRefused() {
        String secret = secretOf("editor");
        refused(reader().header("Authorization", "Bearer " + secret.substring(0, secret.length() - 1))
                .get(ME));
    }

    @Test
    void twoTokensAreRefused() {
        refused(as("editor")
                .header("Authorization", "Bearer " + secretOf("writer"))
                .get(ME));
    }

    @Test
    void missingTokenIsRefused() {
        refused(reader().get(ME));
    }

    @ParameterizedTest
    @ValueSource(strings = {"bearer ", "BEARER ", "Bearer  "})
    void schemeIsReadWithoutCase(String scheme) {
        reader().header("Authorization", scheme + secretOf("moderator"))
                .get(ME)
                .then()
                .statusCode(200)
                .body("name", equalTo("Test moderator"))
                .body("role", equalTo("moderator"));
    }

    private static void refused(Response response) {
        response.then()
                .statusCode(401)
                .header("WWW-Authenticate", startsWith("Bearer"))
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/unauthenticated"));
    }
}
