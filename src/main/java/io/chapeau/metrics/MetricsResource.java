package io.chapeau.metrics;

import static io.chapeau.access.Role.ADMIN_NAME;
import static io.chapeau.access.Role.INTEGRATOR_NAME;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1/management/metrics")
@Tag(name = "Operations")
public class MetricsResource {

    private static final String PROMETHEUS = "text/plain; version=0.0.4; charset=utf-8";

    private final Metrics metrics;

    MetricsResource(Metrics metrics) {
        this.metrics = metrics;
    }

    @GET
    @Produces(MediaType.TEXT_PLAIN)
    @RolesAllowed({ADMIN_NAME, INTEGRATOR_NAME})
    @Operation(
            summary = "Read the figures of this node",
            description =
                    "In the text format of Prometheus: comments by where they stand and for how long the oldest one"
                            + " waits, the backlog of webhooks and of the change log, requests, and the JVM. What is counted in"
                            + " the database is a few seconds old and counted to 10,000 at most.")
    @APIResponseSchema(value = String.class, responseCode = "200", responseDescription = "Prometheus text format 0.0.4")
    public RestResponse<String> getMetrics() {
        return RestResponse.ResponseBuilder.ok(metrics.text())
                .header(HttpHeaders.CONTENT_TYPE, PROMETHEUS)
                .build();
    }
}
