package io.chapeau.benchmark;

import io.chapeau.process.ProductProcess;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Readers while somebody floods the site with comments from thousands of addresses, of which the limits refuse nearly
 * all. Readers come at a pace of their own, as from other machines; the flood sends as fast as it is answered over 500
 * connections, which the product lets wait: it gets some 200 answers a second, and all rounds together are twice twenty
 * thousand comments and more.
 */
final class Flood {

    private static final int READERS = 16;
    private static final int FLOODERS = 500;
    private static final int READS_PER_SECOND = 500;

    /** Readers are there from the first connection, which all come at once. */
    private static final int SECONDS = 21;

    private static final int READING_SECONDS = 20;

    /** The 99th percentile of so few reads scatters more than any rate, most where others take from this machine. */
    private static final int ROUNDS = 15;

    private static final double OF_IDLE = 1.5;
    private static final Pattern ANSWERS = Pattern.compile("202: (\\d+), 429: (\\d+), others: (\\d+)");

    private Flood() {}

    /** With the limits that the product has by itself. */
    static void measure(Options options, Result result, Dataset dataset) throws Exception {
        String limits = "client=10/PT10M,network=60/PT10M,article=60/PT1M,site=600/PT1M";
        try (ProductProcess product = dataset.start(Map.of("CHAPEAU_COMMENTS_RATE_LIMIT", limits));
                ExecutorService thread = Executors.newSingleThreadExecutor()) {
            String article = Dataset.url(product) + "/v1/articles/"
                    + dataset.editableIds().getFirst();
            Wrk readers = Wrk.with(READERS, READING_SECONDS)
                    .running(WrkScript.paced("paced", READERS * 1000 / READS_PER_SECOND));
            Wrk flood = Wrk.with(FLOODERS, SECONDS).running(WrkScript.flood("flood"));
            Wrk.with(READERS, READING_SECONDS).warmUp(article);
            // Both at once, as they are measured: a server compiled for readers alone is not compiled for a flood.
            WarmUp.untilCompiled(new ProcessFigures(product.pid()), seconds -> {
                Future<String> flooding =
                        thread.submit(() -> flood.forSeconds(seconds).output(article + "/comments"));
                readers.forSeconds(seconds).measure(article);
                flooding.get();
            });
            ProcessorTime before = ProcessorTime.now();
            List<Measurement> flooded = new ArrayList<>();
            List<Measurement> idle = new ArrayList<>();
            long[] answers = new long[3];
            long broken = 0;
            for (int i = 0; i < Math.max(ROUNDS, options.rounds()); i++) {
                idle.add(readers.measure(article));
                Future<String> flooding = thread.submit(() -> flood.output(article + "/comments"));
                flooded.add(readers.measure(article));
                String output = flooding.get();
                count(output, answers);
                broken += Wrk.brokenConnections(output);
            }
            Rounds rounds = new Rounds(flooded, idle);
            String all = "%,d comments taken and %,d refused".formatted(answers[0], answers[1]);
            result.add(waiting("median", rounds, rounds.ratio(Measurement::p50), rounds.spread(Measurement::p50), all));
            result.add(waiting("p99", rounds, rounds.ratio(Measurement::p99), rounds.spread(Measurement::p99), all));
            result.add(Row.of("flood", "other answers than 202 and 429", (double) answers[2], "", Target.atMost(0)));
            result.add(Row.of("flood", "connections that broke", (double) broken, "", Target.atMost(0)));
            result.add(Row.of(
                    "flood",
                    "taken from this machine by others meanwhile",
                    ProcessorTime.now().since(before).stolenShare() * 100,
                    " %",
                    Target.REPORTED));
            dataset.forgetComments();
            Dataset.stop(product);
        }
    }

    private static Row waiting(String which, Rounds rounds, double ratio, String spread, String all) {
        return new Row(
                "flood",
                "readers' " + which + " in a flood against idle (" + all + ")",
                Row.latency(rounds.ofProduct(Measurement::p50), rounds.ofProduct(Measurement::p99)),
                Row.latency(rounds.ofYardstick(Measurement::p50), rounds.ofYardstick(Measurement::p99)),
                ratio,
                spread,
                Target.atMost(OF_IDLE));
    }

    private static void count(String output, long[] answers) {
        Matcher counted = ANSWERS.matcher(output);
        if (!counted.find()) {
            throw new IllegalStateException("wrk does not say what became of the flood: " + output);
        }
        for (int i = 0; i < answers.length; i++) {
            answers[i] += Long.parseLong(counted.group(i + 1));
        }
    }
}
