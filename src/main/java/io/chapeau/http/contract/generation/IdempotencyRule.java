package io.chapeau.http.contract.generation;

import io.chapeau.http.problem.ProblemType;
import java.util.List;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/** Every POST takes an Idempotency-Key, and says so in the same words. */
final class IdempotencyRule {

    private static final int LONGEST_KEY = 255;

    void complete(OpenAPI contract) {
        contract.getPaths().getPathItems().values().forEach(item -> item.getOperations()
                .forEach((method, operation) -> {
                    if (method == PathItem.HttpMethod.POST) {
                        complete(operation);
                    }
                }));
    }

    private static void complete(Operation operation) {
        List<?> tokens = operation.getSecurity();
        String whose = tokens != null && tokens.isEmpty()
                ? " It is one of the client's address, kept as a hash; every 30 days, when the key of such hashes is"
                        + " destroyed, what was sent before is not known any more."
                : "";
        operation.addParameter(OASFactory.createParameter()
                .name("Idempotency-Key")
                .in(Parameter.In.HEADER)
                .description("A word of your choice, best a random UUID. The same request sent again under it within"
                        + " 24 hours is not done again and gets the first answer." + whose)
                .schema(string().minLength(1).maxLength(LONGEST_KEY).pattern("^[!-~]+$")));
        ProblemAnswers.add(operation, ProblemType.CONFLICT);
        ProblemAnswers.add(operation, ProblemType.INVALID);
        operation.getResponses().getAPIResponses().forEach((status, answer) -> {
            if (status.startsWith("2")) {
                answer.addHeader(
                        "Idempotency-Replayed",
                        OASFactory.createHeader()
                                .description("true: the answer of the first request with this Idempotency-Key.")
                                .schema(string()));
            }
        });
    }

    private static Schema string() {
        return OASFactory.createSchema().addType(Schema.SchemaType.STRING);
    }
}
