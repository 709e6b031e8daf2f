package io.chapeau.benchmark;

import io.chapeau.process.ProductProcess;
import java.nio.file.Files;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** {@code ./mvnw -Pbenchmark verify} runs this and nothing else; see {@link Options} for what can be chosen. */
class Benchmark {

    private static final double MB_AT_REST = 250;
    private static final double MB_AFTER = 600;
    private static final int REST_SECONDS = 5;

    @Test
    void measure() throws Exception {
        Wrk.requireInstalled();
        Files.createDirectories(Options.DIRECTORY);
        Options options = Options.fromProperties();
        Result result = new Result(options);
        Dataset dataset = Dataset.of(options);
        try {
            warm(options, result, dataset);
            cold(options, result, dataset);
        } finally {
            forgetComments(dataset);
        }
        System.out.println();
        System.out.println(result.table());
        System.out.println("Table, JSON and chart: " + Options.DIRECTORY);
    }

    private static void warm(Options options, Result result, Dataset dataset) throws Exception {
        try (ProductProcess product = dataset.start(Map.of())) {
            ProcessFigures figures = new ProcessFigures(product.pid());
            if (options.has("memory")) {
                Thread.sleep(REST_SECONDS * 1000L);
                result.add(Row.of(
                        "memory", "memory of the JVM at rest", figures.residentMb(), " MB", Target.atMost(MB_AT_REST)));
            }
            if (options.has("hot")) {
                new HotReads(options, result, product, longestDiscussion(dataset)).measure();
            }
            if (options.has("visible")) {
                MixedLoad.visible(result, dataset, product);
            }
            if (options.has("mixed")) {
                new MixedLoad(options, result, dataset, product).measure(dataset);
            }
            if (options.has("memory")) {
                result.add(Row.of(
                        "memory",
                        "memory of the JVM after the runs",
                        figures.residentMb(),
                        " MB",
                        Target.atMost(MB_AFTER)));
            }
            if (options.has("comments")) {
                Submissions.measure(options, result, dataset, product);
            }
            Dataset.stop(product);
        }
    }

    private static void cold(Options options, Result result, Dataset dataset) throws Exception {
        if (!options.has("cold") && !options.has("deep")) {
            return;
        }
        try (ProductProcess product = dataset.start(Map.of("CHAPEAU_CACHE_MB", "0"))) {
            if (options.has("cold")) {
                new ColdReads(options, result, dataset, product).measure();
            }
            if (options.has("deep")) {
                DeepPages.measure(options, result, product);
            }
            Dataset.stop(product);
        }
    }

    private static String longestDiscussion(Dataset dataset) throws Exception {
        return dataset.column(
                        "SELECT slug FROM chapeau_public.published_article ORDER BY comment_count DESC, id LIMIT 1")
                .getFirst();
    }

    /** So that the next run finds the data set as this one did. */
    private static void forgetComments(Dataset dataset) throws Exception {
        try (ProductProcess product = dataset.start(Map.of());
                var connection = dataset.installation().database();
                var statement = connection.createStatement()) {
            statement.executeUpdate("DELETE FROM comment WHERE status IN ('pending', 'spam')");
            Dataset.stop(product);
        }
    }
}
