package io.chapeau.delivery.hot;

import io.vertx.ext.web.RoutingContext;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The one request that reads an answer while others who ask for the same wait for it, without a thread and without the
 * database. They go on when it ends, in whatever way.
 */
final class Fill {

    private static final String NAME = Fill.class.getName();

    private final String key;
    private final long since;
    private final List<Runnable> waiting = new ArrayList<>();
    private boolean over;

    /** @param since the count of changes before the first read */
    Fill(String key, long since) {
        this.key = key;
        this.since = since;
    }

    /** The one that a request does, if it does one. */
    static @Nullable Fill of(RoutingContext request) {
        return request.get(NAME);
    }

    void isDoneBy(RoutingContext request) {
        request.put(NAME, this);
    }

    String key() {
        return key;
    }

    long since() {
        return since;
    }

    /** Whether the caller goes on when this ends; false: it is over already. */
    synchronized boolean whenOver(Runnable then) {
        if (!over) {
            waiting.add(then);
        }
        return !over;
    }

    void end() {
        List<Runnable> all;
        synchronized (this) {
            over = true;
            all = List.copyOf(waiting);
            waiting.clear();
        }
        all.forEach(Runnable::run);
    }
}
