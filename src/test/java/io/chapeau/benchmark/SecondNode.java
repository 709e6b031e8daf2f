package io.chapeau.benchmark;

import static org.awaitility.Awaitility.await;

import io.chapeau.process.ManagementClient;
import io.chapeau.process.ProductProcess;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.awaitility.core.ConditionFactory;

/** Another node on the same database: how soon it serves, and how soon it tells readers what the first one publishes. */
final class SecondNode {

    private static final int PUBLISHES = 50;
    private static final double TIMES_OF_A_HELLO = 3;
    private static final double VISIBLE_AFTER_MILLISECONDS = 500;

    private static final Duration LONGEST_WAIT = Duration.ofMinutes(2);

    private SecondNode() {}

    static void measure(Options options, Result result, Dataset dataset, ProductProcess first) throws Exception {
        try (ProductProcess second = dataset.startBeside()) {
            awaitFirstAnswer(second);
            visible(result, dataset, first, second);
        }
        starts(options, result, dataset);
    }

    /** In turns with a server that has nothing to start: what the machine and the JVM take meets both. */
    private static void starts(Options options, Result result, Dataset dataset) throws Exception {
        HelloYardstick.build();
        List<Double> seconds = new ArrayList<>();
        List<Double> yardstick = new ArrayList<>();
        List<Double> ratios = new ArrayList<>();
        for (int i = 0; i < options.rounds(); i++) {
            long start = System.nanoTime();
            try (ProductProcess node = dataset.startBeside()) {
                awaitFirstAnswer(node);
                seconds.add((System.nanoTime() - start) / 1e9);
            }
            yardstick.add(HelloYardstick.secondsToFirstAnswer());
            ratios.add(seconds.get(i) / yardstick.get(i));
        }
        result.add(new Row(
                "nodes",
                "start to first 200, database running",
                Row.number(Rounds.median(seconds)) + " s",
                Row.number(Rounds.median(yardstick)) + " s",
                Rounds.median(ratios),
                Row.number(Collections.min(ratios)) + "–" + Row.number(Collections.max(ratios)),
                Target.atMost(TIMES_OF_A_HELLO)));
    }

    private static void awaitFirstAnswer(ProductProcess node) {
        ManagementClient client = node.client();
        looking("the second node serves", Duration.ofMillis(5))
                .until(() -> client.answers("/v1/articles?limit=1", 200));
    }

    /** At once and then again and again, for as long as nobody would call slow but broken. */
    private static ConditionFactory looking(String forWhat, Duration every) {
        return await(forWhat).pollDelay(Duration.ZERO).pollInterval(every).atMost(LONGEST_WAIT);
    }

    private static void visible(Result result, Dataset dataset, ProductProcess first, ProductProcess second)
            throws Exception {
        String reader = Dataset.url(second);
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
