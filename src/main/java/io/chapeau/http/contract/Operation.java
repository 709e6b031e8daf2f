package io.chapeau.http.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One operation of the contract, as far as requests are checked against it.
 *
 * @param queryParameters by name, in the contract's order
 * @param takesBody whether it reads one, required or not
 */
public record Operation(String id, Map<String, Parameter> queryParameters, boolean takesBody) {

    static Operation of(String id, JsonNode operation) {
        Map<String, Parameter> parameters = new LinkedHashMap<>();
        operation.path("parameters").forEach(parameter -> {
            if (parameter.path("in").asText().equals("query")
                    && parameter.path("schema") instanceof ObjectNode schema) {
                String name = parameter.path("name").asText();
                parameters.put(
                        name,
                        new Parameter(
                                id, name, schema, parameter.path("required").asBoolean()));
            }
        });
        return new Operation(id, parameters, operation.has("requestBody"));
    }

    List<String> queryParameterNames() {
        return new ArrayList<>(queryParameters.keySet());
    }

    /** A query parameter; arrays are written as one comma-separated value. */
    record Parameter(String operationId, String name, ObjectNode schema, boolean required) {

        boolean isArray() {
            return schema.path("type").asText().equals("array");
        }

        boolean isTime() {
            return schema.path("format").asText().equals("date-time")
                    || schema.path("$ref").asText().endsWith("/Instant");
        }

        String itemType() {
            JsonNode itself = isArray() ? schema.path("items") : schema;
            return itself.path("type").asText();
        }
    }
}
