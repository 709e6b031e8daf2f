package io.chapeau.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** The contract as the product serves it, operation by operation: tests walk all of them, none by hand. */
public final class ContractDocument {

    private static final Set<String> METHODS = Set.of("get", "put", "post", "patch", "delete");

    private ContractDocument() {}

    public static List<Operation> operations() {
        List<Operation> operations = new ArrayList<>();
        served().path("paths")
                .forEachEntry((path, item) -> item.forEachEntry((method, operation) -> {
                    if (METHODS.contains(method)) {
                        operations.add(new Operation(method.toUpperCase(java.util.Locale.ROOT), path, operation));
                    }
                }));
        return operations;
    }

    /** Asked without a check: whoever checks asks for it first. */
    static JsonNode served() {
        try {
            return new ObjectMapper()
                    .readTree(Api.unchecked().get("/openapi?format=json").asString());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** One operation. */
    public record Operation(String method, String path, JsonNode definition) {

        public String id() {
            return definition.path("operationId").asText();
        }

        public boolean hasBody() {
            return definition.has("requestBody");
        }

        public String bodyType() {
            return definition.path("requestBody").path("content").fieldNames().next();
        }

        /** The path with an identity that nothing has. */
        public String anyPath() {
            return path.replaceAll("\\{[^}]+}", UUID.randomUUID().toString());
        }

        public List<String> queryParameters() {
            List<String> names = new ArrayList<>();
            definition.path("parameters").forEach(parameter -> {
                if (parameter.path("in").asText().equals("query")) {
                    names.add(parameter.path("name").asText());
                }
            });
            return names;
        }

        @Override
        public String toString() {
            return id();
        }
    }
}
