package io.chapeau.http.contract.generation;

import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/** Describes what is the same wherever it stands and has no description of its own. */
final class CommonWords {

    private static final Map<String, String> PARAMETERS = Map.of(
            "id", "Id of the entity, a UUID.",
            "sort", "Order of the list; a minus turns it round.",
            "locale", "Language (BCP 47).",
            "externalId", "The identity in another system.",
            "review", "How far editors are with checking it.",
            "dryRun", "Checks everything and answers 200 with what would have been saved, and saves nothing.",
            "If-Match", "The ETag of the entity as you read it, or * to override deliberately. Without it: 428.",
            "If-None-Match", "* to create under this id, instead of If-Match.");

    private static final Map<String, String> PROPERTIES = Map.of(
            "version", "Rises with every change of content.",
            "createdAt", "When it was made.",
            "updatedAt", "When its content changed last.",
            "publishedAt", "The date that readers see.",
            "locale", "Language (BCP 47).",
            "externalId", "The identity in another system, unique.",
            "standfirst", "The lines between title and text; plain text.",
            "path", "From the top of the tree down to the category itself.",
            "expiresAt", "From when on it is refused; null: never.",
            "revokedAt", "Since when it is refused; null: it is not.");

    void complete(OpenAPI contract) {
        contract.getComponents().getSchemas().values().forEach(CommonWords::complete);
        contract.getPaths().getPathItems().values().forEach(path -> path.getOperations()
                .values()
                .forEach(CommonWords::complete));
    }

    private static void complete(Schema schema) {
        if (schema.getProperties() == null) {
            return;
        }
        schema.getProperties().forEach((name, property) -> {
            String description = PROPERTIES.get(name);
            if (property.getDescription() == null && description != null) {
                property.setDescription(description);
            }
        });
    }

    private static void complete(Operation operation) {
        List<Parameter> parameters = operation.getParameters() == null ? List.of() : operation.getParameters();
        for (Parameter parameter : parameters) {
            String description = PARAMETERS.get(parameter.getName());
            if (parameter.getDescription() == null && description != null) {
                parameter.setDescription(description);
            }
        }
    }
}
