package io.chapeau.http.contract.generation;

import io.chapeau.http.problem.Problem;
import io.chapeau.http.problem.ProblemType;
import java.util.List;
import java.util.Map;
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

    void complete(OpenAPI contract) {
        contract.getPaths().getPathItems().forEach((path, item) -> item.getOperations()
                .forEach((method, operation) -> complete(path, method, operation)));
    }

    private static void complete(String path, PathItem.HttpMethod method, Operation operation) {
        boolean managed = path.startsWith(MANAGEMENT);
        if (managed) {
            operation.setSecurity(List.of(OASFactory.createSecurityRequirement().addScheme("token")));
            problem(operation, ProblemType.UNAUTHENTICATED);
            problem(operation, ProblemType.FORBIDDEN);
        } else {
            operation.setSecurity(List.of());
        }
        problem(operation, ProblemType.MALFORMED_REQUEST);
        if (path.contains("{")) {
            problem(operation, ProblemType.NOT_FOUND);
        }
        if (operation.getRequestBody() != null) {
            problem(operation, ProblemType.TOO_LARGE);
            problem(operation, ProblemType.UNSUPPORTED_MEDIA_TYPE);
            problem(operation, ProblemType.INVALID);
        }
        if (takes(operation, "If-Match")) {
            problem(operation, ProblemType.STALE);
            problem(operation, ProblemType.PRECONDITION_REQUIRED);
        }
        if (!managed && method == PathItem.HttpMethod.GET && takes(operation, "If-None-Match")) {
            readersAnswers(path, operation);
        }
        listParameters(operation);
        headers(operation);
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

    private static void problem(Operation operation, ProblemType type) {
        String status = String.valueOf(type.status());
        APIResponse declared = operation.getResponses().getAPIResponse(status);
        if (declared == null) {
            declared = OASFactory.createAPIResponse().description(type.title());
            operation.getResponses().addAPIResponse(status, declared);
        }
    }

    private static boolean takes(Operation operation, String header) {
        return operation.getParameters() != null
                && operation.getParameters().stream()
                        .anyMatch(parameter ->
                                parameter.getIn() == Parameter.In.HEADER && header.equals(parameter.getName()));
    }

    private static void headers(Operation operation) {
        boolean conditional = takes(operation, "If-None-Match") || takes(operation, "If-Match");
        boolean paged = operation.getParameters() != null
                && operation.getParameters().stream().anyMatch(parameter -> "cursor".equals(parameter.getName()));
        operation.getResponses().getAPIResponses().forEach((status, response) -> {
            int code = status.matches("[0-9]{3}") ? Integer.parseInt(status) : 0;
            if (code >= 400) {
                response.setContent(OASFactory.createContent()
                        .addMediaType(
                                Problem.MEDIA_TYPE,
                                OASFactory.createMediaType()
                                        .schema(OASFactory.createSchema().ref("#/components/schemas/Problem"))));
            }
            boolean success = code >= 200 && code < 300;
            if ((success && conditional && code != 204) || code == 304 || code == 201) {
                response.addHeader("ETag", header("Strong entity tag of the answer (RFC 9110)."));
            }
            if (success && paged) {
                response.addHeader("Link", header("next, prev and first (RFC 8288)."));
            }
            if (code == 201 || code == 202 || code == 308) {
                response.addHeader("Location", header("Where it is."));
            }
            if (code == 401) {
                response.addHeader("WWW-Authenticate", header("The scheme: Bearer."));
            }
        });
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
