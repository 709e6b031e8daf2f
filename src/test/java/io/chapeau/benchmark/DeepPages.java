package io.chapeau.benchmark;

import com.fasterxml.jackson.databind.JsonNode;
import io.chapeau.process.ManagementClient;
import io.chapeau.process.ProductProcess;

/** A page far down a list, by its cursor, against the first one: both from the database. */
final class DeepPages {

    private static final int LIMIT = 20;
    private static final int STRIDE = 100;
    private static final int PAGE = 5_000;

    private DeepPages() {}

    static void measure(Options options, Result result, ProductProcess product) throws Exception {
        int page = Math.min(PAGE, options.articles() / LIMIT - 1);
        String first = Dataset.url(product) + "/v1/articles?limit=" + LIMIT;
        String deep = first + "&cursor=" + cursor(product.client(), page);
        Wrk wrk = Wrk.with(16, options.seconds());
        wrk.measure(first);
        wrk.measure(deep);
        Rounds rounds = Rounds.of(options.rounds(), () -> wrk.measure(deep), () -> wrk.measure(first));
        result.add(new Row(
                "deep",
                "page %,d by cursor against page 1, time".formatted(page),
                Row.number(rounds.ofProduct(Measurement::p50)) + " ms",
                Row.number(rounds.ofYardstick(Measurement::p50)) + " ms",
                rounds.ofProduct(Measurement::p50) / rounds.ofYardstick(Measurement::p50),
                "",
                Target.atMost(1.2)));
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
