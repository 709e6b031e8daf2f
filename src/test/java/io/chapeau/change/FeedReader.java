package io.chapeau.change;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/** Follows as the product's own consumers do. */
record FeedReader(ChangeFeed feed, long before, AtomicBoolean written) implements Callable<List<Change>> {

    private static final int PAGE = 7;

    @Override
    public List<Change> call() {
        List<Change> read = new ArrayList<>();
        long last = before;
        boolean complete;
        do {
            complete = written.get();
            long head = feed.await(last, Duration.ofMillis(200))
                    .orTimeout(1, TimeUnit.MINUTES)
                    .join();
            while (last < head || complete) {
                List<Change> page = feed.after(last, PAGE);
                if (page.isEmpty()) {
                    break;
                }
                read.addAll(page);
                last = page.getLast().seq();
            }
        } while (!complete);
        return read;
    }
}
