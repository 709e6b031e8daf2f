package io.chapeau.benchmark;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.chapeau.process.ProductProcess;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;

/** Answers from the database, with the cache switched off, against statements written by hand. */
final class ColdReads {

    private static final double OF_HAND_WRITTEN = 0.75;
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
        try (YardstickProcess hand = handWritten()) {
            for (ColdPage page : ColdPage.of(dataset, options)) {
                compare(page, hand);
            }
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

    private void compare(ColdPage page, YardstickProcess hand) throws Exception {
        requireSameData(page.path(), hand);
        page.warmUp(Dataset.url(product), new ProcessFigures(product.pid()));
        page.warmUp(hand.url(), hand.figures());
        Rounds rounds = Rounds.of(
                options.rounds(),
                () -> page.measure(Dataset.url(product), options.seconds()),
                () -> page.measure(hand.url(), options.seconds()));
        result.add(Row.of("cold", "cold " + page.name(), rounds, Target.atLeast(OF_HAND_WRITTEN)));
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
