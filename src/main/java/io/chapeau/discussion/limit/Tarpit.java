package io.chapeau.discussion.limit;

import io.chapeau.http.limits.RequestLimits;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Context;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Lets whoever is refused wait for it, on a timer and without a thread: clients that send the next comment as soon as the
 * last one is answered slow themselves down, and readers keep the processors. The more wait, the longer each does, so
 * that a flood gets as many answers over thousands of connections as over hundreds. Not all wait equally long, or a herd
 * would come back as one.
 *
 * <p>There are so many places, and what is beyond them is answered at once, so that a flood takes no memory either. When
 * the product ends, all are answered at once.
 */
@ApplicationScoped
class Tarpit {

    /** In the mean, while few wait; not long for somebody who has sent too much. */
    private static final Duration WAIT = Duration.ofSeconds(1);

    /** What a processor does in some hundredths of a second. */
    private static final int ANSWERS_PER_SECOND = 200;

    /** The last to come wait 15 seconds in the mean and 23 at most: a proxy gives up after 30. */
    private static final int MOST = 3_000;

    /** What a light request takes; with what the server keeps of it, and of its connection, ten kilobytes. */
    private static final int BYTES_OF_PLACE = 4_096;

    private final Duration wait;
    private final int most;
    private final AtomicInteger taken = new AtomicInteger();
    private final Set<Waiting> waiting = ConcurrentHashMap.newKeySet();
    private volatile boolean ending;

    Tarpit() {
        this(WAIT, MOST);
    }

    Tarpit(Duration wait, int most) {
        this.wait = wait;
        this.most = most;
    }

    /** The hook runs at once; the event would come only when all who wait have their answers. */
    void start(@Observes StartupEvent event) {
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(this::release));
    }

    /** Answers later, unless the client has gone by then. */
    void answer(RoutingContext context, Runnable answer) {
        int places = 1 + (int) (RequestLimits.weight(context.request()) / BYTES_OF_PLACE);
        int mine = taken.addAndGet(places);
        if (mine > most || ending) {
            taken.addAndGet(-places);
            answer.run();
            return;
        }
        Waiting one = new Waiting(context.vertx().getOrCreateContext(), answer);
        waiting.add(one);
        long half = mean(mine).toMillis() / 2;
        long timer = context.vertx().setTimer(ThreadLocalRandom.current().nextLong(half, 3 * half), due -> answer(one));
        context.addEndHandler(ended -> {
            context.vertx().cancelTimer(timer);
            waiting.remove(one);
            taken.addAndGet(-places);
        });
        if (ending) {
            release();
        }
    }

    private record Waiting(Context loop, Runnable answer) {}

    private void answer(Waiting one) {
        if (waiting.remove(one)) {
            one.answer.run();
        }
    }

    /** Nobody waits from now on. */
    void release() {
        ending = true;
        waiting.forEach(one -> one.loop.runOnContext(turn -> answer(one)));
    }

    /** How long somebody waits in the mean when so many places are taken. */
    Duration mean(int places) {
        Duration turn = Duration.ofSeconds(places).dividedBy(ANSWERS_PER_SECOND);
        return turn.compareTo(wait) > 0 ? turn : wait;
    }

    /** How many places are taken. */
    int size() {
        return taken.get();
    }
}
