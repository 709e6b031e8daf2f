package io.chapeau.delivery.hot;

import io.chapeau.change.ChangeFeed;
import io.chapeau.change.Freshness;
import io.chapeau.database.ChapeauConfig;
import io.chapeau.http.cors.OpenDoor;
import io.quarkus.runtime.configuration.ConfigurationException;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.Context;
import io.vertx.core.MultiMap;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;

/**
 * Gives readers what is finished and current, on the event loop, before anything else looks at the request. What is not
 * there is read by the first who asks for it; the others wait for that one. While the database cannot be reached,
 * answers that were current go on for {@code CHAPEAU_STALE_IF_ERROR}.
 */
@ApplicationScoped
public class HotPath {

    /** Right after the headers that the server gives to every answer. */
    private static final int FIRST = Integer.MAX_VALUE - 1;

    /** The clock of a node may stand still for a moment; nothing is wrong then. */
    private static final Duration SHORTEST_TOUCH = Duration.ofMillis(500);

    /** Whoever has waited this often in vain, because changes came between, reads by itself. */
    private static final int MOST_WAITS = 2;

    private static final String WAITS = HotPath.class.getName();

    /** What all answers to readers carry, beside what the server gives to each. */
    static final List<Map.Entry<CharSequence, CharSequence>> OPEN = Form.quick(OpenDoor.HEADERS_OF_ALL);

    private final HotAnswers answers;
    private final Freshness freshness;
    private final ChangeFeed feed;
    private final ChapeauConfig config;
    private final boolean on;
    private final boolean onThroughOutages;
    private final long touchNanos;
    private final Map<String, Fill> fills = new ConcurrentHashMap<>();
    private final AtomicInteger waiting = new AtomicInteger();
    private final LongAdder given = new LongAdder();

    HotPath(HotAnswers answers, Freshness freshness, ChangeFeed feed, ChapeauConfig config) {
        this.answers = answers;
        this.freshness = freshness;
        this.feed = feed;
        this.config = config;
        this.on = config.cacheMb() > 0;
        this.onThroughOutages = on && config.staleIfError().isPositive();
        this.touchNanos =
                Math.max(SHORTEST_TOUCH.toNanos(), config.staleIfError().toNanos());
    }

    /** Quarkus prints the message of a wrong setting and no stack trace. */
    void install(@Observes Filters filters) {
        if (config.cacheMb() < 0 || config.staleIfError().isNegative()) {
            throw new ConfigurationException(
                    "Refusing to start: CHAPEAU_CACHE_MB and CHAPEAU_STALE_IF_ERROR must be 0 or" + " more; they are "
                            + config.cacheMb() + " and " + config.staleIfError() + ".");
        }
        if (on) {
            filters.register(this::handle, FIRST);
        }
    }

    /** Whether readers get what is in memory, though the database may be out of reach. */
    boolean serves() {
        return onThroughOutages && feed.isInTouch(touchNanos);
    }

    /** Keeps what the request has read, if nothing in it has changed since, and lets those who wait go on. */
    public void finished(RoutingContext request, FinishedAnswer answer, Dependencies dependencies) {
        Fill fill = Fill.of(request);
        if (fill != null && !dependencies.tags().isEmpty()) {
            answers.keep(fill.key(), answer, dependencies.tags(), fill.since());
            end(fill);
        }
    }

    /** Answers that this node has given from memory since its start. */
    long given() {
        return given.sum();
    }

    /** Requests that wait for what another one reads. */
    public int waiting() {
        return waiting.get();
    }

    /** The answer to a client that writes an address as it is here; null: whoever asks it otherwise may get one. */
    @Nullable
    Form formFor(String target, @Nullable String acceptEncoding, @Nullable String ifNoneMatch) {
        // When the product ends, the server tells each connection so with its next answer.
        if (feed.isEnding() || !feed.isInTouch(touchNanos)) {
            return null;
        }
        FinishedAnswer answer = answers.current(target, AcceptedCoding.isGzip(acceptEncoding));
        if (answer == null) {
            return null;
        }
        given.increment();
        return answer.formFor(ifNoneMatch);
    }

    private void handle(RoutingContext context) {
        HttpServerRequest request = context.request();
        if (!HotKey.isReading(request) || !feed.isInTouch(touchNanos)) {
            context.next();
            return;
        }
        HotConnection.watch(context, this);
        // Most clients write an address as it is here, so that nothing has to be read in it.
        FinishedAnswer answer = answers.current(request.uri(), AcceptedCoding.isGzip(request));
        if (answer == null) {
            take(context, HotKey.of(request));
        } else {
            write(answer, request, context.response());
        }
    }

    private void take(RoutingContext context, @Nullable String key) {
        if (key == null) {
            context.next();
            return;
        }
        FinishedAnswer answer = answers.current(key, AcceptedCoding.isGzip(context.request()));
        if (answer == null) {
            fill(context, key);
        } else {
            write(answer, context.request(), context.response());
        }
    }

    private void fill(RoutingContext context, String key) {
        Fill mine = new Fill(key, freshness.count());
        Fill other = fills.putIfAbsent(key, mine);
        if (other == null) {
            mine.isDoneBy(context);
            context.addEndHandler(done -> end(mine));
            context.next();
        } else {
            follow(context, other);
        }
    }

    private void follow(RoutingContext context, Fill other) {
        Integer waits = context.get(WAITS);
        Context loop = Vertx.currentContext();
        if (loop == null || (waits != null && waits >= MOST_WAITS)) {
            context.next();
            return;
        }
        context.put(WAITS, waits == null ? 1 : waits + 1);
        context.request().pause();
        waiting.incrementAndGet();
        Runnable again = () -> loop.runOnContext(resumed -> {
            waiting.decrementAndGet();
            context.request().resume();
            handle(context);
        });
        if (!other.whenOver(again)) {
            again.run();
        }
    }

    /** From here on the next who finds no answer reads anew. */
    private void end(Fill fill) {
        fills.remove(fill.key(), fill);
        fill.end();
    }

    private void write(FinishedAnswer answer, HttpServerRequest request, HttpServerResponse response) {
        Form form = answer.formFor(request.getHeader(HttpHeaders.IF_NONE_MATCH));
        given.increment();
        MultiMap headers = response.setStatusCode(form.status()).headers();
        for (Map.Entry<CharSequence, CharSequence> header : OPEN) {
            headers.add(header.getKey(), header.getValue());
        }
        for (Map.Entry<CharSequence, CharSequence> header : form.headers()) {
            headers.add(header.getKey(), header.getValue());
        }
        if (request.method().equals(HttpMethod.HEAD)) {
            if (form.body().length() > 0) {
                headers.add(
                        HttpHeaders.CONTENT_LENGTH, String.valueOf(form.body().length()));
            }
            response.end();
        } else {
            response.end(form.body());
        }
    }
}
