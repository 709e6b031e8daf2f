package io.chapeau.http.cors;

import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;

/** What every rule for pages of other sites needs (Fetch standard, CORS protocol). */
final class CrossOrigin {

    /** Before all that may refuse, so that a page can read every refusal. */
    static final int BEFORE_EVERYTHING = 10_100;

    /** What a page may read beside the body. */
    static final String EXPOSED =
            "ETag, Link, Location, Retry-After, RateLimit, RateLimit-Policy, Idempotency-Replayed";

    private static final String SECONDS_TO_KEEP_A_PREFLIGHT = "7200";

    private CrossOrigin() {}

    /** Whether a browser asks beforehand if a request is welcome that no form could make. */
    static boolean isPreflight(HttpServerRequest request) {
        return request.method().equals(HttpMethod.OPTIONS)
                && request.getHeader("Origin") != null
                && request.getHeader("Access-Control-Request-Method") != null;
    }

    static void allow(HttpServerResponse response, String methods, String headers) {
        response.putHeader("Access-Control-Allow-Methods", methods)
                .putHeader("Access-Control-Allow-Headers", headers)
                .putHeader("Access-Control-Max-Age", SECONDS_TO_KEEP_A_PREFLIGHT)
                .setStatusCode(204)
                .end();
    }
}
