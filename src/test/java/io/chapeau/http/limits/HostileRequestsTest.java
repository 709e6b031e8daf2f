package io.chapeau.http.limits;

import static io.chapeau.testing.Api.unchecked;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.chapeau.testing.Api;
import io.chapeau.testing.ContractDocument;
import io.chapeau.testing.ContractDocument.Operation;
import io.chapeau.testing.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Every operation of the contract meets every hostile input; each is refused in words, none is a fault. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class HostileRequestsTest {

    private static final List<String> VALUES = List.of(
            "",
            "-1",
            "0",
            "101",
            "1e9",
            "NaN",
            "99999999999999999999",
            "%00",
            "%ff",
            "%c0%af",
            "%e2%80%ae",
            "a%0d%0ab",
            "'--",
            "%7B%7D",
            "..%2f",
            "null",
            "%F0%9F%98%80");

    @Test
    void unknownParametersAreRefusedByNameEverywhere() {
        for (Operation operation : ContractDocument.operations()) {
            for (String name : List.of("email", "tokenHash", "status_", "foo", "%24where", "a%5B%5D")) {
                if (operation.queryParameters().contains(name)) {
                    continue;
                }
                Response response = send(operation, "?" + name + "=1", "{}".getBytes(StandardCharsets.UTF_8));
                assertThat(response.statusCode()).as(operation + " " + name).isEqualTo(400);
                assertThat(response.<List<String>>path("errors.code"))
                        .as(operation.id())
                        .contains("unknown");
            }
        }
    }

    @Test
    void hostileParameterValuesAreRefusedOrHarmless() {
        for (Operation operation : ContractDocument.operations()) {
            for (String parameter : operation.queryParameters()) {
                for (String value : VALUES) {
                    Response response = send(operation, "?" + parameter + "=" + value, new byte[0]);
                    assertThat(response.statusCode())
                            .as(operation + " " + parameter + "=" + value)
                            .isLessThan(500);
                }
                Response twice = send(operation, "?" + parameter + "=1&" + parameter + "=1", new byte[0]);
                assertThat(twice.statusCode())
                        .as(operation + " twice " + parameter)
                        .isEqualTo(400);
            }
        }
    }

    @Test
    void hostileBodiesAreRefusedEverywhere() {
        Map<String, byte[]> bodies = hostileBodies();
        for (Operation operation : ContractDocument.operations()) {
            if (!operation.hasBody()) {
                continue;
            }
            bodies.forEach((name, body) -> {
                Response response = send(operation, "", body);
                assertThat(response.statusCode()).as(operation + " " + name).isBetween(400, 499);
                assertThat(response.contentType()).as(operation + " " + name).startsWith("application/problem+json");
                assertThat(response.asString()).doesNotContain("com.fasterxml", "java.", "Exception");
            });
        }
    }

    @Test
    void hostilePathsAreNotFoundOrRefused() {
        Set<String> paths =
                ContractDocument.operations().stream().map(Operation::path).collect(Collectors.toSet());
        for (Operation operation : ContractDocument.operations()) {
            if (!operation.path().contains("{")) {
                continue;
            }
            for (String segment : List.of(
                    "%00", "%ff", "..", "%2e%2e%2f", "%e2%80%ae", "1-1-1-1-1", "%F0%9F%98%80", "a".repeat(3000))) {
                String path = operation.path().replaceAll("\\{[^}]+}", segment);
                // A path with dots is the path that they lead to, before anybody looks at it.
                if (paths.contains(URI.create(path).normalize().getPath())) {
                    continue;
                }
                Response response = request(operation, "{}".getBytes(StandardCharsets.UTF_8))
                        .request(operation.method(), path);
                assertThat(response.statusCode()).as(operation + " " + segment).isBetween(400, 499);
            }
        }
    }

    @Test
    void otherMediaTypesAreRefused() {
        for (Operation operation : ContractDocument.operations()) {
            if (operation.hasBody()) {
                Response response = client().urlEncodingEnabled(false)
                        .contentType("text/xml")
                        .header("If-Match", "*")
                        .body("<a/>".getBytes(StandardCharsets.UTF_8))
                        .request(operation.method(), operation.anyPath());
                assertThat(response.statusCode()).as(operation.id()).isEqualTo(415);
                assertThat(response.<String>path("detail"))
                        .as(operation.id())
                        .isEqualTo("Send the body as " + operation.bodyType() + ".");
            }
        }
    }

    @Test
    void packedBodiesAreRefused() {
        byte[] body = "{}".getBytes(StandardCharsets.UTF_8);
        for (Operation operation : ContractDocument.operations()) {
            if (operation.hasBody()) {
                Response response = request(operation, body)
                        .header("Content-Encoding", "gzip")
                        .request(operation.method(), operation.anyPath());
                assertThat(response.statusCode()).as(operation.id()).isEqualTo(415);
                assertThat(response.header("Accept-Encoding")).isEqualTo("identity");
                assertThat(response.<List<String>>path("errors.header"))
                        .as(operation.id())
                        .containsExactly("Content-Encoding");
            }
        }
    }

    private static Response send(Operation operation, String query, byte[] body) {
        return request(operation, body).request(operation.method(), operation.anyPath() + query);
    }

    private static RequestSpecification request(Operation operation, byte[] body) {
        RequestSpecification request = client().urlEncodingEnabled(false).header("If-Match", "*");
        return operation.hasBody() ? request.contentType(operation.bodyType()).body(body) : request;
    }

    private static RequestSpecification client() {
        return Api.unchecked().header("Authorization", "Bearer " + Api.secretOf("admin"));
    }

    private static Map<String, byte[]> hostileBodies() {
        Map<String, byte[]> bodies = new LinkedHashMap<>();
        bodies.put("nothing", new byte[0]);
        bodies.put(
                "depth",
                ("{\"title\":" + "[".repeat(100_000) + "]".repeat(100_000) + "}").getBytes(StandardCharsets.UTF_8));
        bodies.put("size", ("{\"title\":\"" + "a".repeat(1 << 20) + "\"}").getBytes(StandardCharsets.UTF_8));
        for (String text : List.of(
                "{\"title\":\"a\",\"title\":\"b\"}",
                "{\"name\":1e400}",
                "{\"title\":\"\\ud800\"}",
                "{\"name\":\"\\u0000\"}",
                "{\"name\":\"a\\u202Eb\"}",
                "{\"name\":\"\u00A0\"}",
                "{\"name\":\"a\\r\\nb\"}",
                "{}{}",
                "null",
                "[]",
                "{",
                "\"x\"",
                "{\"\\u0000\":1}",
                "{\"__proto__\":{}}",
                "{\"id\":\"x\",\"version\":99}",
                "NaN",
                "{'a':1}",
                "// x")) {
            bodies.put(text, text.getBytes(StandardCharsets.UTF_8));
        }
        bodies.put("overlong", new byte[] {'{', '"', 'a', '"', ':', '"', (byte) 0xC0, (byte) 0xAF, '"', '}'});
        bodies.put("utf-16", "{\"title\":\"x\"}".getBytes(StandardCharsets.UTF_16));
        return bodies;
    }

    @Test
    void emptyFilterIsRefusedAndNeverIgnored() {
        for (String filter : List.of("author", "category", "tag", "cursor")) {
            unchecked()
                    .get("/v1/articles?" + filter + "=")
                    .then()
                    .statusCode(400)
                    .body("errors[0].parameter", equalTo(filter));
        }
        for (String filter : List.of("externalId", "q")) {
            unchecked()
                    .header("Authorization", "Bearer " + Api.secretOf("editor"))
                    .get("/v1/management/articles?" + filter + "=")
                    .then()
                    .statusCode(400)
                    .body("errors[0].parameter", equalTo(filter));
        }
    }

    @Test
    void timeInAFormThatIsNotReadIsNamed() {
        for (String path : List.of("/v1/articles?publishedFrom=", "/v1/management/articles?updatedFrom=")) {
            unchecked()
                    .header("Authorization", "Bearer " + Api.secretOf("editor"))
                    .urlEncodingEnabled(false)
                    .get(path + "2020-01-01%2000:00:00Z")
                    .then()
                    .statusCode(400)
                    .body("errors[0].code", equalTo("format"));
        }
    }
}
