package io.chapeau.http.cors;

import static io.chapeau.testing.Api.as;
import static io.chapeau.testing.Api.unchecked;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.chapeau.testing.Articles;
import io.chapeau.testing.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The tests' configuration opens management to https://desk.example and http://localhost:5173. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class ManagementDoorTest {

    private static final String DESK = "https://desk.example";
    private static final String ORIGIN = "Access-Control-Allow-Origin";
    private static final String EXPOSED =
            "ETag, Link, Location, Retry-After, RateLimit, RateLimit-Policy, Idempotency-Replayed";

    @Test
    void namedOriginsReadAnswersWithTheirHeaders() {
        for (String origin : List.of(DESK, "http://localhost:5173")) {
            opened(as("editor").header("Origin", origin).get(Articles.PATH), origin)
                    .statusCode(200);
        }
    }

    @Test
    void refusalsAreReadableToo() {
        opened(unchecked().header("Origin", DESK).get(Articles.PATH)).statusCode(401);
        opened(as("moderator").header("Origin", DESK).get(Articles.PATH)).statusCode(403);
        opened(as("editor").header("Origin", DESK).get(Articles.PATH + "?limit=0"))
                .statusCode(400);
        opened(as("editor").header("Origin", DESK).get("/v1/management/nowhere"))
                .statusCode(404);
        opened(as("editor").header("Origin", DESK).delete(Articles.PATH)).statusCode(405);
        opened(as("editor")
                        .header("Origin", DESK)
                        .contentType(ContentType.JSON)
                        .body("{")
                        .post(Articles.PATH))
                .statusCode(400);
        opened(as("editor")
                        .header("Origin", DESK)
                        .contentType("text/xml")
                        .body("<a/>")
                        .post(Articles.PATH))
                .statusCode(415);
        opened(unchecked().header("Origin", DESK).get(Articles.PATH + "?q=" + "a".repeat(8_200)))
                .statusCode(414);
        opened(unchecked()
                        .header("Origin", DESK)
                        .header("X-Long", "a".repeat(17_000))
                        .get(Articles.PATH))
                .statusCode(431);
    }

    @Test
    void preflightAllowsWhatManagementTakes() {
        preflight(DESK, "/v1/management/articles/x")
                .statusCode(204)
                .header(ORIGIN, equalTo(DESK))
                .header("Vary", equalTo("Origin"))
                .header("Access-Control-Allow-Methods", equalTo("GET, HEAD, POST, PUT, PATCH, DELETE"))
                .header(
                        "Access-Control-Allow-Headers",
                        equalTo("Authorization, Content-Type, If-Match, If-None-Match, Idempotency-Key"))
                .header("Access-Control-Allow-Credentials", nullValue())
                .header("Access-Control-Max-Age", equalTo("7200"))
                .body(emptyString());
    }

    @Test
    void otherOriginsStayClosedOut() {
        for (String origin : List.of(
                "https://desk.example:8443",
                "http://desk.example",
                "https://desk.example.evil.example",
                "https://xdesk.example",
                "https://DESK.example",
                "https://desk.example/",
                "null",
                "*")) {
            as("editor")
                    .header("Origin", origin)
                    .get(Articles.PATH)
                    .then()
                    .statusCode(200)
                    .header("Vary", equalTo("Origin"))
                    .header(ORIGIN, nullValue())
                    .header("Access-Control-Expose-Headers", nullValue());
            preflight(origin, Articles.PATH)
                    .header(ORIGIN, nullValue())
                    .header("Access-Control-Allow-Methods", nullValue());
        }
    }

    @Test
    void requestWithoutAnOriginIsAnsweredAsEver() {
        as("editor")
                .get(Articles.PATH)
                .then()
                .statusCode(200)
                .header("Vary", equalTo("Origin"))
                .header(ORIGIN, nullValue());
    }

    @Test
    void deliveryDoesNotDependOnTheOrigin() {
        unchecked()
                .header("Origin", DESK)
                .get("/v1/articles")
                .then()
                .header(ORIGIN, equalTo("*"))
                .header("Vary", equalTo("Accept-Encoding"));
    }

    private static ValidatableResponse opened(Response response) {
        return opened(response, DESK);
    }

    private static ValidatableResponse opened(Response response, String origin) {
        return response.then()
                .header(ORIGIN, equalTo(origin))
                .header("Vary", equalTo("Origin"))
                .header("Access-Control-Expose-Headers", equalTo(EXPOSED))
                .header("Access-Control-Allow-Credentials", nullValue());
    }

    private static ValidatableResponse preflight(String origin, String path) {
        return unchecked()
                .header("Origin", origin)
                .header("Access-Control-Request-Method", "PATCH")
                .header("Access-Control-Request-Headers", "authorization,if-match")
                .options(path)
                .then();
    }
}
