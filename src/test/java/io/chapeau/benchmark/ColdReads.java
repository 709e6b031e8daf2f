package io.chapeau.benchmark;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.chapeau.process.ProductProcess;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Answers from the database, with the cache switched off, against statements written by hand. */
final class ColdReads {

    private static final double OF_HAND_WRITTEN = 0.75;
    private static final int CONNECTIONS = 16;
    private static final int SMALL = 10_000;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Options options;
    private final Result result;
    private final Dataset dataset;
    private final ProductProcess product;

    ColdReads(Options options, Result result, Dataset dataset, ProductProcess product) {
        this.options = options;
        this.result = result;
        this.dataset = dataset;
        this.product = product;
    }

    void measure() throws Exception {
        List<String> articles = dataset.column(
                "SELECT CONCAT('/v1/articles/', slug) FROM chapeau_public.published_article ORDER BY RAND(11) LIMIT "
                        + SMALL);
        String category = dataset.column("SELECT slug FROM category WHERE parent_id IS NULL ORDER BY id LIMIT 1")
                .getFirst();
        try (YardstickProcess hand = handWritten()) {
            compare("article", articles.getFirst(), WrkScript.cycle("cold", articles), hand);
            compare("list of 20", "/v1/articles?limit=20", null, hand);
            compare("category with subcategories, page 3", "/v1/articles?category=" + category + "&page=3", null, hand);
        }
    }

    private YardstickProcess handWritten() throws Exception {
        String password = dataset.installation().passwords().getProperty("chapeau_delivery");
        return YardstickProcess.start(
                HandWrittenServer.class,
                List.of(
                        dataset.server() + "/chapeau_public?useServerPrepStmts=true",
                        "chapeau_delivery",
                        password,
                        Integer.toString(new ProcessFigures(product.pid()).eventLoops())),
                List.of());
    }

    private void compare(String name, String path, @Nullable Path script, YardstickProcess hand) throws Exception {
        requireSameData(path, hand);
        Wrk base = Wrk.with(CONNECTIONS, options.seconds());
        Wrk wrk = script == null ? base : base.running(script);
        for (String server : List.of(Dataset.url(product), hand.url())) {
            wrk.forSeconds(2 * options.warmUpSeconds()).measure(server + path);
        }
        Rounds rounds = Rounds.of(
                options.rounds(), () -> wrk.measure(Dataset.url(product) + path), () -> wrk.measure(hand.url() + path));
        result.add(Row.of("cold", "cold " + name, rounds, Target.atLeast(OF_HAND_WRITTEN)));
        againstSmall(name + " p50", rounds.ofProduct(Measurement::p50));
        againstSmall(name + " p99", rounds.ofProduct(Measurement::p99));
    }

    /** The large data set against what the last run over the small one saw on this machine. */
    private void againstSmall(String name, double milliseconds) throws IOException {
        result.note(name, milliseconds);
        Double small = options.isLarge() ? Result.noted(SMALL).get(name) : null;
        if (small != null) {
            result.add(new Row(
                    "cold",
                    "cold " + name + ", large data set against small",
                    Row.number(milliseconds) + " ms",
                    Row.number(small) + " ms",
                    milliseconds / small,
                    "",
                    Target.atMost(1.3)));
        }
    }

    /** A yardstick that answers something else measures nothing. Only the product can sign cursors. */
    private void requireSameData(String path, YardstickProcess hand) throws Exception {
        JsonNode ours = data(Dataset.url(product) + path);
        JsonNode theirs = data(hand.url() + path);
        if (!ours.equals(theirs)) {
            throw new IllegalStateException(path + ": the yardstick answers other data\n" + ours + "\n" + theirs);
        }
    }

    private static JsonNode data(String url) throws Exception {
        try (HttpClient client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            JsonNode answer = JSON.readTree(
                    client.send(HttpRequest.newBuilder(URI.create(url)).build(), BodyHandlers.ofString())
                            .body());
            return answer.has("items") ? JSON.valueToTree(Map.of("items", answer.get("items"))) : answer;
        }
    }
}
