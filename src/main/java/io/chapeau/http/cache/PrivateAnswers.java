package io.chapeau.http.cache;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/**
 * Keeps answers of management and previews out of every cache, and previews out of search engines. Proxies are asked
 * not to transform what management answers: a compressed answer would come with a weakened ETag that no change accepts.
 */
class PrivateAnswers {

    private static final String MANAGEMENT = "/v1/management/";
    private static final Pattern PREVIEWS = Pattern.compile("/v1/previews?/.*");

    @ServerResponseFilter
    void mark(ContainerRequestContext request, ContainerResponseContext response) {
        String path = request.getUriInfo().getPath();
        if (path.startsWith(MANAGEMENT)) {
            response.getHeaders().putSingle(HttpHeaders.CACHE_CONTROL, "private, no-store, no-transform");
        } else if (PREVIEWS.matcher(path).matches()) {
            response.getHeaders().putSingle(HttpHeaders.CACHE_CONTROL, "private, no-store");
            response.getHeaders().putSingle("X-Robots-Tag", "noindex");
        }
    }
}
