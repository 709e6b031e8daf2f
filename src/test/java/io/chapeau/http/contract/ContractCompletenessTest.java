package io.chapeau.http.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.chapeau.testing.Api;
import io.chapeau.testing.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class ContractCompletenessTest {

    private static final Set<String> METHODS = Set.of("get", "put", "post", "patch", "delete");

    private static final List<String> TYPES = List.of("type", "$ref", "anyOf", "oneOf", "const");

    @Inject
    ObjectMapper mapper;

    @Inject
    Contract contract;

    @Test
    void everyOperationHasAUniqueIdASummaryAndATag() throws IOException {
        Set<String> ids = new TreeSet<>();
        for (JsonNode operation : operations()) {
            assertThat(operation.path("operationId").asText()).isNotEmpty();
            assertThat(ids.add(operation.path("operationId").asText()))
                    .as(operation.path("operationId").asText())
                    .isTrue();
            assertThat(operation.path("summary").asText()).as(ids.toString()).isNotEmpty();
            assertThat(operation.path("tags")).as(ids.toString()).isNotEmpty();
        }
    }

    @Test
    void everyParameterHasAType() throws IOException {
        for (JsonNode operation : operations()) {
            for (JsonNode parameter : operation.path("parameters")) {
                JsonNode schema = parameter.path("schema");
                assertThat(schema.has("type") || schema.has("$ref"))
                        .as(operation.path("operationId") + " " + parameter.path("name"))
                        .isTrue();
            }
        }
    }

    @Test
    void everyJsonBodyHasAnExampleThatKeepsToItsSchema() throws IOException {
        List<String> missing = new ArrayList<>();
        for (JsonNode operation : operations()) {
            List<JsonNode> media = new ArrayList<>();
            operation.path("requestBody").path("content").forEach(media::add);
            operation.path("responses").forEach(response -> response.path("content")
                    .forEach(media::add));
            for (JsonNode body : media) {
                String reference = body.path("schema").path("$ref").asText();
                if (reference.isEmpty()) {
                    continue;
                }
                String schema = reference.substring(reference.lastIndexOf('/') + 1);
                if (body.has("example")) {
                    assertThat(contract.violations(schema, body.path("example")))
                            .as(schema)
                            .isEmpty();
                } else {
                    missing.add(schema);
                }
            }
        }
        assertThat(new TreeSet<>(missing)).isEmpty();
    }

    /** A generated client would know such a property as {@code unknown}. */
    @Test
    void everyPropertyHasAType() throws IOException {
        List<String> untyped = new ArrayList<>();
        document().at("/components/schemas").forEachEntry((schema, definition) -> definition
                .path("properties")
                .forEachEntry((property, type) -> {
                    boolean itemsOfNothing =
                            type.has("items") && type.path("items").isEmpty();
                    if (itemsOfNothing || TYPES.stream().noneMatch(type::has)) {
                        untyped.add(schema + "." + property);
                    }
                }));
        assertThat(untyped).isEmpty();
    }

    /** What a generated client makes a union of types of, each known by its own word. */
    @Test
    void everyKindOfBlockIsKnownByItsType() throws IOException {
        JsonNode schemas = document().at("/components/schemas");
        List<String> mapped = new ArrayList<>();
        schemas.at("/Block/discriminator/mapping").forEachEntry((word, schema) -> {
            mapped.add(schema.asText());
            String name = schema.asText().substring("#/components/schemas/".length());
            assertThat(schemas.at("/" + name + "/properties/_type/const").asText())
                    .isEqualTo(word);
            assertThat(schemas.at("/" + name + "/required").toString()).contains("\"_type\"");
        });
        assertThat(schemas.at("/Block/discriminator/propertyName").asText()).isEqualTo("_type");
        assertThat(mapped)
                .isNotEmpty()
                .containsExactlyElementsOf(schemas.at("/Block/oneOf").findValuesAsText("$ref"));
    }

    /** Without the flag "u", JavaScript reads a Unicode property as letters; such a pattern refuses every name. */
    @Test
    void patternsMeanTheSameInEveryLanguage() throws IOException {
        assertThat(document().findValuesAsText("pattern")).isNotEmpty().noneMatch(pattern -> pattern.contains("\\p{"));
    }

    private List<JsonNode> operations() throws IOException {
        List<JsonNode> operations = new ArrayList<>();
        document()
                .path("paths")
                .forEach(path -> path.forEachEntry((method, operation) -> {
                    if (METHODS.contains(method)) {
                        operations.add(operation);
                    }
                }));
        return operations;
    }

    private JsonNode document() throws IOException {
        return mapper.readTree(Api.reader().get("/openapi?format=json").asString());
    }
}
