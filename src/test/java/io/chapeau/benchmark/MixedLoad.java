package io.chapeau.benchmark;

import io.chapeau.process.ProductProcess;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Reads as a site has them, while comments come in and articles are published. The yardstick has nothing else to do:
 * what comments and publishes take from the machine is in the ratio.
 */
final class MixedLoad {

    private static final int PAGES = 10_000;
    private static final int CONNECTIONS = 16;
    private static final double OF_BARE = 0.6;
    private static final double P99_OF_P50 = 5;

    /** Every so many ranks stands an article that editors change. */
    private static final int EDITED = 10;

    private static final int WARM_UP_EDITORS = 4;
    private static final int WARM_UP_COMMENTERS = 8;

    private final Options options;
    private final Result result;
    private final ProductProcess product;
    private final List<String> edited;
    private final Map<String, Long> acknowledged = new ConcurrentHashMap<>();
    private long publishes;
    private long comments;
    private long checks;
    private long stale;

    MixedLoad(Options options, Result result, Dataset dataset, ProductProcess product) throws Exception {
        this.options = options;
        this.result = result;
        this.product = product;
        this.edited = dataset.editableIds();
    }

    void measure(Dataset dataset) throws Exception {
        List<String> paths = paths(dataset);
        Path zipf = WrkScript.zipf("zipf", paths);
        Wrk wrk = Wrk.with(CONNECTIONS, options.seconds()).running(zipf);
        try (YardstickProcess bare = HotReads.bare(product, paths)) {
            wrk.warmUp(Dataset.url(product));
            wrk.warmUp(bare.url());
            // How much of the difference is the comments and publishes, and how much that memory does not hold all
            // pages.
            Rounds alone =
                    Rounds.of(options.rounds(), () -> wrk.measure(Dataset.url(product)), () -> wrk.measure(bare.url()));
            result.add(Row.of("mixed", "zipf reads alone", alone, Target.REPORTED));
            warmUpWriters();
            measureBesideWriters(wrk, bare.url());
        }
        measureOnSeparateProcessors(wrk);
        double seconds = (double) options.rounds() * options.seconds();
        result.add(Row.of("mixed", "comments a second meanwhile", comments / seconds, "", Target.REPORTED));
        result.add(Row.of("mixed", "publishes a second meanwhile", publishes / seconds, "", Target.REPORTED));
        result.add(Row.of("mixed", "stale answers of " + checks + " checked", (double) stale, "", Target.atMost(0)));
    }

    private void measureBesideWriters(Wrk wrk, String bare) throws Exception {
        List<Measurement> beside = new ArrayList<>();
        List<Measurement> yardstick = new ArrayList<>();
        // What the same work of the same neighbours does to a server that has no part in it.
        List<Measurement> neighbour = new ArrayList<>();
        for (int i = 0; i < options.rounds(); i++) {
            beside.add(countedBesideWriters(wrk));
            yardstick.add(wrk.measure(bare));
            try (EditorsAndReaders site = new EditorsAndReaders(product, edited, acknowledged)) {
                neighbour.add(besideWriters(site, wrk, bare));
            }
        }
        Rounds rounds = new Rounds(beside, yardstick);
        result.add(Row.of("mixed", "zipf reads beside comments and publishes", rounds, Target.atLeast(OF_BARE)));
        result.add(Row.of(
                "mixed",
                "p99 of these reads against their p50",
                rounds.ofProduct(read -> read.p99() / read.p50()),
                " ×",
                Target.atMost(P99_OF_P50)));
        result.add(Row.of(
                "mixed",
                "p99 of the yardstick's reads against their p50",
                rounds.ofYardstick(read -> read.p99() / read.p50()),
                " ×",
                Target.REPORTED));
        Rounds both = new Rounds(beside, neighbour);
        result.add(Row.of("mixed", "zipf reads, the yardstick too beside the writers", both, Target.REPORTED));
        result.add(Row.of(
                "mixed",
                "p99 of the yardstick's reads beside the writers against their p50",
                both.ofYardstick(read -> read.p99() / read.p50()),
                " ×",
                Target.REPORTED));
    }

    /** How much of the latencies above is that readers, writers and load generator share the processors. */
    private void measureOnSeparateProcessors(Wrk wrk) throws Exception {
        List<Double> slowest = new ArrayList<>();
        SeparateProcessors separate = new SeparateProcessors(product.pid());
        try {
            for (int i = 0; i < options.rounds(); i++) {
                try (EditorsAndReaders site = new EditorsAndReaders(product, edited, acknowledged)) {
                    site.start();
                    separate.apply();
                    Measurement reads = wrk.on(SeparateProcessors.ofReaders()).measure(Dataset.url(product));
                    requireSuccess(site);
                    slowest.add(reads.p99() / reads.p50());
                }
            }
        } finally {
            separate.end();
        }
        result.add(Row.of(
                "mixed",
                "p99 of these reads against their p50, readers and writers on processors of their own",
                Rounds.median(slowest),
                " ×",
                Target.REPORTED));
    }

    /** Each publish is followed by a look at the article; what comes of it is counted. */
    static void visible(Result result, Dataset dataset, ProductProcess product) throws Exception {
        int times = 100;
        List<String> articles = dataset.editableIds();
        for (String article : articles) {
            // From now on it is in memory.
            Editor.seen(Dataset.url(product), article);
        }
        try (EditorsAndReaders site = new EditorsAndReaders(product, articles, new ConcurrentHashMap<>())) {
            for (int i = 0; i < times; i++) {
                site.publish();
            }
            result.add(Row.of(
                    "visible",
                    "publishes of " + times + " that the very next request did not see",
                    (double) site.stale(),
                    "",
                    Target.atMost(0)));
        }
    }

    private Measurement countedBesideWriters(Wrk wrk) throws Exception {
        try (EditorsAndReaders site = new EditorsAndReaders(product, edited, acknowledged)) {
            Measurement reads = besideWriters(site, wrk, Dataset.url(product));
            publishes += site.publishes();
            comments += site.comments();
            checks += site.checks();
            stale += site.stale();
            return reads;
        }
    }

    private static Measurement besideWriters(EditorsAndReaders site, Wrk wrk, String url) throws Exception {
        site.start();
        Measurement reads = wrk.measure(url);
        requireSuccess(site);
        return reads;
    }

    private static void requireSuccess(EditorsAndReaders site) {
        if (site.failures() > 0) {
            throw new IllegalStateException(site.failures() + " writes or checks failed, see above");
        }
    }

    /** Writing has code of its own, which at the pace of the measurement would be compiled in half an hour. */
    private void warmUpWriters() throws Exception {
        String comments = Dataset.url(product) + "/v1/articles/" + edited.getFirst() + "/comments";
        Wrk commenters = Wrk.with(WARM_UP_COMMENTERS, options.seconds()).running(WrkScript.comments("comments"));
        try (ExecutorService threads = Executors.newFixedThreadPool(WARM_UP_EDITORS);
                EditorsAndReaders site = new EditorsAndReaders(product, edited, acknowledged)) {
            WarmUp.untilCompiled(new ProcessFigures(product.pid()), seconds -> {
                Instant end = Instant.now().plusSeconds(seconds);
                List<Future<?>> editors = new ArrayList<>();
                for (int i = 0; i < WARM_UP_EDITORS; i++) {
                    editors.add(threads.submit(() -> {
                        while (Instant.now().isBefore(end)) {
                            site.publish();
                        }
                        return null;
                    }));
                }
                commenters.forSeconds(seconds).measure(comments);
                for (Future<?> editor : editors) {
                    editor.get();
                }
            });
        }
    }

    /** In the order of their popularity. Those that change are spread among them. */
    private List<String> paths(Dataset dataset) throws Exception {
        List<String> others = dataset.column("SELECT id FROM chapeau_public.published_article ORDER BY RAND(13) LIMIT "
                + Math.min(PAGES, options.articles()));
        List<String> paths = new ArrayList<>();
        int next = 0;
        for (String other : others) {
            if (paths.size() % EDITED == 0 && next < edited.size()) {
                paths.add("/v1/articles/" + edited.get(next++));
            }
            if (!edited.contains(other) && paths.size() < PAGES) {
                paths.add("/v1/articles/" + other);
            }
        }
        return paths;
    }
}
