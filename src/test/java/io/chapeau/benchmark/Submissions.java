package io.chapeau.benchmark;

import io.chapeau.process.ProductProcess;
import java.util.List;

/** Comments through all rules, with limits that let them in, against bare inserts of the same rows. */
final class Submissions {

    private static final int CLIENTS = 16;

    /** A comment goes through more code than a read, and the JVM compiles it beside the load. */
    private static final int WARM_UP_WINDOW_SECONDS = 15;

    private static final int MOST_WARM_UP_WINDOWS = 8;

    /** More than this from one window to the next is still the compiler's work, less may be chance. */
    private static final double STILL_WARMING = 1.03;

    private static final double OF_BARE_INSERTS = 0.5;

    private Submissions() {}

    static void measure(Options options, Result result, Dataset dataset, ProductProcess product) throws Exception {
        String article = dataset.editableIds().getFirst();
        String url = Dataset.url(product) + "/v1/articles/" + article + "/comments";
        Wrk wrk = Wrk.with(CLIENTS, options.seconds()).running(WrkScript.comments("comments"));
        try (InsertYardstick inserts =
                new InsertYardstick(dataset.installation(), article, CLIENTS, options.seconds())) {
            warmUp(wrk.forSeconds(WARM_UP_WINDOW_SECONDS), url);
            inserts.measure();
            Rounds rounds = Rounds.of(options.rounds(), () -> wrk.measure(url), inserts::measure);
            result.add(Row.of("comments", "comment submission, 16 clients", rounds, Target.atLeast(OF_BARE_INSERTS)));
        }
        List<String> taken = dataset.column(
                "SELECT CONCAT(COUNT(*), ' ', status) FROM comment" + " WHERE status <> 'approved' GROUP BY status");
        System.out.println("What the rules made of the comments: " + taken);
    }

    /** Taking a comment in is much code, which the JVM compiles for a minute and more: until it gets no faster. */
    private static void warmUp(Wrk wrk, String url) throws Exception {
        double before = 0;
        for (int i = 0; i < MOST_WARM_UP_WINDOWS; i++) {
            double rate = wrk.measure(url).perSecond();
            if (rate < before * STILL_WARMING) {
                return;
            }
            before = rate;
        }
    }
}
