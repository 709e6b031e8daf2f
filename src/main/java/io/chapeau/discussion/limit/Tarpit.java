package io.chapeau.discussion.limit;

import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Lets whoever is refused wait for it, on a timer and without a thread: clients that send the next comment as soon as the
 * last one is answered slow themselves down, and readers keep the processors. Not all wait equally long, or a herd would
 * come back as one. So many wait at most, and what is beyond them is answered at once, so that a flood takes no memory
 * either.
 */
@ApplicationScoped
class Tarpit {

    /** In the mean; not long for somebody who has sent too much, and a connection has only one answer a second. */
    private static final Duration WAIT = Duration.ofSeconds(1);

    private static final int MOST = 1_000;

    private final Duration mean;
    private final int most;
    private final AtomicInteger waiting = new AtomicInteger();

    Tarpit() {
        this(WAIT, MOST);
    }

    Tarpit(Duration mean, int most) {
        this.mean = mean;
        this.most = most;
    }

    /** Answers later, unless the client has gone by then. */
    void answer(RoutingContext context, Runnable answer) {
        if (waiting.incrementAndGet() > most) {
            waiting.decrementAndGet();
            answer.run();
            return;
        }
        long half = mean.toMillis() / 2;
        long wait = ThreadLocalRandom.current().nextLong(half, 3 * half);
        long timer = context.vertx().setTimer(wait, due -> answer.run());
        context.addEndHandler(ended -> {
            context.vertx().cancelTimer(timer);
            waiting.decrementAndGet();
        });
    }

    /** How many wait. */
    int size() {
        return waiting.get();
    }
}
