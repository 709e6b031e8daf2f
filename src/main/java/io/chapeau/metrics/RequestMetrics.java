package io.chapeau.metrics;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

/**
 * Counts and times requests that are worked on, or refused before anything is read. What readers get from memory is
 * only counted, in its own room: timing it would take longer than giving it. The labels are fixed beforehand, so no address of a request can become one, and what a
 * request costs here is a look at its first letters and two at the clock.
 */
@ApplicationScoped
class RequestMetrics implements MeterBinder {

    /** Before the limits of requests, which refuse some. */
    private static final int FIRST = 20_000;

    private static final int CLASSES = 5;
    private static final Duration[] STEPS = {
        Duration.ofMillis(5),
        Duration.ofMillis(25),
        Duration.ofMillis(100),
        Duration.ofMillis(500),
        Duration.ofMillis(2_500)
    };

    /** What a request is for. Streams and long polls take as long as their clients want, so they stand apart. */
    private enum Area {
        DELIVERY,
        MANAGEMENT,
        SYNC,
        EVENTS,
        OTHER;

        static Area of(String target) {
            if (!target.startsWith("/v1/")) {
                return OTHER;
            }
            int query = target.indexOf('?');
            String path = query < 0 ? target : target.substring(0, query);
            if (path.endsWith("/sync")) {
                return SYNC;
            }
            if (path.endsWith("/events")) {
                return EVENTS;
            }
            return path.startsWith("/v1/management/") ? MANAGEMENT : DELIVERY;
        }
    }

    private volatile Map<Area, List<Timer>> timers = Map.of();

    @Override
    public void bindTo(MeterRegistry registry) {
        Map<Area, List<Timer>> known = new EnumMap<>(Area.class);
        for (Area area : Area.values()) {
            known.put(
                    area,
                    IntStream.rangeClosed(1, CLASSES)
                            .mapToObj(hundreds -> timer(registry, area, hundreds))
                            .toList());
        }
        timers = known;
    }

    private static Timer timer(MeterRegistry registry, Area area, int hundreds) {
        return Timer.builder("http.server.requests")
                .description("Requests that were answered, by what they are for")
                .tag("area", area.name().toLowerCase(Locale.ROOT))
                .tag("status", hundreds + "xx")
                .serviceLevelObjectives(STEPS)
                .register(registry);
    }

    void install(@Observes Filters filters) {
        filters.register(this::time, FIRST);
    }

    private void time(RoutingContext context) {
        long began = System.nanoTime();
        Area area = Area.of(context.request().uri());
        context.addEndHandler(ended -> record(area, context.response().getStatusCode(), System.nanoTime() - began));
        context.next();
    }

    private void record(Area area, int status, long nanos) {
        List<Timer> known = timers.getOrDefault(area, List.of());
        if (!known.isEmpty()) {
            known.get(Math.clamp(status / 100, 1, CLASSES) - 1).record(nanos, TimeUnit.NANOSECONDS);
        }
    }
}
