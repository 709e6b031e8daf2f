package io.chapeau.http.limits;

import io.chapeau.http.problem.ProblemType;
import io.chapeau.http.problem.ProblemWriter;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.impl.RoutingContextInternal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;

/**
 * Waits on the event loop until a small body is there, so that a client who sends slowly holds no thread, and none is
 * woken for each part. A larger body, or one that does not say its length, is read by the thread that works on it, for
 * whoever has a token: it may be refused before. Where anybody may send, no thread reads any.
 *
 * <p>What is waited for takes memory: so much together at most, beyond which a body is refused with 503, and for so long
 * at most, after which its connection ends.
 */
@ApplicationScoped
public class SmallBodies {

    /** Bytes; no longer than five digits. */
    public static final int LARGEST = 99_999;

    private static final String ONLY = "only small bodies";

    /** After whatever refuses a request by its head. */
    private static final int LAST = 0;

    private static final Pattern SMALL = Pattern.compile("[0-9]{1,5}");
    private static final long MOST_HELD = 16L << 20;
    private static final Duration LONGEST = Duration.ofSeconds(60);

    private final ProblemWriter problems;
    private final AtomicLong held = new AtomicLong();

    SmallBodies(ProblemWriter problems) {
        this.problems = problems;
    }

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
        Gathering gathering = new Gathering(context);
        long patience = context.vertx()
                .setTimer(LONGEST.toMillis(), due -> request.connection().close());
        request.handler(gathering::add);
        request.endHandler(ended -> {
            context.vertx().cancelTimer(patience);
            gathering.end();
        });
        // Whoever hangs up amid it gets no answer, and is no fault of ours.
        request.exceptionHandler(gone -> {
            context.vertx().cancelTimer(patience);
            gathering.release();
        });
        request.resume();
    }

    /** Bytes of bodies that are waited for. */
    long held() {
        return held.get();
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

    /** What has come of a body; all that comes after the request has gone on is dropped. */
    private final class Gathering {

        private final RoutingContext context;
        private final Buffer body = Buffer.buffer();
        private boolean over;

        Gathering(RoutingContext context) {
            this.context = context;
        }

        void add(Buffer part) {
            if (over) {
                return;
            }
            int added = Math.min(LARGEST + 1 - body.length(), part.length());
            body.appendBuffer(part, 0, added);
            if (held.addAndGet(added) > MOST_HELD) {
                release();
                context.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
                problems.write(
                        context,
                        ProblemType.UNAVAILABLE,
                        "Too much is on its way at once. Nothing was changed; send it again in a moment.");
            } else if (body.length() > LARGEST) {
                end();
            }
        }

        void end() {
            if (!over) {
                release();
                ((RoutingContextInternal) context).setBody(body);
                context.next();
            }
        }

        void release() {
            if (!over) {
                over = true;
                held.addAndGet(-body.length());
            }
        }
    }
}
