package io.chapeau.management.conversion;

import static io.chapeau.access.Role.ADMIN_NAME;
import static io.chapeau.access.Role.EDITOR_NAME;
import static io.chapeau.access.Role.INTEGRATOR_NAME;
import static io.chapeau.access.Role.WRITER_NAME;

import io.chapeau.content.Body;
import io.chapeau.content.reading.BodyFormat;
import io.chapeau.content.reading.BodyReader;
import io.chapeau.content.reading.BodyReading;
import io.chapeau.content.report.InvalidBodyException;
import io.chapeau.content.typography.FrenchTypography;
import io.chapeau.http.idempotency.Idempotent;
import io.chapeau.http.problem.ProblemType;
import io.chapeau.http.problem.Violations;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** A pure function behind HTTP: it touches no database, so it has no service. */
@Path("/v1/management/content")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Articles")
public class ConversionResource {

    @POST
    @Idempotent
    @Path("convert")
    @RolesAllowed({ADMIN_NAME, EDITOR_NAME, WRITER_NAME, INTEGRATOR_NAME})
    @Operation(
            summary = "Convert a body into every form without saving it",
            description = "The report lists exactly what was dropped or changed.")
    @APIResponseSchema(
            value = ConvertedBody.class,
            responseCode = "200",
            responseDescription = "The body in every form")
    public RestResponse<ConvertedBody> convertBody(ConversionInput input) {
        BodyReading reading = read(input);
        Body body = input.typography() == null ? reading.body() : FrenchTypography.apply(reading.body());
        return RestResponse.ok(ConvertedBody.of(
                body,
                new BodyReading(body, reading.report())
                        .writtenAs(form(input.to()))
                        .report()));
    }

    private static BodyFormat form(@Nullable String to) {
        return to == null ? BodyFormat.BLOCKS : BodyFormat.of(to).orElseThrow();
    }

    private static BodyReading read(ConversionInput input) {
        BodyFormat format = BodyFormat.of(input.format())
                .orElseThrow(() -> new IllegalStateException("The contract allows format " + input.format()));
        try {
            return BodyReader.read(format, input.value());
        } catch (InvalidBodyException invalid) {
            Violations violations = new Violations();
            invalid.violations()
                    .forEach(violation ->
                            violations.add("/value" + violation.pointer(), violation.code(), violation.detail()));
            violations.throwIfAny(ProblemType.INVALID);
            throw new IllegalStateException("An invalid body has violations", invalid);
        }
    }
}
