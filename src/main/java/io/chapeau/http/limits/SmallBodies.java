package io.chapeau.http.limits;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.impl.RoutingContextInternal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.regex.Pattern;

/**
 * Waits on the event loop until a small body is there, so that a client who sends slowly holds no thread, and none is
 * woken for each part. A larger body, or one that does not say its length, is read by the thread that works on it, for
 * whoever has a token: it may be refused before. Where anybody may send, no thread reads any.
 */
@ApplicationScoped
public class SmallBodies {

    /** Bytes; no longer than five digits. */
    public static final int LARGEST = 99_999;

    private static final String ONLY = "only small bodies";

    /** After whatever refuses a request by its head. */
    private static final int LAST = 0;

    private static final Pattern SMALL = Pattern.compile("[0-9]{1,5}");

    /** Has all of the body waited for, whatever the head says of it, but for what is too much: one byte of that is kept. */
    public static void only(RoutingContext context) {
        context.put(ONLY, true);
    }

    void install(@Observes Filters filters) {
        filters.register(this::gather, LAST);
    }

    private void gather(RoutingContext context) {
        HttpServerRequest request = context.request();
        if (context.get(ONLY) == null && !isSmallJson(request)) {
            context.next();
            return;
        }
        if (request.headers().contains(HttpHeaders.EXPECT)) {
            context.response().writeContinue();
            request.headers().remove(HttpHeaders.EXPECT);
        }
        Buffer body = Buffer.buffer();
        request.handler(part -> {
            int free = LARGEST + 1 - body.length();
            if (free > 0) {
                body.appendBuffer(part, 0, Math.min(free, part.length()));
                if (body.length() > LARGEST) {
                    goOn(context, body);
                }
            }
        });
        request.endHandler(ended -> {
            if (body.length() <= LARGEST) {
                goOn(context, body);
            }
        });
        // Whoever hangs up amid it gets no answer, and is no fault of ours.
        request.exceptionHandler(gone -> {});
        request.resume();
    }

    private static void goOn(RoutingContext context, Buffer body) {
        ((RoutingContextInternal) context).setBody(body);
        context.next();
    }

    /** Who expects a word first may be refused before it. */
    private static boolean isSmallJson(HttpServerRequest request) {
        String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        String type = request.getHeader(HttpHeaders.CONTENT_TYPE);
        return length != null
                && SMALL.matcher(length).matches()
                && type != null
                && type.contains("json")
                && !request.headers().contains(HttpHeaders.EXPECT);
    }
}
