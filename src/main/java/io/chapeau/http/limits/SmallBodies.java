package io.chapeau.http.limits;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.impl.RoutingContextInternal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.regex.Pattern;

/**
 * Waits on the event loop until a small body is there, so that a client who sends slowly holds no thread, and none is
 * woken for each part. A larger body, or one that does not say its length, is read by the thread that works on it: it
 * may be refused before. So is every body of HTTP/2, where streams that have ended cannot be paused, as those who come
 * after do.
 */
@ApplicationScoped
class SmallBodies {

    /** After whatever refuses a request by its head. */
    private static final int LAST = 0;

    /** No longer than five digits: 99,999 bytes for each connection at most. */
    private static final Pattern SMALL = Pattern.compile("[0-9]{1,5}");

    void install(@Observes Filters filters) {
        filters.register(this::gather, LAST);
    }

    private void gather(RoutingContext context) {
        if (isSmallJson(context.request())) {
            // Whoever hangs up amid it gets no answer, and is no fault of ours.
            context.request().body().onSuccess(body -> {
                ((RoutingContextInternal) context).setBody(body);
                context.next();
            });
            context.request().resume();
        } else {
            context.next();
        }
    }

    /** Who expects a word first may be refused before it. */
    private static boolean isSmallJson(HttpServerRequest request) {
        String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        String type = request.getHeader(HttpHeaders.CONTENT_TYPE);
        return request.version() == HttpVersion.HTTP_1_1
                && length != null
                && SMALL.matcher(length).matches()
                && type != null
                && type.contains("json")
                && !request.headers().contains(HttpHeaders.EXPECT);
    }
}
