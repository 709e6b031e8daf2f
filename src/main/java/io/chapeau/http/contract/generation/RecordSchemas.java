package io.chapeau.http.contract.generation;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.RecordComponentInfo;
import org.jspecify.annotations.Nullable;

/**
 * Derives from the records what their schemas leave open. In an input a component is required unless it is
 * {@code @Nullable}, and nothing unknown is allowed; in a view every component is always present. A nullable
 * component may be null in both. An input also accepts, read-only, what its view adds to it.
 */
final class RecordSchemas {

    private static final DotName NULLABLE = DotName.createSimple("org.jspecify.annotations.Nullable");
    private static final DotName RESTRICTABLE = DotName.createSimple("com.fasterxml.jackson.annotation.JsonFilter");
    private static final DotName OPTIONAL = DotName.createSimple("java.util.Optional");
    private static final DotName INCLUDE = DotName.createSimple("com.fasterxml.jackson.annotation.JsonInclude");

    /** By simple name, which several may share. */
    private final Map<String, List<ClassInfo>> records = new HashMap<>();

    RecordSchemas(IndexView index) {
        for (ClassInfo type : index.getKnownClasses()) {
            if (type.isRecord() && type.name().toString().startsWith("io.chapeau.")) {
                records.computeIfAbsent(type.simpleName(), name -> new ArrayList<>())
                        .add(type);
            }
        }
    }

    void complete(OpenAPI contract) {
        Map<String, Schema> schemas =
                new LinkedHashMap<>(contract.getComponents().getSchemas());
        Set<String> inputs = reachableFromInputs(schemas);
        schemas.forEach((name, schema) -> {
            ClassInfo type = recordOf(schema, baseName(name));
            if (type != null) {
                complete(type, schema, inputs.contains(name));
            }
        });
        records.forEach((name, types) -> {
            Schema view = schemas.get(name);
            if (view != null && types.stream().anyMatch(type -> type.hasDeclaredAnnotation(RESTRICTABLE))) {
                new RestrictableView(name).split(view, contract);
            }
        });
        schemas.forEach((name, schema) -> {
            if (name.endsWith("Input")) {
                Schema view = schemas.get(name.replaceFirst("Input$", "View"));
                acceptReadOnly(schema, view);
            }
        });
    }

    private @Nullable ClassInfo recordOf(Schema schema, String name) {
        return schema.getProperties() == null
                ? null
                : records.getOrDefault(name, List.of()).stream()
                        .filter(type -> isOf(schema, type))
                        .findFirst()
                        .orElse(null);
    }

    /** A record inside an input, such as the body of an article, is read by the rules of inputs too. */
    private static Set<String> reachableFromInputs(Map<String, Schema> schemas) {
        Set<String> reached = new HashSet<>();
        Deque<String> open = new ArrayDeque<>();
        schemas.keySet().stream().filter(name -> name.endsWith("Input")).forEach(open::add);
        while (!open.isEmpty()) {
            String name = open.remove();
            Schema schema = schemas.get(name);
            if (reached.add(name) && schema != null && schema.getProperties() != null) {
                schema.getProperties().values().stream()
                        .map(property -> property.getItems() == null ? property : property.getItems())
                        .map(Schema::getRef)
                        .filter(Objects::nonNull)
                        .map(reference -> reference.substring(reference.lastIndexOf('/') + 1))
                        .forEach(open::add);
            }
        }
        return reached;
    }

    /** A generic record appears under its name followed by its argument: {@code PageArticleView}. */
    private static String baseName(String schemaName) {
        return schemaName.startsWith("Page") && schemaName.length() > 4 && !schemaName.equals("PageInfo")
                ? "Page"
                : schemaName;
    }

    /** A schema written by hand may share the name of a record that never becomes JSON as it is. */
    private static boolean isOf(Schema schema, ClassInfo type) {
        return schema.getProperties().keySet().stream().allMatch(name -> type.recordComponent(name) != null);
    }

    private static void complete(ClassInfo type, Schema schema, boolean input) {
        List<String> required = new ArrayList<>();
        Map<String, Schema> properties = new LinkedHashMap<>();
        for (RecordComponentInfo component : type.recordComponentsInDeclarationOrder()) {
            Schema property = schema.getProperties().get(component.name());
            if (property == null) {
                continue;
            }
            boolean nullable =
                    component.type().hasAnnotation(NULLABLE) && component.type().annotation(NULLABLE) != null;
            boolean leftOut = type.field(component.name()).hasAnnotation(INCLUDE)
                    || (nullable && type.hasDeclaredAnnotation(INCLUDE));
            // What may be left out and null as well says so by an Optional.
            boolean empty = component.type().name().equals(OPTIONAL);
            properties.put(component.name(), empty || (nullable && !(leftOut && !input)) ? orNull(property) : property);
            if (input ? !nullable : !leftOut) {
                required.add(component.name());
            }
        }
        schema.setProperties(properties);
        schema.setRequired(required.isEmpty() ? null : required);
        if (input) {
            schema.setAdditionalPropertiesSchema(OASFactory.createSchema().booleanSchema(false));
        }
    }

    static Schema orNull(Schema schema) {
        if (schema.getRef() != null) {
            return OASFactory.createSchema()
                    .description(schema.getDescription())
                    .addAnyOf(OASFactory.createSchema().ref(schema.getRef()))
                    .addAnyOf(OASFactory.createSchema().addType(Schema.SchemaType.NULL));
        }
        if (schema.getType() != null && !schema.getType().contains(Schema.SchemaType.NULL)) {
            schema.addType(Schema.SchemaType.NULL);
            if (schema.getEnumeration() != null && !schema.getEnumeration().contains(null)) {
                List<Object> values = new ArrayList<>(schema.getEnumeration());
                values.add(null);
                schema.setEnumeration(values);
            }
        }
        return schema;
    }

    private static void acceptReadOnly(Schema input, @org.jspecify.annotations.Nullable Schema view) {
        if (view == null || view.getProperties() == null || input.getProperties() == null) {
            return;
        }
        Map<String, Schema> properties = new LinkedHashMap<>(input.getProperties());
        view.getProperties().forEach((name, property) -> {
            if (!properties.containsKey(name)) {
                properties.put(name, readOnly(property));
            }
        });
        input.setProperties(properties);
    }

    private static Schema readOnly(Schema property) {
        return OASFactory.createSchema()
                .ref(property.getRef())
                .anyOf(property.getAnyOf())
                .type(property.getType())
                .format(property.getFormat())
                .items(property.getItems())
                .enumeration(property.getEnumeration())
                .readOnly(true)
                .description("Read-only: may be sent back unchanged.");
    }
}
