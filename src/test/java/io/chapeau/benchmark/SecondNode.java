package io.chapeau.benchmark;

import io.chapeau.process.ManagementClient;
import io.chapeau.process.ProductProcess;
import java.util.ArrayList;
import java.util.List;

/** Another node on the same database: how soon it serves, and how soon it tells readers what the first one publishes. */
final class SecondNode {

    private static final int PUBLISHES = 50;
    private static final double SERVES_AFTER_SECONDS = 1.5;
    private static final double VISIBLE_AFTER_MILLISECONDS = 500;

    private SecondNode() {}

    static void measure(Options options, Result result, Dataset dataset, ProductProcess first) throws Exception {
        List<Double> starts = new ArrayList<>();
        for (int i = 0; i < options.rounds(); i++) {
            long start = System.nanoTime();
            try (ProductProcess second = dataset.startBeside()) {
                awaitFirstAnswer(second);
                starts.add((System.nanoTime() - start) / 1e9);
                if (i == 0) {
                    visible(result, dataset, first, second);
                }
            }
        }
        result.add(Row.of(
                "nodes",
                "start to first 200, database running",
                Rounds.median(starts),
                " s",
                Target.atMost(SERVES_AFTER_SECONDS)));
    }

    private static void awaitFirstAnswer(ProductProcess node) throws InterruptedException {
        while (!node.client().answers("/v1/articles?limit=1", 200)) {
            Thread.sleep(5);
        }
    }

    private static void visible(Result result, Dataset dataset, ProductProcess first, ProductProcess second)
            throws Exception {
        ManagementClient reader = second.client();
        Editor editor = new Editor(first.client());
        List<String> articles = dataset.editableIds();
        List<Double> milliseconds = new ArrayList<>();
        for (int i = 0; i < PUBLISHES; i++) {
            String article = articles.get(i % articles.size());
            Editor.seen(reader, article);
            long number = editor.publish(article);
            long acknowledged = System.nanoTime();
            while (Editor.seen(reader, article) < number) {
                Thread.sleep(1);
            }
            milliseconds.add((System.nanoTime() - acknowledged) / 1e6);
        }
        milliseconds.sort(null);
        result.add(Row.of(
                "nodes",
                "publish to visible on another node, longest of " + PUBLISHES,
                milliseconds.getLast(),
                " ms",
                Target.atMost(VISIBLE_AFTER_MILLISECONDS)));
    }
}
