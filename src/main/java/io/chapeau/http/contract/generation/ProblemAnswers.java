package io.chapeau.http.contract.generation;

import io.chapeau.http.problem.Problem;
import io.chapeau.http.problem.ProblemType;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
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

    /** Types that nearly every operation can answer with; a list of all of them everywhere would hide the others. */
    private static final Set<ProblemType> ANYWHERE = EnumSet.of(
            ProblemType.METHOD_NOT_ALLOWED,
            ProblemType.NOT_ACCEPTABLE,
            ProblemType.URI_TOO_LONG,
            ProblemType.TOO_MANY_REQUESTS,
            ProblemType.HEADERS_TOO_LARGE,
            ProblemType.INTERNAL,
            ProblemType.UNAVAILABLE);

    private static final String OTHER = "OtherProblem";

    /** Puts every type that operations refer to among the components. */
    void define(OpenAPI contract) {
        Schema problem =
                Objects.requireNonNull(contract.getComponents().getSchemas().get("Problem"));
        Objects.requireNonNull(problem.getProperties().get("type"))
                .setEnumeration(Arrays.stream(ProblemType.values())
                        .map(type -> (Object) type.uri())
                        .toList());
        contract.getComponents()
                .addResponse(
                        OTHER,
                        OASFactory.createAPIResponse()
                                .description("What any operation may answer: "
                                        + ANYWHERE.stream()
                                                .map(type -> type.status() + " " + type.title())
                                                .collect(Collectors.joining("; ")))
                                .addHeader(
                                        "Retry-After",
                                        OASFactory.createHeader()
                                                .description("With 429 and 503: seconds to wait.")
                                                .schema(OASFactory.createSchema()
                                                        .addType(Schema.SchemaType.INTEGER)))
                                .content(content(OASFactory.createMediaType()
                                        .example(ProblemExamples.of(ProblemType.INTERNAL)))));
        EnumSet<ProblemType> own = EnumSet.complementOf(EnumSet.copyOf(ANYWHERE));
        for (ProblemType type : own) {
            APIResponse answer = OASFactory.createAPIResponse()
                    .description(type.title())
                    .content(content(OASFactory.createMediaType().example(ProblemExamples.of(type))));
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

    /** The answers that are not worth a line of their own. */
    static void addOthers(Operation operation) {
        operation.getResponses().setDefaultValue(OASFactory.createAPIResponse().ref("#/components/responses/" + OTHER));
    }

    /** Answers that an operation describes itself get the problem's form. */
    static void complete(String status, APIResponse answer) {
        if (status.matches("[45][0-9]{2}") && answer.getRef() == null) {
            answer.setContent(content(OASFactory.createMediaType()
                    .example(ProblemExamples.of(ProblemType.ofStatus(Integer.parseInt(status))))));
        }
    }

    private static Content content(MediaType media) {
        return OASFactory.createContent()
                .addMediaType(
                        Problem.MEDIA_TYPE,
                        media.schema(OASFactory.createSchema().ref(SCHEMA)));
    }

    private static String name(ProblemType type) {
        return Arrays.stream(type.name().split("_"))
                .map(word -> word.charAt(0) + word.substring(1).toLowerCase(Locale.ROOT))
                .collect(Collectors.joining());
    }
}
