package io.chapeau.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class HealthIT {

    private static final List<String> PATHS = List.of(ManagementClient.AUTHORS, "/v1/articles");

    @Test
    void withoutItsDatabaseAndWithNothingOldTheProductIsAliveNotReadyAndAsksToComeBack() throws Exception {
        Installation installation = Installation.fresh("health");
        Map<String, String> settings =
                Map.of("CHAPEAU_ADMIN_TOKEN", ManagementClient.TOKEN, "CHAPEAU_STALE_IF_ERROR", "PT0S");
        try (ProductProcess product = installation.launch(settings).awaitReady()) {
            assertThat(product.client().answers("/q/health/ready", 200)).isTrue();
            for (String path : PATHS) {
                assertThat(product.client().answers(path, 200)).as(path).isTrue();
            }
            cutConnections(installation);
            for (String path : PATHS) {
                await(path)
                        .pollInterval(Duration.ofMillis(10))
                        .until(() -> answerInSpiteOfTrouble(product, path) == 200);
            }
            product.killDatabase();
            await("readiness is given up").atMost(Duration.ofSeconds(30)).until(() -> product.client()
                    .answers("/q/health/ready", 503));
            assertThat(product.client().answers("/q/health/live", 200)).isTrue();
            for (String path : PATHS) {
                // What is in memory goes on for the half second in which a head that was read counts as touch.
                await(path)
                        .pollInterval(Duration.ofMillis(10))
                        .until(() -> answerInSpiteOfTrouble(product, path) == 503);
            }
            product.terminate();
            assertThat(product.awaitExit()).isIn(0, 128 + 15);
        }
    }

    @Test
    void withoutItsDatabaseTheProductGoesOnGivingWhatItHasInMemoryForAWhileAndSaysSo() throws Exception {
        Installation installation = Installation.fresh("health-degraded");
        Map<String, String> settings =
                Map.of("CHAPEAU_ADMIN_TOKEN", ManagementClient.TOKEN, "CHAPEAU_STALE_IF_ERROR", "PT20S");
        try (ProductProcess product = installation.launch(settings).awaitReady()) {
            ManagementClient client = product.client();
            String known = client.get("/v1/articles").body();
            product.killDatabase();
            await("readiness is degraded").atMost(Duration.ofSeconds(30)).untilAsserted(() -> assertThat(
                            client.get("/q/health/ready").body())
                    .contains("\"degraded\"", "\"status\": \"UP\""));
            assertThat(client.get("/v1/articles").body()).isEqualTo(known);
            assertThat(client.get("/v1/articles").statusCode()).isEqualTo(200);
            assertThat(answerInSpiteOfTrouble(product, "/v1/tags")).isEqualTo(503);
            assertThat(answerInSpiteOfTrouble(product, ManagementClient.AUTHORS))
                    .isEqualTo(503);
            await("what was in memory is too old")
                    .atMost(Duration.ofMinutes(1))
                    .until(() -> answerInSpiteOfTrouble(product, "/v1/articles") == 503);
            assertThat(client.answers("/q/health/ready", 503)).isTrue();
        }
    }

    /** The status: the answer, or a 503 that says when to ask again and nothing of the inside. */
    private static int answerInSpiteOfTrouble(ProductProcess product, String path) throws Exception {
        HttpResponse<String> answer = product.client().get(path);
        if (answer.statusCode() != 200) {
            assertThat(answer.statusCode()).as(path + answer.body()).isEqualTo(503);
            assertThat(answer.headers().firstValue("Retry-After")).as(path).hasValue("5");
            assertThat(answer.body())
                    .contains("\"type\":\"/problems/unavailable\"", "\"instance\":\"" + path)
                    .doesNotContain("mariadb", "SQL", "Exception");
        }
        return answer.statusCode();
    }

    /** Ends the product's connections from another one, as an administrator or a failing network does. */
    private static void cutConnections(Installation installation) throws Exception {
        for (String user : List.of("chapeau_management", "chapeau_delivery")) {
            try (Connection own = installation.database(user);
                    Statement statement = own.createStatement()) {
                List<Long> others = new ArrayList<>();
                try (ResultSet rows = statement.executeQuery(
                        "SELECT id FROM information_schema.processlist WHERE id <> CONNECTION_ID()")) {
                    while (rows.next()) {
                        others.add(rows.getLong(1));
                    }
                }
                assertThat(others).as(user).isNotEmpty();
                for (long other : others) {
                    statement.execute("KILL CONNECTION " + other);
                }
            }
        }
    }
}
