package io.chapeau.http.cors;

import static io.chapeau.testing.Api.as;
import static io.chapeau.testing.Api.reader;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.chapeau.testing.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class OpenDoorTest {

    private static final String ORIGIN = "Access-Control-Allow-Origin";

    @Test
    void everyPageMayReadPublicAnswersAndRefusals() {
        for (String path : List.of("/v1/articles", "/v1/articles/nothing", "/v1/articles?limit=0", "/v1/nowhere")) {
            reader().header("Origin", "https://reader.example")
                    .get(path)
                    .then()
                    .header(ORIGIN, "*")
                    .header(
                            "Access-Control-Expose-Headers",
                            "ETag, Link, Location, Retry-After, RateLimit, RateLimit-Policy, Idempotency-Replayed")
                    .header("Access-Control-Allow-Credentials", nullValue());
        }
    }

    @Test
    void preflightAllowsReadingAndTheSubmissionOfComments() {
        preflight("/v1/articles", "GET")
                .statusCode(204)
                .header(ORIGIN, "*")
                .header("Access-Control-Allow-Methods", "GET, HEAD")
                .header("Access-Control-Allow-Headers", "Content-Type, If-None-Match, Idempotency-Key")
                .header("Access-Control-Max-Age", "7200")
                .body(emptyString());
        preflight("/v1/articles/some-slug/comments", "POST")
                .statusCode(204)
                .header("Access-Control-Allow-Methods", "GET, HEAD, POST");
        preflight("/v1/submissions/some-secret", "PATCH")
                .statusCode(204)
                .header("Access-Control-Allow-Methods", "GET, HEAD, PATCH, DELETE");
        preflight("/v1/articles/some-slug", "DELETE").header("Access-Control-Allow-Methods", "GET, HEAD");
    }

    @Test
    void managementStaysClosed() {
        for (String path : List.of("/v1/management/articles", "/v1/management", "/v1/%6Danagement/articles")) {
            preflight(path, "GET").header(ORIGIN, nullValue()).header("Access-Control-Allow-Methods", nullValue());
            as("editor")
                    .urlEncodingEnabled(false)
                    .header("Origin", "https://reader.example")
                    .get(path)
                    .then()
                    .header(ORIGIN, nullValue());
        }
        as("editor")
                .header("Origin", "https://reader.example")
                .contentType(ContentType.JSON)
                .body("{")
                .post("/v1/management/articles")
                .then()
                .statusCode(equalTo(400))
                .header(ORIGIN, nullValue());
    }

    private static ValidatableResponse preflight(String path, String method) {
        return reader().urlEncodingEnabled(false)
                .header("Origin", "https://reader.example")
                .header("Access-Control-Request-Method", method)
                .options(path)
                .then();
    }
}
