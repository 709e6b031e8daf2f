package io.chapeau.http.contract;

import io.chapeau.http.conditional.EntityTag;
import io.chapeau.http.problem.ProblemError;
import io.chapeau.http.problem.ProblemType;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

/** The contract for programs: as YAML, or as JSON where a client asks for that by {@code format} or by its Accept. */
@Path("/openapi")
@PermitAll
public class ContractResource {

    private static final String JSON = "application/json";

    @GET
    @Operation(hidden = true)
    public RestResponse<byte[]> readContract(
            @QueryParam("format") @Nullable String format,
            @HeaderParam(HttpHeaders.ACCEPT) @Nullable String accept,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String ifNoneMatch) {
        ContractFile file = format == null ? accepted(accept) : named(format);
        byte[] bytes = file.bytes();
        String tag = EntityTag.ofBytes(bytes);
        boolean known = ifNoneMatch != null && EntityTag.noneMatchNames(ifNoneMatch, tag);
        ResponseBuilder<byte[]> answer = known
                ? ResponseBuilder.create(RestResponse.Status.NOT_MODIFIED)
                : ResponseBuilder.ok(bytes, file.mediaType());
        return answer.header(HttpHeaders.ETAG, tag)
                .header(HttpHeaders.CACHE_CONTROL, "public, no-cache")
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
                .header("Access-Control-Allow-Origin", "*")
                .build();
    }

    private static ContractFile accepted(@Nullable String accept) {
        return accept != null && accept.contains(JSON) ? ContractFile.JSON : ContractFile.YAML;
    }

    private static ContractFile named(String format) {
        return switch (format.toLowerCase(Locale.ROOT)) {
            case "json" -> ContractFile.JSON;
            case "yaml" -> ContractFile.YAML;
            default -> {
                String detail = "'format' must be json or yaml.";
                throw ProblemType.MALFORMED_REQUEST.because(detail, ProblemError.ofParameter("format", "enum", detail));
            }
        };
    }
}
