package io.chapeau.benchmark;

import com.fasterxml.jackson.databind.JsonNode;
import io.chapeau.process.ManagementClient;
import io.chapeau.process.ProductProcess;

/** A page far down a list, by its cursor, against the first one: both from the database. */
final class DeepPages {

    private static final int LIMIT = 20;
    private static final int STRIDE = 100;
    private static final int PAGE = 5_000;
    private static final int CONNECTIONS = 16;
    private static final double OF_FIRST = 1.2;

    private DeepPages() {}

    static void measure(Options options, Result result, ProductProcess product) throws Exception {
        int page = Math.min(PAGE, options.articles() / LIMIT - 1);
        String first = Dataset.url(product) + "/v1/articles?limit=" + LIMIT;
        String deep = first + "&cursor=" + cursor(product.client(), page);
        Wrk wrk = Wrk.with(CONNECTIONS, options.seconds());
        ProcessFigures process = new ProcessFigures(product.pid());
        WarmUp.untilCompiled(process, seconds -> Wrk.with(CONNECTIONS, seconds).measure(first));
        WarmUp.untilCompiled(process, seconds -> Wrk.with(CONNECTIONS, seconds).measure(deep));
        Rounds rounds = Rounds.of(options.rounds(), () -> wrk.measure(deep), () -> wrk.measure(first));
        result.add(Row.ofTimes(
                "deep",
                "page %,d by cursor against page 1, median".formatted(page),
                rounds,
                Measurement::p50,
                Target.atMost(OF_FIRST)));
    }

    /** In large steps, the last of them as small as it must be. */
    private static String cursor(ManagementClient client, int page) throws Exception {
        int left = (page - 1) * LIMIT;
        String cursor = "";
        while (left > 0) {
            int step = Math.min(left, STRIDE);
            JsonNode answer = client.read("/v1/articles?fields=slug&limit=" + step + cursor);
            String next = answer.path("page").path("next").asText("");
            cursor = "&cursor=" + next;
            left -= step;
        }
        return cursor.substring("&cursor=".length());
    }
}
