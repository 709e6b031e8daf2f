package io.chapeau.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class HealthIT {

    @Test
    void productWithoutItsDatabaseIsAliveButNotReady() throws Exception {
        Installation installation = Installation.fresh("health");
        try (ProductProcess product = installation.start()) {
            assertThat(product.client().answers("/q/health/ready", 200)).isTrue();
            product.killDatabase();
            await("readiness is given up").atMost(Duration.ofSeconds(30)).until(() -> product.client()
                    .answers("/q/health/ready", 503));
            assertThat(product.client().answers("/q/health/live", 200)).isTrue();
            HttpResponse<String> answer = product.client().get(ManagementClient.AUTHORS);
            assertThat(answer.statusCode()).isBetween(500, 503);
            assertThat(answer.body()).contains("\"status\":").doesNotContain("mariadb", "SQL", "Exception");
            product.terminate();
            assertThat(product.awaitExit()).isIn(0, 128 + 15);
        }
    }
}
