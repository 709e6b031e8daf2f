package io.chapeau.http.contract.generation;

import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;

/**
 * An operation with a 429 of its own is limited, and its answers tell how far.
 *
 * <p>Source: draft-ietf-httpapi-ratelimit-headers-10.
 */
final class LimitRule {

    void complete(OpenAPI contract) {
        contract.getPaths().getPathItems().values().forEach(item -> item.getOperations().values().stream()
                .filter(operation -> operation.getResponses().getAPIResponse("429") != null)
                .forEach(LimitRule::complete));
    }

    private static void complete(Operation operation) {
        operation.getResponses().getAPIResponses().forEach((status, answer) -> {
            boolean refused = status.equals("429");
            if (refused) {
                answer.addHeader("Retry-After", header("Seconds to wait.", SchemaType.INTEGER));
            }
            if (refused || status.startsWith("2")) {
                String where = refused ? "The limit that is reached: " : "The client's own limit: ";
                answer.addHeader(
                        "RateLimit-Policy",
                        header(
                                where + "q requests in w seconds. Left out where nothing is limited.",
                                SchemaType.STRING));
                answer.addHeader(
                        "RateLimit",
                        header("What is left of it: r requests, all again in t seconds.", SchemaType.STRING));
            }
        });
    }

    private static Header header(String description, SchemaType type) {
        return OASFactory.createHeader()
                .description(description)
                .schema(OASFactory.createSchema().addType(type));
    }
}
