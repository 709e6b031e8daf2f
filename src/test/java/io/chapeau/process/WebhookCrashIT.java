package io.chapeau.process;

import static io.chapeau.process.ManagementClient.AUTHORS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.chapeau.testing.Receiver;
import io.chapeau.testing.Receiver.Request;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The product is killed in the midst of its work, and the receiver is away across a restart. */
class WebhookCrashIT {

    private static final Map<String, String> SETTINGS = Map.of(
            "CHAPEAU_ADMIN_TOKEN", ManagementClient.TOKEN,
            "CHAPEAU_WEBHOOK_ALLOW_PRIVATE", "true",
            "CHAPEAU_WEBHOOK_PORTS", "1-65535");
    private static final int AUTHORS_A_RUN = 15;

    private static final ObjectMapper JSON = new ObjectMapper();

    private final List<String> acknowledged = new ArrayList<>();
    private final Installation installation = Installation.fresh("webhook");

    @Test
    void everyAcknowledgedChangeArrivesInTheOrderOfItsEntity() throws Exception {
        List<Request> arrived = new ArrayList<>();
        int port;
        try (Receiver receiver = Receiver.start()) {
            port = receiver.port();
            try (ProductProcess product = start()) {
                product.client()
                        .create(
                                "/v1/management/webhooks",
                                Map.of("url", receiver.url(), "events", List.of("author.*"), "audience", "management"));
                write(product);
                product.killHard();
            }
            arrived.addAll(receiver.requests());
        }
        try (ProductProcess product = start()) {
            write(product);
            await("an attempt fails")
                    .atMost(Duration.ofSeconds(60))
                    .until(() -> count("attempts > 0 AND status = 'pending'") > 0);
            product.killHard();
        }
        try (Receiver receiver = Receiver.at("127.0.0.1", port);
                ProductProcess product = start()) {
            write(product);
            await("all is delivered").atMost(Duration.ofMinutes(2)).until(() -> {
                letPausePass();
                return new LinkedHashSet<>(facts(arrived, receiver.requests())).containsAll(acknowledged);
            });
            arrived.addAll(receiver.requests());
        }
        List<String> firsts = new ArrayList<>(new LinkedHashSet<>(facts(arrived, List.of())));
        for (String fact : acknowledged) {
            if (fact.endsWith("updated")) {
                assertThat(firsts.indexOf(fact))
                        .as(fact)
                        .isGreaterThan(firsts.indexOf(fact.replace("updated", "created")));
            }
        }
        assertThat(firsts).containsAll(acknowledged);
    }

    private ProductProcess start() {
        return installation.launch(SETTINGS).awaitReady();
    }

    private void write(ProductProcess product) throws Exception {
        for (int i = 0; i < AUTHORS_A_RUN; i++) {
            JsonNode author = product.client().create(AUTHORS, Map.of("name", "Author " + acknowledged.size()));
            String id = author.path("id").asText();
            acknowledged.add(id + " author.created");
            product.client().patch(AUTHORS + "/" + id, author.path("version").asInt(), Map.of("name", "Renamed " + i));
            acknowledged.add(id + " author.updated");
        }
    }

    private static List<String> facts(List<Request> before, List<Request> now) {
        List<Request> all = new ArrayList<>(before);
        all.addAll(now);
        return all.stream().map(WebhookCrashIT::fact).toList();
    }

    private static String fact(Request request) {
        try {
            JsonNode event = JSON.readTree(request.body());
            return event.at("/data/id").asText() + " " + event.path("type").asText();
        } catch (java.io.IOException broken) {
            throw new AssertionError(request.body(), broken);
        }
    }

    private void letPausePass() throws Exception {
        try (Connection connection = installation.database();
                Statement update = connection.createStatement()) {
            update.execute("UPDATE webhook_delivery SET due_at = NOW(3) WHERE status = 'pending' AND due_at > NOW(3)"
                    + " AND (claim IS NULL OR due_at < NOW(3) + INTERVAL 45 SECOND)");
        }
    }

    private int count(String condition) throws Exception {
        try (Connection connection = installation.database();
                Statement select = connection.createStatement();
                ResultSet row = select.executeQuery("SELECT COUNT(*) FROM webhook_delivery WHERE " + condition)) {
            row.next();
            return row.getInt(1);
        }
    }
}
