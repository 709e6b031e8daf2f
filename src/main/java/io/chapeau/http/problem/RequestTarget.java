package io.chapeau.http.problem;

import io.vertx.core.http.HttpServerRequest;
import java.net.URI;
import java.net.URISyntaxException;

/** Whether the target of a request can be read at all. */
public final class RequestTarget {

    public static final String BROKEN = "The request target is not a URI (RFC 3986); check its percent escapes.";

    private RequestTarget() {}

    public static boolean isReadable(HttpServerRequest request) {
        try {
            new URI(request.uri());
            return request.path() != null;
        } catch (URISyntaxException broken) {
            return false;
        }
    }
}
