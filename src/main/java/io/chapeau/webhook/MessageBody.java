package io.chapeau.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.chapeau.change.ChangeType;
import io.chapeau.change.sync.CurrentState;
import io.chapeau.change.sync.SyncPage;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.Semaphore;

/**
 * What one attempt sends. To a full message the entity is added as it is at this moment, in the form in which
 * copies of the endpoint's side hold it: a receiver that comes late never gets an old state, and none gets more than sync
 * shows its side.
 */
@ApplicationScoped
class MessageBody {

    /** Bytes of a message at most: many may be under way at once, and receivers have limits too. */
    static final int LARGEST = 256 * 1024;

    private static final int READ_AT_ONCE = 4;

    private final CurrentState state;
    private final ObjectMapper mapper;
    /** Whoever waits to send holds no more than one bounded message; only here may an object be larger. */
    private final Semaphore places = new Semaphore(READ_AT_ONCE);

    MessageBody(CurrentState state, ObjectMapper mapper) {
        this.state = state;
        this.mapper = mapper;
    }

    String of(ClaimedDelivery delivery) {
        UUID entity = delivery.entity();
        if (delivery.payload() == WebhookPayload.THIN || entity == null) {
            return delivery.body();
        }
        places.acquireUninterruptibly();
        try {
            return full(delivery, entity);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("A message is made of plain values", impossible);
        } finally {
            places.release();
        }
    }

    private String full(ClaimedDelivery delivery, UUID entity) throws JsonProcessingException {
        JsonNode message = mapper.readTree(delivery.body());
        ObjectNode data = (ObjectNode) message.path("data");
        SyncPage.Item item = state.read(
                delivery.audience().word(),
                ChangeType.ofWord(delivery.type()).entity(),
                entity,
                Instant.parse(message.path("timestamp").asText()));
        if (item.object() == null) {
            data.putPOJO("deletedAt", item.deletedAt());
            return mapper.writeValueAsString(message);
        }
        data.putPOJO("object", item.object());
        byte[] json = mapper.writeValueAsBytes(message);
        if (json.length > LARGEST) {
            data.remove("object");
            data.put("objectTooLarge", true);
            return mapper.writeValueAsString(message);
        }
        return new String(json, UTF_8);
    }
}
