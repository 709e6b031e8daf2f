package io.chapeau.benchmark;

import io.chapeau.process.ProductProcess;
import java.util.List;

/** Comments through all rules, with limits that let them in, against bare inserts of the same rows. */
final class Submissions {

    private static final int CLIENTS = 16;

    /** So long the JVM compiles what a submission goes through; in between, some seconds look as if it were done. */
    private static final int WARM_UP_SECONDS = 120;

    /** What waits for a disk scatters more than what is in memory. */
    private static final int ROUNDS = 7;

    private static final double OF_BARE_INSERTS = 0.5;

    private Submissions() {}

    static void measure(Options options, Result result, Dataset dataset, ProductProcess product) throws Exception {
        String article = dataset.editableIds().getFirst();
        String url = Dataset.url(product) + "/v1/articles/" + article + "/comments";
        Wrk wrk = Wrk.with(CLIENTS, options.seconds()).running(WrkScript.comments("comments"));
        try (InsertYardstick inserts = new InsertYardstick(dataset, article, CLIENTS, options.seconds())) {
            wrk.forSeconds(WARM_UP_SECONDS).measure(url);
            inserts.measure();
            Rounds rounds = Rounds.of(Math.max(ROUNDS, options.rounds()), () -> wrk.measure(url), inserts::measure);
            result.add(Row.of("comments", "comment submission, 16 clients", rounds, Target.atLeast(OF_BARE_INSERTS)));
        }
        List<String> taken = dataset.column(
                "SELECT CONCAT(COUNT(*), ' ', status) FROM comment" + " WHERE status <> 'approved' GROUP BY status");
        System.out.println("What the rules made of the comments: " + taken);
    }
}
