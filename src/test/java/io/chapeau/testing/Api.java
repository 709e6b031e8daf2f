package io.chapeau.testing;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** The product as its clients see it; every answer is held against the contract on the way. */
public final class Api {

    public static final String MERGE_PATCH = "application/merge-patch+json";
    private static final AtomicInteger COUNTER = new AtomicInteger();

    private Api() {}

    /** The token of the test principal with this role. */
    public static String secretOf(String role) {
        return "test-token-of-the-" + role + "-0123456789abcdef";
    }

    /** A client with the token of a role. */
    public static RequestSpecification as(String role) {
        return reader().header("Authorization", "Bearer " + secretOf(role));
    }

    /** A client without a token. */
    public static RequestSpecification reader() {
        return unchecked().filter(ContractCheck.INSTANCE);
    }

    /** A client whose requests break the contract on purpose, so that its answers may lie outside of it. */
    public static RequestSpecification unchecked() {
        return given().redirects().follow(false);
    }

    /** A name that no other test uses: all tests share one database. */
    public static String unique(String stem) {
        return stem + " " + COUNTER.incrementAndGet();
    }

    /** Creates an entity as an editor and answers the whole response, 201. */
    public static Response created(String path, Map<String, ?> input) {
        return as("editor")
                .contentType(ContentType.JSON)
                .body(input)
                .post(path)
                .then()
                .statusCode(201)
                .extract()
                .response();
    }

    /** Replaces an entity as an editor. */
    public static Response put(String path, String etag, Object body) {
        return as("editor")
                .contentType(ContentType.JSON)
                .header("If-Match", etag)
                .body(body)
                .put(path);
    }

    /** Changes parts of an entity as an editor. */
    public static Response patch(String path, String etag, String body) {
        return as("editor")
                .contentType(MERGE_PATCH)
                .header("If-Match", etag)
                .body(body.getBytes(StandardCharsets.UTF_8))
                .patch(path);
    }
}
