package io.chapeau.http.limits;

import io.chapeau.http.problem.ProblemType;
import io.chapeau.http.problem.ProblemWriter;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.Context;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.impl.RoutingContextInternal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.SequencedSet;
import java.util.regex.Pattern;

/**
 * Waits on the event loop until the body of a reader is there, so that whoever sends slowly holds no thread, whatever the
 * head of the request says. The bodies of the staff are read by the thread that works on them, once their token is known.
 *
 * <p>A body counts, with its head, until its request is answered, or is nobody's. Where all of them together become too
 * much, the one that has been waited for longest is refused with 503: whoever sends a comment at once is not shut out by
 * those who never end. None is waited for longer than a minute: then its connection ends.
 */
@ApplicationScoped
public class SmallBodies {

    /** Bytes. */
    public static final int LARGEST = 99_999;

    /** After whatever refuses a request by its head. */
    private static final int LAST = 0;

    /** All that is under it asks for a token before it reads anything. */
    private static final String OF_STAFF = "/v1/management/";

    private static final Pattern NAMING_NOTHING = Pattern.compile(";[^/]*");

    private static final long MOST_HELD = 16L << 20;
    private static final Duration LONGEST = Duration.ofSeconds(60);

    private static final String TOO_LARGE =
            String.format(Locale.ROOT, "A body may have %,d bytes at most here.", LARGEST);

    private static final String TOO_MUCH =
            "Too much is on its way at once. Nothing was changed; send it again in a moment.";

    private final ProblemWriter problems;

    /** In the order in which they began. */
    private final SequencedSet<Gathering> waiting = new LinkedHashSet<>();

    private long held;

    SmallBodies(ProblemWriter problems) {
        this.problems = problems;
    }

    void install(@Observes Filters filters) {
        filters.register(this::gather, LAST);
    }

    private void gather(RoutingContext context) {
        HttpServerRequest request = context.request();
        if (!hasBody(request) || isOfStaff(context.normalizedPath())) {
            context.next();
            return;
        }
        boolean expects = request.version() == HttpVersion.HTTP_1_1
                && request.headers().contains(HttpHeaders.EXPECT, HttpHeaders.CONTINUE, true);
        if (expects && RequestLimits.announcedLength(request) > LARGEST) {
            LastAnswer.of(context);
            problems.write(context, ProblemType.TOO_LARGE, TOO_LARGE);
            return;
        }
        if (expects) {
            context.response().writeContinue();
            request.headers().remove(HttpHeaders.EXPECT);
        }
        Gathering gathering = new Gathering(context);
        context.addEndHandler(answered -> {
            forget(gathering);
            // Who has hung up gets no answer, and may have been many.
            ((RoutingContextInternal) context).setBody(Buffer.buffer());
        });
        long patience = context.vertx().setTimer(LONGEST.toMillis(), due -> {
            gathering.drop();
            forget(gathering);
            request.connection().close();
        });
        gathering.count(RequestLimits.headerBytes(request) + request.uri().length());
        request.handler(gathering::add);
        request.endHandler(ended -> {
            context.vertx().cancelTimer(patience);
            gathering.end();
        });
        // Whoever hangs up amid it gets no answer, and is no fault of ours.
        request.exceptionHandler(gone -> {
            context.vertx().cancelTimer(patience);
            gathering.drop();
            forget(gathering);
        });
        request.resume();
    }

    private static boolean isOfStaff(String path) {
        return (path.indexOf(';') < 0 ? path : NAMING_NOTHING.matcher(path).replaceAll("")).startsWith(OF_STAFF);
    }

    private static boolean hasBody(HttpServerRequest request) {
        return request.headers().contains(HttpHeaders.TRANSFER_ENCODING)
                || request.headers().contains(HttpHeaders.CONTENT_LENGTH);
    }

    /** Bytes of bodies that are waited for or worked on. */
    synchronized long held() {
        return held;
    }

    /** Those that have to give way to it, which may be itself. */
    private synchronized List<Gathering> count(Gathering gathering, int added) {
        if (gathering.isForgotten) {
            return List.of();
        }
        held += added;
        gathering.counted += added;
        waiting.add(gathering);
        List<Gathering> tooMuch = new ArrayList<>();
        while (held > MOST_HELD && !waiting.isEmpty()) {
            Gathering oldest = waiting.getFirst();
            forget(oldest);
            tooMuch.add(oldest);
        }
        return tooMuch;
    }

    /** Whether it may go on: it has not given way. */
    private synchronized boolean isWhole(Gathering gathering) {
        waiting.remove(gathering);
        return !gathering.isForgotten;
    }

    private synchronized void forget(Gathering gathering) {
        waiting.remove(gathering);
        held -= gathering.counted;
        gathering.counted = 0;
        gathering.isForgotten = true;
    }

    /** What has come of a body; what comes after that has gone on or is refused is dropped. */
    private final class Gathering {

        private final RoutingContext context;
        private final Context loop;
        private Buffer body = Buffer.buffer();
        private boolean isOver;

        /** Both belong to the count of all. */
        private int counted;

        private boolean isForgotten;

        Gathering(RoutingContext context) {
            this.context = context;
            this.loop = context.vertx().getOrCreateContext();
        }

        void add(Buffer part) {
            if (isOver) {
                return;
            }
            if (body.length() + part.length() > LARGEST) {
                refuse(ProblemType.TOO_LARGE, TOO_LARGE);
                return;
            }
            body.appendBuffer(part);
            count(part.length());
        }

        void count(int added) {
            for (Gathering other : SmallBodies.this.count(this, added)) {
                other.loop.runOnContext(turn -> other.refuse(ProblemType.UNAVAILABLE, TOO_MUCH));
            }
        }

        void end() {
            if (isOver) {
                return;
            }
            if (isWhole(this)) {
                ((RoutingContextInternal) context).setBody(drop());
                context.next();
            } else {
                refuse(ProblemType.UNAVAILABLE, TOO_MUCH);
            }
        }

        private void refuse(ProblemType type, String words) {
            if (!isOver) {
                drop();
                problems.write(context, type, words);
            }
        }

        /** What has come of it, which nobody has any more but for whoever called this. */
        Buffer drop() {
            isOver = true;
            Buffer whole = body;
            body = Buffer.buffer();
            return whole;
        }
    }
}
