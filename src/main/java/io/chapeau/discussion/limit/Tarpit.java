package io.chapeau.discussion.limit;

import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Lets whoever is refused wait for it, on a timer and without a thread: clients that send the next comment as soon as the
 * last one is answered slow themselves down, and readers keep the processors. The more wait, the longer each does, so
 * that a flood gets as many answers over a thousand connections as over a few. Not all wait equally long, or a herd would
 * come back as one. So many wait at most, and what is beyond them is answered at once, so that a flood takes no memory
 * either.
 */
@ApplicationScoped
class Tarpit {

    /** In the mean, while few wait; not long for somebody who has sent too much. */
    private static final Duration WAIT = Duration.ofSeconds(1);

    /** What a processor has done in some hundredths of a second. */
    private static final int ANSWERS_PER_SECOND = 200;

    /** The last of them wait half a minute, which is as long as clients wait; they take seven kilobytes each. */
    private static final int MOST = 5_000;

    private final Duration wait;
    private final int most;
    private final AtomicInteger waiting = new AtomicInteger();

    Tarpit() {
        this(WAIT, MOST);
    }

    Tarpit(Duration wait, int most) {
        this.wait = wait;
        this.most = most;
    }

    /** Answers later, unless the client has gone by then. */
    void answer(RoutingContext context, Runnable answer) {
        int place = waiting.incrementAndGet();
        if (place > most) {
            waiting.decrementAndGet();
            answer.run();
            return;
        }
        long half = mean(place).toMillis() / 2;
        long timer =
                context.vertx().setTimer(ThreadLocalRandom.current().nextLong(half, 3 * half), due -> answer.run());
        context.addEndHandler(ended -> {
            context.vertx().cancelTimer(timer);
            waiting.decrementAndGet();
        });
    }

    /** How long somebody waits in the mean when there are so many. */
    Duration mean(int waiting) {
        Duration turn = Duration.ofSeconds(waiting).dividedBy(ANSWERS_PER_SECOND);
        return turn.compareTo(wait) > 0 ? turn : wait;
    }

    /** How many wait. */
    int size() {
        return waiting.get();
    }
}
