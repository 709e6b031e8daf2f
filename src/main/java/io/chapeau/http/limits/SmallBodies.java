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
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Waits on the event loop until a small body is there, so that a client who sends slowly holds no thread, and none is
 * woken for each part. A larger body, or one that does not say its length, is read by the thread that works on it, for
 * whoever has a token: it may be refused before. Where anybody may send, no thread reads any.
 *
 * <p>What is waited for takes memory: so much together at most, and so much of one client who may be anybody. Beyond that
 * a body of whoever may be anybody is refused with 503, and a thread reads that of others. None is waited for longer than
 * a minute: then its connection ends.
 */
@ApplicationScoped
public class SmallBodies {

    /** Bytes; no longer than five digits. */
    public static final int LARGEST = 99_999;

    private static final String CLIENT = "client whose body is waited for";

    /** After whatever refuses a request by its head. */
    private static final int LAST = 0;

    private static final Pattern SMALL = Pattern.compile("[0-9]{1,5}");
    private static final long MOST_HELD = 16L << 20;
    private static final long MOST_OF_A_CLIENT = 1L << 20;
    private static final Duration LONGEST = Duration.ofSeconds(60);

    private final ProblemWriter problems;
    private final AtomicLong held = new AtomicLong();
    private final Map<String, Long> heldOfClients = new ConcurrentHashMap<>();

    SmallBodies(ProblemWriter problems) {
        this.problems = problems;
    }

    /**
     * Has all of the body waited for, whatever the head says of it, but for what is too much: one byte of that is kept.
     *
     * @param client who sends it
     */
    public static void only(RoutingContext context, String client) {
        context.put(CLIENT, client);
    }

    void install(@Observes Filters filters) {
        filters.register(this::gather, LAST);
    }

    private void gather(RoutingContext context) {
        HttpServerRequest request = context.request();
        String client = context.get(CLIENT);
        if (client == null && (!isSmallJson(request) || held.get() > MOST_HELD)) {
            context.next();
            return;
        }
        if (request.headers().contains(HttpHeaders.EXPECT)) {
            context.response().writeContinue();
            request.headers().remove(HttpHeaders.EXPECT);
        }
        Gathering gathering = new Gathering(context, client);
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
        private final @Nullable String client;
        private final Buffer body = Buffer.buffer();
        private boolean over;

        /** @param client null: the request is not one that anybody may make */
        Gathering(RoutingContext context, @Nullable String client) {
            this.context = context;
            this.client = client;
        }

        void add(Buffer part) {
            if (over) {
                return;
            }
            int added = Math.min(LARGEST + 1 - body.length(), part.length());
            body.appendBuffer(part, 0, added);
            if (isTooMuch(held.addAndGet(added), added)) {
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

        /** What has begun goes on, but for whoever may be anybody. */
        private boolean isTooMuch(long all, long added) {
            return client != null
                    && (heldOfClients.merge(client, added, Long::sum) > MOST_OF_A_CLIENT || all > MOST_HELD);
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
                if (client != null) {
                    heldOfClients.computeIfPresent(
                            client, (name, of) -> of <= body.length() ? null : of - body.length());
                }
            }
        }
    }
}
