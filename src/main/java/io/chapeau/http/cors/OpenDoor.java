package io.chapeau.http.cors;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import java.util.regex.Pattern;

/**
 * Lets every web page read what is public, refusals included, and submit comments. Management stays closed:
 * browsers keep foreign pages out of it. No credentials are ever allowed, so nothing depends on the origin.
 *
 * <p>Quarkus' own CORS filter knows one rule for all paths; this one stands where that would stand.
 */
class OpenDoor {

    /** Before authentication and routing, so that whatever refuses later is readable as well. */
    private static final int BEFORE_AUTHENTICATION = 300;

    private static final Pattern PUBLIC = Pattern.compile("/v1/(?!management(?:/|$)).*");
    private static final Pattern COMMENTS = Pattern.compile("/v1/articles/[^/]+/comments");

    void open(@Observes Filters filters) {
        filters.register(OpenDoor::handle, BEFORE_AUTHENTICATION);
    }

    private static void handle(RoutingContext context) {
        String path = context.normalizedPath();
        if (PUBLIC.matcher(path).matches()) {
            context.response()
                    .putHeader("Access-Control-Allow-Origin", "*")
                    .putHeader(
                            "Access-Control-Expose-Headers", "ETag, Link, Location, Retry-After, Idempotency-Replayed");
            if (isPreflight(context.request())) {
                answer(context.response(), path);
                return;
            }
        }
        context.next();
    }

    private static boolean isPreflight(HttpServerRequest request) {
        return request.method().equals(HttpMethod.OPTIONS)
                && request.getHeader("Origin") != null
                && request.getHeader("Access-Control-Request-Method") != null;
    }

    private static void answer(HttpServerResponse response, String path) {
        boolean submission = COMMENTS.matcher(path).matches();
        response.putHeader("Access-Control-Allow-Methods", submission ? "GET, HEAD, POST" : "GET, HEAD")
                .putHeader("Access-Control-Allow-Headers", "Content-Type, If-None-Match, Idempotency-Key")
                .putHeader("Access-Control-Max-Age", "7200")
                .setStatusCode(204)
                .end();
    }
}
