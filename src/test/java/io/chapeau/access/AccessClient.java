package io.chapeau.access;

import static io.chapeau.testing.Api.as;
import static io.chapeau.testing.Api.reader;
import static io.chapeau.testing.Api.unique;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Map;

/** Principals and tokens as an administrator makes them. */
final class AccessClient {

    static final String PRINCIPALS = "/v1/management/principals";
    static final String TOKENS = "/v1/management/tokens/";

    private AccessClient() {}

    static Response principal(String role) {
        return as("admin")
                .contentType(ContentType.JSON)
                .body(Map.of("name", unique("Principal"), "role", role))
                .post(PRINCIPALS)
                .then()
                .statusCode(201)
                .extract()
                .response();
    }

    static Response token(Response principal) {
        return token(principal, Map.of("name", "test"))
                .then()
                .statusCode(201)
                .extract()
                .response();
    }

    static Response token(Response principal, Map<String, ?> input) {
        return as("admin")
                .contentType(ContentType.JSON)
                .body(input)
                .post(PRINCIPALS + "/" + principal.path("id") + "/tokens");
    }

    /** A client with this secret. */
    static RequestSpecification with(String secret) {
        return reader().header("Authorization", "Bearer " + secret);
    }

    static int statusOfMe(String secret) {
        return with(secret).get("/v1/management/me").statusCode();
    }
}
