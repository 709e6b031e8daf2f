package io.chapeau.http.contract.generation;

import io.chapeau.http.contract.MergePatch;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Bodies of {@code PUT} and {@code PATCH}: a submitted input is the input, and the patch of an input is the
 * same with every property optional (RFC 7396).
 */
final class PatchSchemas {

    private static final String SCHEMAS = "#/components/schemas/";
    private static final String WRAPPER = "Submitted";

    /** Types of our libraries that the scanner meets in signatures; they say nothing about the API. */
    private static final Set<String> LIBRARY_TYPES = Set.of("MergePatch", "ObjectNode", "JsonNode", "JsonNodeType");

    void complete(OpenAPI contract) {
        contract.getPaths().getPathItems().values().forEach(path -> {
            Operation put = path.getOperations().get(PathItem.HttpMethod.PUT);
            if (put != null) {
                unwrap(put);
            }
            Operation patch = path.getOperations().get(PathItem.HttpMethod.PATCH);
            if (patch != null) {
                describe(patch, contract);
            }
        });
        Map<String, Schema> schemas =
                new LinkedHashMap<>(contract.getComponents().getSchemas());
        schemas.keySet().removeIf(name -> name.startsWith(WRAPPER) || LIBRARY_TYPES.contains(name));
        contract.getComponents().setSchemas(schemas);
    }

    private static void unwrap(Operation put) {
        if (put.getRequestBody() == null) {
            return;
        }
        put.getRequestBody().getContent().getMediaTypes().values().forEach(media -> {
            String reference = media.getSchema().getRef();
            if (reference != null && reference.startsWith(SCHEMAS + WRAPPER)) {
                media.setSchema(OASFactory.createSchema().ref(reference.replace(WRAPPER, "")));
            }
        });
    }

    private static void describe(Operation patch, OpenAPI contract) {
        String entity = patch.getOperationId().replaceFirst("^patch", "");
        Schema input = contract.getComponents().getSchemas().get(entity + "Input");
        if (input == null) {
            return;
        }
        String name = entity + "Patch";
        contract.getComponents().addSchema(name, allOptional(input, contract));
        MediaType media =
                OASFactory.createMediaType().schema(OASFactory.createSchema().ref(SCHEMAS + name));
        Content content = OASFactory.createContent().addMediaType(MergePatch.MEDIA_TYPE, media);
        patch.setRequestBody(OASFactory.createRequestBody()
                .required(true)
                .description("JSON Merge Patch: absent keeps, null clears, arrays are replaced.")
                .content(content));
    }

    private static Schema allOptional(Schema input, OpenAPI contract) {
        Map<String, Schema> properties = new LinkedHashMap<>(input.getProperties());
        properties.replaceAll((name, property) ->
                Boolean.TRUE.equals(property.getReadOnly()) ? property : patched(property, contract));
        return OASFactory.createSchema()
                .addType(Schema.SchemaType.OBJECT)
                .description("Any part of the input; what is left out stays as it is.")
                .properties(properties)
                .additionalPropertiesSchema(OASFactory.createSchema().booleanSchema(false));
    }

    private static Schema patched(Schema property, OpenAPI contract) {
        String nested = nestedObject(property, contract);
        if (nested != null) {
            return members(nested, property, contract);
        }
        Schema value = property.getAdditionalPropertiesSchema();
        String object = value == null ? null : nestedObject(value, contract);
        return object == null || value == null ? property : entries(object, value, property, contract);
    }

    /** The name of the object that a property holds; words, ids and times are patched whole. */
    private static @Nullable String nestedObject(Schema property, OpenAPI contract) {
        Schema reference =
                property.getAnyOf() == null ? property : property.getAnyOf().getFirst();
        if (reference.getRef() == null) {
            return null;
        }
        String name = reference.getRef().substring(SCHEMAS.length());
        Schema target = contract.getComponents().getSchemas().get(name);
        return target != null && target.getProperties() != null ? name : null;
    }

    /** Objects by a key are patched one by one; null takes one away. */
    private static Schema entries(String object, Schema value, Schema property, OpenAPI contract) {
        return OASFactory.createSchema()
                .type(property.getType())
                .description(property.getDescription())
                .additionalPropertiesSchema(RecordSchemas.orNull(members(object, value, contract)));
    }

    /** Nested objects are patched member by member, so their own required members cannot be asked for here. */
    private static Schema members(String object, Schema property, OpenAPI contract) {
        Schema whole =
                Objects.requireNonNull(contract.getComponents().getSchemas().get(object));
        String name = object.replaceFirst("Input$", "") + "Patch";
        contract.getComponents().addSchema(name, allOptional(whole, contract));
        Schema reference = OASFactory.createSchema().ref(SCHEMAS + name);
        return property.getAnyOf() == null ? reference : RecordSchemas.orNull(reference);
    }
}
