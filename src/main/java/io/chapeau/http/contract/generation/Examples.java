package io.chapeau.http.contract.generation;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** Attaches the example of a schema, {@code contract/examples/<schema>.json}, wherever that schema is a body. */
final class Examples {

    private final ObjectMapper mapper = new ObjectMapper();

    void complete(OpenAPI contract) {
        contract.getPaths().getPathItems().values().forEach(path -> path.getOperations()
                .values()
                .forEach(this::complete));
    }

    private void complete(Operation operation) {
        if (operation.getRequestBody() != null) {
            complete(operation.getRequestBody().getContent());
        }
        for (APIResponse response : operation.getResponses().getAPIResponses().values()) {
            complete(response.getContent());
        }
    }

    private void complete(@Nullable Content content) {
        if (content != null && content.getMediaTypes() != null) {
            content.getMediaTypes().values().forEach(this::complete);
        }
    }

    private void complete(MediaType media) {
        if (media.getSchema() == null || media.getSchema().getRef() == null) {
            return;
        }
        String reference = media.getSchema().getRef();
        Object example = read(reference.substring(reference.lastIndexOf('/') + 1));
        if (example != null) {
            media.setExample(example);
        }
    }

    private @Nullable Object read(String schemaName) {
        ClassLoader loader = Thread.currentThread().getContextClassLoader();
        try (InputStream stream = loader.getResourceAsStream("contract/examples/" + schemaName + ".json")) {
            return stream == null ? null : mapper.readValue(stream, Map.class);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The example of " + schemaName + " cannot be read", unreadable);
        }
    }
}
