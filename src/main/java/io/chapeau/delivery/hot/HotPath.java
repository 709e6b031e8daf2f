package io.chapeau.delivery.hot;

import io.chapeau.change.ChangeFeed;
import io.chapeau.change.Freshness;
import io.chapeau.database.ChapeauConfig;
import io.chapeau.http.limits.RequestLimits;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Gives readers what is finished and current, on the event loop, before anything else looks at the request. What is not
 * there is read by the first who asks for it; the others wait for that one. While the database cannot be reached,
 * answers that were current go on for {@code CHAPEAU_STALE_IF_ERROR}.
 */
@ApplicationScoped
public class HotPath {

    /** After the headers that every answer has, before the limits of what is read. */
    private static final int BEFORE_THE_LIMITS = 10_050;

    /** The clock of a node may stand still for a moment; nothing is wrong then. */
    private static final Duration SHORTEST_TOUCH = Duration.ofMillis(500);

    /** Whoever has waited this often in vain, because changes came between, reads by itself. */
    private static final int MOST_WAITS = 2;

    private static final String WAITS = HotPath.class.getName();

    private final HotAnswers answers;
    private final Freshness freshness;
    private final ChangeFeed feed;
    private final boolean on;
    private final Duration touch;
    private final Map<String, Fill> fills = new ConcurrentHashMap<>();

    HotPath(HotAnswers answers, Freshness freshness, ChangeFeed feed, ChapeauConfig config) {
        this.answers = answers;
        this.freshness = freshness;
        this.feed = feed;
        this.on = config.cacheMb() > 0;
        this.touch = config.staleIfError().compareTo(SHORTEST_TOUCH) < 0 ? SHORTEST_TOUCH : config.staleIfError();
    }

    void install(@Observes Filters filters) {
        if (on) {
            filters.register(this::handle, BEFORE_THE_LIMITS);
        }
    }

    /** Keeps what the request has read, if nothing in it has changed since, and lets those who wait go on. */
    public void finished(RoutingContext request, FinishedAnswer answer, Dependencies dependencies) {
        Fill fill = Fill.of(request);
        if (fill != null && !dependencies.tags().isEmpty()) {
            answers.keep(fill.key(), answer, dependencies.tags(), fill.since());
            end(fill);
        }
    }

    private void handle(RoutingContext context) {
        HttpServerRequest request = context.request();
        String key = HotKey.of(request);
        if (key == null || !RequestLimits.areHeadersSmall(request) || !feed.isInTouch(touch)) {
            context.next();
            return;
        }
        FinishedAnswer answer = answers.current(key);
        if (answer == null) {
            fill(context, key);
        } else {
            write(answer, request, context.response());
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
        Runnable again = () -> loop.runOnContext(resumed -> {
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

    private static void write(FinishedAnswer answer, HttpServerRequest request, HttpServerResponse response) {
        Form form = answer.formFor(
                request.getHeader(HttpHeaders.IF_NONE_MATCH), request.getHeader(HttpHeaders.ACCEPT_ENCODING));
        response.setStatusCode(form.status());
        for (Map.Entry<CharSequence, CharSequence> header : form.headers()) {
            response.putHeader(header.getKey(), header.getValue());
        }
        if (request.method().equals(HttpMethod.HEAD)) {
            response.putHeader(
                    HttpHeaders.CONTENT_LENGTH, String.valueOf(form.body().length()));
            response.end();
        } else {
            response.end(form.body());
        }
    }
}
