package io.chapeau.benchmark;

import static org.awaitility.Awaitility.await;

import io.chapeau.process.ProductProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** {@code ./mvnw -Pbenchmark,rehearsal verify} runs this and nothing else; see {@link Options} for what can be chosen. */
class Benchmark {

    private static final double MB_AT_REST = 250;
    private static final double MB_AFTER = 600;

    /** Two rounds of what gives memory back to the machine. */
    private static final Duration REST = Duration.ofSeconds(65);

    private final Options options = Options.fromProperties();
    private final Machine machine;
    private final Result result;
    private final List<Exception> failures = new ArrayList<>();

    Benchmark() throws IOException {
        machine = Machine.look();
        result = new Result(options, machine);
    }

    private interface Group {
        void measure() throws Exception;
    }

    @Test
    void measure() throws Exception {
        Wrk.requireInstalled();
        Files.createDirectories(Options.DIRECTORY);
        System.out.println(machine);
        Dataset dataset = Dataset.of(options);
        // First: it looks at single slow answers, and the comments of the other groups leave the database work behind.
        group("flood", () -> Flood.measure(options, result, dataset));
        warm(dataset);
        cold(dataset);
        System.out.println();
        System.out.println(result.table());
        System.out.println("Table, JSON and chart: " + Options.DIRECTORY);
        if (!failures.isEmpty()) {
            AssertionError incomplete = new AssertionError("Not everything could be measured");
            failures.forEach(incomplete::addSuppressed);
            throw incomplete;
        }
    }

    private void warm(Dataset dataset) throws Exception {
        try (ProductProcess product = dataset.start(Map.of())) {
            group("memory", () -> {
                awaitRest(new ProcessFigures(product.pid()));
                memory("at rest", product, MB_AT_REST);
            });
            group("hot", () -> {
                new HotReads(options, result, product, longestDiscussion(dataset)).measure();
                memory("after hot reads", product, MB_AFTER);
            });
            group("visible", () -> MixedLoad.visible(result, dataset, product));
            group("mixed", () -> {
                new MixedLoad(options, result, dataset, product).measure(dataset);
                memory("after reads and writes", product, MB_AFTER);
            });
            group("nodes", () -> SecondNode.measure(options, result, dataset, product));
            group("comments", () -> Submissions.measure(options, result, dataset, product));
            dataset.forgetComments();
            Dataset.stop(product);
        }
    }

    private void cold(Dataset dataset) throws Exception {
        if (!options.has("cold") && !options.has("deep") && !options.has("growth")) {
            return;
        }
        try (ProductProcess product = dataset.start(Map.of("CHAPEAU_CACHE_MB", "0"))) {
            group("cold", () -> new ColdReads(options, result, dataset, product).measure());
            group("deep", () -> DeepPages.measure(options, result, product));
            if (options.isLarge()) {
                group("growth", () -> Growth.measure(options, result, dataset, product));
            }
            Dataset.stop(product);
        }
    }

    /** What breaks in one group does not take the figures of the others away. */
    private void group(String name, Group group) {
        if (options.has(name)) {
            try {
                group.measure();
            } catch (Exception broken) {
                System.err.println(name + ": " + broken);
                failures.add(broken);
            }
        }
    }

    /** Until it has given back what it does not need: its memory is not less than when it was looked at before. */
    private static void awaitRest(ProcessFigures product) throws IOException {
        AtomicReference<Double> before = new AtomicReference<>(product.residentMb());
        await("the product is at rest")
                .pollDelay(REST)
                .pollInterval(REST)
                .atMost(Duration.ofMinutes(5))
                .until(() -> {
                    double now = product.residentMb();
                    return now > before.getAndSet(now) - 1;
                });
    }

    private void memory(String when, ProductProcess product, double atMost) throws Exception {
        double megabytes = new ProcessFigures(product.pid()).residentMb();
        result.add(Row.of("memory", "memory of the JVM " + when, megabytes, " MB", Target.atMost(atMost)));
    }

    private static String longestDiscussion(Dataset dataset) throws Exception {
        return dataset.column(
                        "SELECT slug FROM chapeau_public.published_article ORDER BY comment_count DESC, id LIMIT 1")
                .getFirst();
    }
}
