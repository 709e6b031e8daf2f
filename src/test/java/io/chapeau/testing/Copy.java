package io.chapeau.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What an integrator holds: every entity as the bytes that were sent, by type and id. */
public final class Copy {

    public static final String PUBLIC = "/v1/sync";
    public static final String MANAGEMENT = "/v1/management/sync";
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final Map<String, String> entities = new TreeMap<>();
    private final String path;
    private final Client client;
    private @Nullable String cursor;

    private Copy(String path, Client client) {
        this.path = path;
        this.client = client;
    }

    /** How a copy asks: the body of the answer 200 to a path with its query. */
    public interface Client {
        String get(String pathAndQuery) throws Exception;
    }

    /** A whole copy of a side, begun now. */
    public static Copy of(String path, Client client) throws Exception {
        Copy copy = new Copy(path, client);
        copy.catchUp();
        return copy;
    }

    /** A whole copy of a side of the product under test, begun now. */
    public static Copy of(String path) throws Exception {
        return of(path, address -> {
            var request = path.equals(PUBLIC) ? Api.reader() : Api.as("integrator");
            return request.urlEncodingEnabled(false)
                    .get(address)
                    .then()
                    .statusCode(200)
                    .extract()
                    .asString();
        });
    }

    /** What a copy that began now would hold, from the same place. */
    public Copy fresh() throws Exception {
        return of(path, client);
    }

    public Map<String, String> entities() {
        return entities;
    }

    public String cursor() {
        return Objects.requireNonNull(cursor, "A copy that was begun has a cursor");
    }

    /** Applies all that there is; answers the items, as {@code type id}, with a minus before what is gone. */
    public List<String> catchUp() throws Exception {
        return catchUp(100);
    }

    public List<String> catchUp(int limit) throws Exception {
        List<String> items = new ArrayList<>();
        boolean more = true;
        while (more) {
            String position = cursor == null ? "" : "&cursor=" + cursor;
            JsonNode page = tree(client.get(path + "?limit=" + limit + position));
            page.path("items").forEach(item -> items.add(apply(item)));
            cursor = page.path("next").asText();
            more = page.path("more").asBoolean();
        }
        return items;
    }

    private String apply(JsonNode item) {
        String key = item.path("type").asText() + " " + item.path("id").asText();
        if (item.has("object")) {
            entities.put(key, item.path("object").toString());
            return key;
        }
        assertThat(item.path("deletedAt").asText()).as(key).endsWith("Z");
        entities.remove(key);
        return "-" + key;
    }

    public static JsonNode tree(String json) {
        try {
            return MAPPER.readTree(json);
        } catch (JsonProcessingException broken) {
            throw new IllegalArgumentException(json, broken);
        }
    }
}
