package io.chapeau.http.contract.generation;

import io.chapeau.http.problem.ProblemType;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** Problem answers, headers and security that follow from the kind of an operation. */
final class OperationRules {

    private static final String MANAGEMENT = "/v1/management";
    private static final String PREVIEW = "/v1/preview/";

    void complete(OpenAPI contract) {
        contract.getPaths().getPathItems().forEach((path, item) -> item.getOperations()
                .forEach((method, operation) -> complete(path, method, operation, contract)));
    }

    private static void complete(String path, PathItem.HttpMethod method, Operation operation, OpenAPI contract) {
        boolean managed = path.startsWith(MANAGEMENT);
        if (managed || path.startsWith(PREVIEW)) {
            operation.setSecurity(List.of(OASFactory.createSecurityRequirement().addScheme("token")));
            ProblemAnswers.add(operation, ProblemType.UNAUTHENTICATED);
            ProblemAnswers.add(operation, ProblemType.FORBIDDEN);
        } else {
            operation.setSecurity(List.of());
        }
        ProblemAnswers.add(operation, ProblemType.MALFORMED_REQUEST);
        if (path.contains("{")) {
            ProblemAnswers.add(operation, ProblemType.NOT_FOUND);
        }
        if (operation.getRequestBody() != null) {
            ProblemAnswers.add(operation, ProblemType.TOO_LARGE);
            ProblemAnswers.add(operation, ProblemType.UNSUPPORTED_MEDIA_TYPE);
            ProblemAnswers.add(operation, ProblemType.INVALID);
        }
        if (takes(operation, "If-Match")) {
            ProblemAnswers.add(operation, ProblemType.STALE);
            ProblemAnswers.add(operation, ProblemType.PRECONDITION_REQUIRED);
        }
        if (!managed && method == PathItem.HttpMethod.GET && takes(operation, "If-None-Match")) {
            readersAnswers(path, operation);
        }
        ProblemAnswers.addOthers(operation);
        listParameters(operation);
        requireIfMatch(operation);
        headers(operation, contract);
        sort(operation);
    }

    private static void readersAnswers(String path, Operation operation) {
        operation
                .getResponses()
                .addAPIResponse(
                        "304", OASFactory.createAPIResponse().description("The copy that the client has is current."));
        if (path.contains("{")) {
            operation
                    .getResponses()
                    .addAPIResponse(
                            "308",
                            OASFactory.createAPIResponse()
                                    .description("The slug is a former one; the query string is kept."));
        }
    }

    /** Lists in a query are one comma-separated value; what an annotation says of values holds for each of them. */
    private static void listParameters(Operation operation) {
        if (operation.getParameters() == null) {
            return;
        }
        for (Parameter parameter : operation.getParameters()) {
            Schema schema = parameter.getSchema();
            if (parameter.getIn() == Parameter.In.QUERY && schema != null && schema.getItems() != null) {
                parameter.setExplode(false);
                if (schema.getEnumeration() != null) {
                    schema.getItems().setEnumeration(schema.getEnumeration());
                    schema.setEnumeration(null);
                }
            }
        }
    }

    /** Where no other precondition can stand in for it, a request without it is never right. */
    private static void requireIfMatch(Operation operation) {
        if (takes(operation, "If-Match") && !takes(operation, "If-None-Match")) {
            operation.getParameters().stream()
                    .filter(parameter -> "If-Match".equals(parameter.getName()))
                    .forEach(parameter -> parameter.setRequired(true));
        }
    }

    private static boolean takes(Operation operation, String header) {
        return operation.getParameters() != null
                && operation.getParameters().stream()
                        .anyMatch(parameter ->
                                parameter.getIn() == Parameter.In.HEADER && header.equals(parameter.getName()));
    }

    private static void headers(Operation operation, OpenAPI contract) {
        boolean conditional = takes(operation, "If-None-Match") || takes(operation, "If-Match");
        boolean paged = operation.getParameters() != null
                && operation.getParameters().stream().anyMatch(parameter -> "page".equals(parameter.getName()));
        operation.getResponses().getAPIResponses().forEach((status, response) -> {
            int code = status.matches("[0-9]{3}") ? Integer.parseInt(status) : 0;
            ProblemAnswers.complete(status, response);
            boolean success = code >= 200 && code < 300;
            if ((success && conditional && code != 204)
                    || code == 304
                    || (code == 201 && isVersioned(response, contract))) {
                response.addHeader("ETag", header("Strong entity tag of the answer (RFC 9110)."));
            }
            if (success && paged) {
                response.addHeader("Link", header("next, prev and first (RFC 8288)."));
            }
            if (code == 201 || code == 202 || code == 308) {
                response.addHeader("Location", header("Where it is."));
            }
        });
    }

    /** Only what has a version has an entity tag; a new token, for one, has none. */
    private static boolean isVersioned(APIResponse response, OpenAPI contract) {
        return response.getContent() != null
                && response.getContent().getMediaTypes().values().stream()
                        .map(media -> media.getSchema() == null
                                ? null
                                : media.getSchema().getRef())
                        .filter(Objects::nonNull)
                        .map(reference -> reference.substring(reference.lastIndexOf('/') + 1))
                        .map(contract.getComponents().getSchemas()::get)
                        .anyMatch(schema -> schema != null
                                && schema.getProperties() != null
                                && schema.getProperties().containsKey("version"));
    }

    private static Header header(String description) {
        return OASFactory.createHeader()
                .description(description)
                .schema(OASFactory.createSchema().addType(Schema.SchemaType.STRING));
    }

    private static void sort(Operation operation) {
        Map<String, APIResponse> sorted = new TreeMap<>(operation.getResponses().getAPIResponses());
        operation.getResponses().setAPIResponses(sorted);
    }
}
