package io.chapeau.http.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.PathType;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import io.chapeau.http.problem.ProblemError;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The contract as data. What clients read at {@code /openapi} is what requests are checked against, so the two cannot
 * drift apart.
 *
 * <p>Read by the first request. When the document is missing that one fails, and so does every other: what cannot be
 * checked is not served.
 */
@ApplicationScoped
public class Contract {

    private static final String BLOCK = "Block";
    private static final String SCHEMAS = "#/components/schemas/";

    /** Its schemas: words and examples of operations are for readers, and a third of the memory. */
    private final ObjectNode document;

    /** The components without what a block is: the reader of bodies checks that, and knows better where it fails. */
    private final ObjectNode checkedHere;

    private final Map<String, Operation> operations = new ConcurrentHashMap<>();
    private final Map<String, JsonSchema> schemas = new ConcurrentHashMap<>();

    public Contract(ObjectMapper mapper) {
        ObjectNode whole = read(mapper);
        ObjectNode components = mapper.createObjectNode();
        components.set("schemas", whole.at("/components/schemas"));
        this.document = mapper.createObjectNode().set("components", components);
        this.checkedHere = mapper.createObjectNode().set("schemas", withoutBlocks(whole.at("/components/schemas")));
        whole.path("paths")
                .forEach(path -> path.forEach(operation -> {
                    if (operation.has("operationId")) {
                        String id = operation.path("operationId").asText();
                        operations.put(id, Operation.of(id, operation));
                    }
                }));
    }

    private static ObjectNode withoutBlocks(JsonNode schemas) {
        ObjectNode others = ((ObjectNode) schemas).objectNode();
        others.setAll((ObjectNode) schemas);
        return others.set(BLOCK, others.objectNode());
    }

    /** The operation of this id, or null for a route that the contract does not describe. */
    public @Nullable Operation operation(String operationId) {
        return operations.get(operationId);
    }

    /** Everything in which the value breaks the named schema; empty when it keeps to it. */
    public List<ProblemError> violations(String schemaName, JsonNode value) {
        return SchemaViolations.of(schema(SCHEMAS + schemaName), value, document, SchemaWords.BODY);
    }

    /** Everything in which the value breaks the schema of a parameter. */
    List<ProblemError> violations(Operation.Parameter parameter, JsonNode value) {
        JsonSchema schema = schemas.computeIfAbsent(
                "parameter:" + parameter.operationId() + ":" + parameter.name(), key -> compile(parameter.schema()));
        return SchemaViolations.of(schema, value, document, "'" + parameter.name() + "'").stream()
                .map(error -> ProblemError.ofParameter(parameter.name(), error.code(), error.detail()))
                .toList();
    }

    /** Names of the properties of a schema that a client may send back but not change. */
    public List<String> readOnlyProperties(String schemaName) {
        List<String> names = new ArrayList<>();
        document.path("components")
                .path("schemas")
                .path(schemaName)
                .path("properties")
                .forEachEntry((name, schema) -> {
                    if (schema.path("readOnly").asBoolean()) {
                        names.add(name);
                    }
                });
        return names;
    }

    private JsonSchema schema(String reference) {
        return schemas.computeIfAbsent(
                reference, key -> compile(document.objectNode().put("$ref", reference)));
    }

    private JsonSchema compile(JsonNode schema) {
        ObjectNode root = schema.deepCopy();
        root.set("components", checkedHere);
        SchemaValidatorsConfig config = SchemaValidatorsConfig.builder()
                .formatAssertionsEnabled(true)
                .pathType(PathType.JSON_POINTER)
                .locale(java.util.Locale.ROOT)
                .build();
        return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(root, config);
    }

    private static ObjectNode read(ObjectMapper mapper) {
        try {
            return (ObjectNode) mapper.readTree(ContractFile.JSON.bytes());
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The contract is not JSON", unreadable);
        }
    }
}
