package io.chapeau.benchmark;

import io.chapeau.process.ProductProcess;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;

/**
 * A site at work: editors publish numbered editions of articles, readers comment, and others look all the time whether
 * an answer is older than the last edition whose publication was acknowledged before they asked.
 */
final class EditorsAndReaders implements AutoCloseable {

    private static final int PUBLISHES_PER_SECOND = 5;
    private static final int COMMENTS_PER_SECOND = 20;

    /** Beside the one after each publish. More would be a load of their own: they come from this JVM, beside the product. */
    private static final int CHECKS_PER_SECOND = 20;

    private static final int THREADS = 24;

    private final String product;
    private final List<String> articles;
    private final Commenter commenter;
    private final Map<String, Long> acknowledged;
    private final Map<String, Object> locks;
    private final Editor editor;
    private final AtomicLong publishes = new AtomicLong();
    private final AtomicLong comments = new AtomicLong();
    private final AtomicLong checks = new AtomicLong();
    private final AtomicLong stale = new AtomicLong();
    private final AtomicLong failures = new AtomicLong();
    private final ScheduledExecutorService threads = Executors.newScheduledThreadPool(THREADS);

    /** @param acknowledged the last edition of each article that has had one, here or before */
    EditorsAndReaders(ProductProcess product, List<String> articles, Map<String, Long> acknowledged) {
        this.product = Dataset.url(product);
        this.acknowledged = acknowledged;
        this.editor = new Editor(product.client());
        this.locks =
                articles.stream().collect(Collectors.toUnmodifiableMap(article -> article, article -> new Object()));
        this.articles = articles;
        this.commenter = new Commenter(this.product, System.nanoTime());
    }

    private interface Act {
        void once() throws IOException, InterruptedException;
    }

    void start() {
        every(1_000 / PUBLISHES_PER_SECOND, this::publish);
        every(1_000 / COMMENTS_PER_SECOND, this::comment);
        every(1_000 / CHECKS_PER_SECOND, () -> check(any()));
    }

    /** One edition of any article, and whether the very next request sees it. */
    void publish() throws IOException, InterruptedException {
        String article = any();
        // One at a time for each article: two editors at once would get a 412.
        synchronized (Objects.requireNonNull(locks.get(article))) {
            acknowledged.put(article, editor.publish(article));
        }
        publishes.incrementAndGet();
        check(article);
    }

    void comment() throws IOException, InterruptedException {
        commenter.comment(any());
        comments.incrementAndGet();
    }

    private void check(String article) throws IOException {
        Long least = acknowledged.get(article);
        long seen = Editor.seen(product, article);
        if (least != null) {
            checks.incrementAndGet();
            if (seen < least) {
                stale.incrementAndGet();
            }
        }
    }

    private String any() {
        return articles.get(ThreadLocalRandom.current().nextInt(articles.size()));
    }

    private void every(int milliseconds, Act act) {
        Future<?> unused = threads.scheduleAtFixedRate(
                () -> {
                    Future<?> ignored = threads.submit(() -> {
                        try {
                            act.once();
                        } catch (IOException | RuntimeException broken) {
                            System.err.println(broken);
                            failures.incrementAndGet();
                        } catch (InterruptedException ending) {
                            Thread.currentThread().interrupt();
                        }
                    });
                },
                0,
                milliseconds,
                TimeUnit.MILLISECONDS);
    }

    long publishes() {
        return publishes.get();
    }

    long comments() {
        return comments.get();
    }

    long checks() {
        return checks.get();
    }

    long stale() {
        return stale.get();
    }

    long failures() {
        return failures.get();
    }

    @Override
    public void close() {
        threads.close();
    }
}
