package io.chapeau.http.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.chapeau.testing.Api;
import io.chapeau.testing.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class ContractDriftTest {

    /** When the change is meant: {@code cp target/openapi/openapi.yaml openapi/openapi.yaml}. */
    @Test
    void committedContractIsTheOneThatTheProductServes() throws IOException {
        YAMLMapper yaml = new YAMLMapper();
        JsonNode committed = yaml.readTree(Path.of("openapi", "openapi.yaml").toFile());
        JsonNode served = yaml.readTree(Api.reader().get("/openapi?format=yaml").asString());
        assertThat(committed.equals(served))
                .as("openapi/openapi.yaml is stale: cp target/openapi/openapi.yaml openapi/openapi.yaml")
                .isTrue();
    }
}
