package io.chapeau.benchmark;

import static org.awaitility.Awaitility.await;

import io.chapeau.process.ManagementClient;
import io.chapeau.process.ProductProcess;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.awaitility.core.ConditionFactory;

/** Another node on the same database: how soon it serves, and how soon it tells readers what the first one publishes. */
final class SecondNode {

    private static final int PUBLISHES = 50;
    private static final double SERVES_AFTER_SECONDS = 1.5;
    private static final double VISIBLE_AFTER_MILLISECONDS = 500;

    private static final Duration LONGEST_WAIT = Duration.ofMinutes(2);

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

    private static void awaitFirstAnswer(ProductProcess node) {
        looking("the second node serves", Duration.ofMillis(5))
                .until(() -> node.client().answers("/v1/articles?limit=1", 200));
    }

    /** At once and then again and again, for as long as nobody would call slow but broken. */
    private static ConditionFactory looking(String forWhat, Duration every) {
        return await(forWhat).pollDelay(Duration.ZERO).pollInterval(every).atMost(LONGEST_WAIT);
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
            looking("the other node shows what was published", Duration.ofMillis(1))
                    .until(() -> Editor.seen(reader, article) >= number);
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
