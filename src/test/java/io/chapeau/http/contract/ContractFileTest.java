package io.chapeau.http.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.chapeau.testing.Api;
import io.chapeau.testing.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class ContractFileTest {

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "-,      */*,                             yaml",
                "-,      application/yaml,                yaml",
                "-,      application/json,                json",
                "-,      'application/json, */*;q=0.5',   json",
                "json,   */*,                             json",
                "JSON,   */*,                             json",
                "yaml,   application/json,                yaml",
            })
    void clientGetsTheCommittedFileInTheNotationItAsksFor(String format, String accept, String notation)
            throws IOException {
        Response answer =
                Api.unchecked().header("Accept", accept).get("/openapi" + (format == null ? "" : "?format=" + format));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.contentType()).startsWith("application/" + notation);
        assertThat(answer.asByteArray()).isEqualTo(Files.readAllBytes(Path.of("openapi", "openapi." + notation)));
        assertThat(answer.header("Vary")).isEqualTo("Accept");
        assertThat(answer.header("Access-Control-Allow-Origin")).isEqualTo("*");
    }

    @Test
    void whoHasItGets304() {
        String tag = Api.unchecked().get("/openapi").header("ETag");
        Response again = Api.unchecked().header("If-None-Match", tag).get("/openapi");
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.header("ETag")).isEqualTo(tag);
        assertThat(Api.unchecked()
                        .header("If-None-Match", tag)
                        .get("/openapi?format=json")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void notationThatThereIsNotIsRefused() {
        Response answer = Api.unchecked().get("/openapi?format=xml");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.path("errors[0].parameter").toString()).isEqualTo("format");
        assertThat(answer.path("detail").toString()).contains("json or yaml");
    }
}
