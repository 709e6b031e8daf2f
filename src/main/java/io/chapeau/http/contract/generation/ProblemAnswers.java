package io.chapeau.http.contract.generation;

import io.chapeau.http.problem.Problem;
import io.chapeau.http.problem.ProblemType;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** The problem answers: one component a type, to which operations refer. */
final class ProblemAnswers {

    private static final String SCHEMA = "#/components/schemas/Problem";

    /** Puts every type that operations refer to among the components. */
    void define(OpenAPI contract) {
        for (ProblemType type : ProblemType.values()) {
            APIResponse answer = OASFactory.createAPIResponse()
                    .description(type.title())
                    .content(content(OASFactory.createMediaType().example(example(type))));
            if (type == ProblemType.UNAUTHENTICATED) {
                answer.addHeader(
                        "WWW-Authenticate",
                        OASFactory.createHeader()
                                .description("The scheme: Bearer.")
                                .schema(OASFactory.createSchema().addType(Schema.SchemaType.STRING)));
            }
            contract.getComponents().addResponse(name(type), answer);
        }
    }

    /** Lets an operation answer with a problem; what it says of the answer itself stays. */
    static void add(Operation operation, ProblemType type) {
        String status = String.valueOf(type.status());
        if (operation.getResponses().getAPIResponse(status) == null) {
            operation
                    .getResponses()
                    .addAPIResponse(status, OASFactory.createAPIResponse().ref("#/components/responses/" + name(type)));
        }
    }

    /** Answers that an operation describes itself get the problem's form. */
    static void complete(String status, APIResponse answer) {
        if (status.matches("[45][0-9]{2}") && answer.getRef() == null) {
            ProblemType type = ProblemType.ofStatus(Integer.parseInt(status));
            answer.setContent(content(OASFactory.createMediaType().example(example(type))));
        }
    }

    private static Content content(MediaType media) {
        return OASFactory.createContent()
                .addMediaType(
                        Problem.MEDIA_TYPE,
                        media.schema(OASFactory.createSchema().ref(SCHEMA)));
    }

    /** In one order always: the contract is compared as text. */
    private static Object example(ProblemType type) {
        Map<String, Object> problem = new LinkedHashMap<>();
        problem.put("type", type.uri());
        problem.put("title", type.title());
        problem.put("status", type.status());
        problem.put("detail", "What is wrong, and what to do about it.");
        problem.put("instance", "/v1/articles");
        return problem;
    }

    private static String name(ProblemType type) {
        return Arrays.stream(type.name().split("_"))
                .map(word -> word.charAt(0) + word.substring(1).toLowerCase(Locale.ROOT))
                .collect(Collectors.joining());
    }
}
