package io.chapeau.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.PathType;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import io.restassured.filter.Filter;
import io.restassured.filter.FilterContext;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Holds every answer that a test receives against the committed contract: status, media type and schema. */
final class ContractCheck implements Filter {

    static final ContractCheck INSTANCE = new ContractCheck();

    private final ObjectMapper mapper = new ObjectMapper();
    private final JsonNode document;
    private final Map<String, JsonSchema> schemas = new ConcurrentHashMap<>();

    /** Path templates as patterns, the more literal ones first. */
    private final Map<String, JsonNode> paths = new TreeMap<>((a, b) -> {
        int byTemplates = Long.compare(
                a.chars().filter(c -> c == '{').count(),
                b.chars().filter(c -> c == '{').count());
        return byTemplates != 0 ? byTemplates : a.compareTo(b);
    });

    private ContractCheck() {
        document = ContractDocument.served();
        document.path("paths").forEachEntry(paths::put);
    }

    @Override
    public Response filter(
            FilterableRequestSpecification request,
            FilterableResponseSpecification specification,
            FilterContext context) {
        Response response = context.next(request, specification);
        JsonNode operation = operation(
                request.getMethod(), java.net.URI.create(request.getURI()).getPath());
        if (operation != null) {
            check(operation, request, response);
        }
        return response;
    }

    private void check(JsonNode operation, FilterableRequestSpecification request, Response response) {
        String place = request.getMethod() + " " + request.getURI() + " -> " + response.statusCode();
        JsonNode declared = resolved(operation.path("responses").path(String.valueOf(response.statusCode())));
        assertThat(declared.isMissingNode())
                .as("%s is not in the contract", place)
                .isFalse();
        if (request.getMethod().equals("HEAD") || response.asByteArray().length == 0) {
            return;
        }
        String mediaType = response.contentType().replaceFirst(";.*", "");
        JsonNode content = declared.path("content").path(mediaType);
        assertThat(content.isMissingNode())
                .as("%s as %s is not in the contract", place, mediaType)
                .isFalse();
        try {
            JsonNode body = mediaType.startsWith("text/")
                    ? TextNode.valueOf(response.asString())
                    : mapper.readTree(response.asByteArray());
            assertThat(schema(content.path("schema")).validate(body))
                    .as(place + "\n" + body)
                    .isEmpty();
        } catch (IOException broken) {
            throw new UncheckedIOException(place, broken);
        }
    }

    private JsonNode resolved(JsonNode answer) {
        return answer.has("$ref") ? document.at(answer.path("$ref").asText().substring(1)) : answer;
    }

    private @Nullable JsonNode operation(String method, String path) {
        String name = method.equals("HEAD") ? "get" : method.toLowerCase(Locale.ROOT);
        for (Map.Entry<String, JsonNode> entry : paths.entrySet()) {
            if (path.matches(entry.getKey().replaceAll("\\{[^}]+}", "[^/]+"))
                    && entry.getValue().has(name)) {
                return entry.getValue().path(name);
            }
        }
        return null;
    }

    private JsonSchema schema(JsonNode schema) {
        return schemas.computeIfAbsent(schema.toString(), key -> {
            ObjectNode root = schema.deepCopy();
            root.set("components", document.path("components"));
            SchemaValidatorsConfig config = SchemaValidatorsConfig.builder()
                    .formatAssertionsEnabled(true)
                    .pathType(PathType.JSON_POINTER)
                    .build();
            return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                    .getSchema(root, config);
        });
    }
}
