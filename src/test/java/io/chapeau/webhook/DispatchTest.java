package io.chapeau.webhook;

import static io.chapeau.webhook.Hooks.deliveries;
import static io.chapeau.webhook.Hooks.eventually;
import static io.chapeau.webhook.Hooks.hearing;
import static io.chapeau.webhook.Hooks.tag;
import static io.chapeau.webhook.Hooks.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.chapeau.change.Change;
import io.chapeau.change.ChangeFeed;
import io.chapeau.testing.AtOnce;
import io.chapeau.testing.Receiver;
import io.chapeau.testing.TestDatabase;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Rows and position are one: whoever is stopped between them has done neither. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@SuppressWarnings("NullAway.Init")
class DispatchTest {

    private static final UUID BEHIND = UUID.randomUUID();

    @Inject
    Hooks hooks;

    @Inject
    Dispatch dispatch;

    @Inject
    ChangeFeed feed;

    @AfterEach
    void silence() {
        hooks.execute("DELETE FROM webhook");
    }

    @Test
    void changeIsDispatchedOnceWhateverNodesDoAtOnce() throws Exception {
        try (Receiver receiver = Receiver.start()) {
            Response hook = hearing(receiver, "tag.created");
            tag();
            eventually("dispatched", () -> deliveries(hook).size() == 1);
            long position = dispatch.position();
            List<Change> last = feed.after(position - 1, 1);
            hooks.execute("DELETE FROM webhook_delivery");
            hooks.execute("UPDATE webhook_position SET seq = " + (position - 1));
            AtOnce.times(4, node -> dispatch.write(position - 1, last));
            eventually("moved", () -> dispatch.position() == position);
            assertThat(deliveries(hook)).hasSize(1);
            assertThat(dispatch.write(position - 1, last)).isFalse();
        }
    }

    @Test
    void changeIsToldWhenOtherNodesKnowItOrAfterASecond() {
        hooks.execute("INSERT INTO node_heartbeat (node, applied_seq, at)" + " VALUES ('" + BEHIND
                + "', 0, NOW(3) + INTERVAL 1 HOUR)");
        try (Receiver receiver = Receiver.start()) {
            Response hook = hearing(receiver, "tag.created");
            tag();
            eventually("dispatched", () -> deliveries(hook).size() == 1);
            Map<String, Object> delivery = deliveries(hook).getFirst();
            Instant changed =
                    Instant.parse(JsonPath.from(text(delivery, "requestBody")).getString("timestamp"));
            assertThat(Instant.parse(text(delivery, "createdAt"))).isAfterOrEqualTo(changed.plusSeconds(1));
        } finally {
            hooks.execute("DELETE FROM node_heartbeat WHERE node = '" + BEHIND + "'");
        }
    }

    @Test
    void dispatchThatEndsEarlyLeavesNothing() {
        try (Receiver receiver = Receiver.start()) {
            Response hook = hearing(receiver, "tag.created");
            tag();
            eventually("dispatched", () -> deliveries(hook).size() == 1);
            long position = dispatch.position();
            List<Change> last = feed.after(position - 1, 1);
            hooks.execute("DELETE FROM webhook_delivery");
            assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> {
                        assertThat(dispatch.write(position, last)).isTrue();
                        throw new IllegalStateException("killed");
                    }))
                    .hasMessageContaining("killed");
            assertThat(deliveries(hook)).isEmpty();
            assertThat(dispatch.position()).isEqualTo(position);
        }
    }
}
