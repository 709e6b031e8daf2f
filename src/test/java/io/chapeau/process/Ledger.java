package io.chapeau.process;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

/** What the product has acknowledged: all of this must be there after any crash. */
final class Ledger {

    private final Map<String, State> articles = new ConcurrentHashMap<>();
    private final Set<String> authors = ConcurrentHashMap.newKeySet();
    private final AtomicInteger acknowledged = new AtomicInteger();
    private final CountDownLatch enough;
    private final int moment;

    /** The last acknowledged state of an article. */
    record State(int version, String title, String publication) {

        static State of(JsonNode view) {
            return new State(
                    view.get("version").asInt(),
                    view.get("title").asText(),
                    view.get("publication").asText());
        }

        /** Whether readers see the article, in this or in an older version. */
        boolean isVisible() {
            return publication.equals("published") || publication.equals("changed");
        }
    }

    /** A ledger that tells when it has so many entries. */
    Ledger(int moment) {
        this.moment = moment;
        this.enough = new CountDownLatch(1);
    }

    void author(JsonNode view) {
        authors.add(view.get("id").asText());
        count();
    }

    void article(JsonNode view) {
        articles.put(view.get("id").asText(), State.of(view));
        count();
    }

    void awaitMoment() throws InterruptedException {
        enough.await();
    }

    /** Gives up waiting: no writer is left that could fill the ledger. */
    void fail() {
        enough.countDown();
    }

    boolean isFull() {
        return acknowledged.get() >= moment;
    }

    int acknowledged() {
        return acknowledged.get();
    }

    Map<String, State> articles() {
        return articles;
    }

    Set<String> authors() {
        return authors;
    }

    private void count() {
        if (acknowledged.incrementAndGet() == moment) {
            enough.countDown();
        }
    }
}
