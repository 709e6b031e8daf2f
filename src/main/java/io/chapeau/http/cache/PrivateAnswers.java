package io.chapeau.http.cache;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/**
 * Keeps management answers out of every cache, and asks proxies not to transform them: a compressed answer
 * would come with a weakened ETag that no change accepts.
 */
class PrivateAnswers {

    private static final String MANAGEMENT = "/v1/management/";

    @ServerResponseFilter
    void mark(ContainerRequestContext request, ContainerResponseContext response) {
        if (request.getUriInfo().getPath().startsWith(MANAGEMENT)) {
            response.getHeaders().putSingle(HttpHeaders.CACHE_CONTROL, "private, no-store, no-transform");
        }
    }
}
