package io.chapeau.http.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.chapeau.testing.Api;
import io.chapeau.testing.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class ContractDriftTest {

    /** When the change is meant: {@code cp target/openapi/* openapi/}. */
    @Test
    void committedContractIsWhatTheCodeSays() throws IOException {
        String written = Api.reader().get("/generated/openapi?format=yaml").asString();
        for (ContractFile file : ContractFile.values()) {
            YAMLMapper eitherNotation = new YAMLMapper();
            assertThat(eitherNotation.readTree(file.bytes()).equals(eitherNotation.readTree(written)))
                    .as("openapi/ is stale: cp target/openapi/* openapi/, " + file)
                    .isTrue();
        }
    }
}
