package io.chapeau.webhook;

import static io.chapeau.testing.Api.as;
import static io.chapeau.testing.Api.created;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.agroal.api.AgroalDataSource;
import io.chapeau.testing.Api;
import io.chapeau.testing.Receiver;
import io.quarkus.agroal.DataSource;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.spi.CDI;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.awaitility.core.ConditionFactory;

/** Webhooks as an administrator's client makes and watches them, and the hands of the clock in the queue. */
@ApplicationScoped
class Hooks {

    static final String PATH = "/v1/management/webhooks";
    private static final String TAGS = "/v1/management/tags";

    private static final String UNTOLD = """
            SELECT COUNT(*) FROM change_log WHERE seq IS NULL OR seq > (SELECT MAX(seq) FROM webhook_position)""";

    private final AgroalDataSource database;

    Hooks(@DataSource("changes") AgroalDataSource database) {
        this.database = database;
    }

    static Map<String, Object> input(String url, String... events) {
        Map<String, Object> input = new HashMap<>();
        input.put("url", url);
        input.put("events", List.of(events));
        input.put("audience", "management");
        return input;
    }

    static Response create(Map<String, ?> input) {
        return as("admin").contentType(ContentType.JSON).body(input).post(PATH);
    }

    /** A webhook of management for these events, of nothing that happened before; its whole answer. */
    static Response hearing(Receiver receiver, String... events) {
        CDI.current().select(Hooks.class).get().awaitEverythingTold();
        return create(input(receiver.url(), events))
                .then()
                .statusCode(201)
                .extract()
                .response();
    }

    /** A new webhook hears of what was changed just before it and not told yet. */
    void awaitEverythingTold() {
        eventually("everything told", () -> {
            try (Connection connection = database.getConnection();
                    Statement statement = connection.createStatement();
                    ResultSet untold = statement.executeQuery(UNTOLD)) {
                return untold.next() && untold.getInt(1) == 0;
            }
        });
    }

    static JsonPath read(Response hook) {
        return as("admin")
                .get(hook.header("Location"))
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    static Response patch(Response hook, String changes) {
        return as("admin")
                .header("If-Match", "*")
                .contentType(Api.MERGE_PATCH)
                .body(changes)
                .patch(hook.header("Location"));
    }

    static Response act(Response hook, String action) {
        return as("admin").post(hook.header("Location") + "/" + action);
    }

    /** The deliveries in the order in which they were written. */
    static List<Map<String, Object>> deliveries(Response hook) {
        return as("admin")
                .get(hook.header("Location") + "/deliveries?limit=100&sort=createdAt")
                .then()
                .statusCode(200)
                .extract()
                .path("items");
    }

    /** The only delivery, when it is no longer pending or has come to a failure. */
    static Map<String, Object> triedDelivery(Response hook, int attempts) {
        eventually("attempt " + attempts).until(() -> isTried(hook, attempts));
        return deliveries(hook).getFirst();
    }

    static boolean isTried(Response hook, int attempts) {
        List<Map<String, Object>> deliveries = deliveries(hook);
        return deliveries.size() == 1 && text(deliveries.getFirst(), "attempts").equals(Integer.toString(attempts));
    }

    static String text(Map<String, Object> delivery, String property) {
        return String.valueOf(delivery.get(property));
    }

    static List<Receiver.Request> awaitRequests(Receiver receiver, int count) {
        eventually(count + " requests").until(() -> receiver.requests().size() >= count);
        assertThat(receiver.requests()).hasSize(count);
        return List.copyOf(receiver.requests());
    }

    static ConditionFactory eventually(String what) {
        return await(what).atMost(Duration.ofSeconds(30)).pollInterval(Duration.ofMillis(20));
    }

    static void eventually(String what, Callable<Boolean> condition) {
        eventually(what).until(condition);
    }

    /** A tag of its own: its path. */
    static String tag() {
        return created(TAGS, Map.of("name", Api.unique("Hooked"))).header("Location");
    }

    static void rename(String tag) {
        as("editor")
                .header("If-Match", "*")
                .contentType(Api.MERGE_PATCH)
                .body(Map.of("name", Api.unique("Renamed")))
                .patch(tag)
                .then()
                .statusCode(200);
    }

    static JsonPath event(Receiver.Request request) {
        return JsonPath.from(request.body());
    }

    static List<String> types(List<Receiver.Request> requests) {
        return requests.stream()
                .map(request -> event(request).getString("type"))
                .toList();
    }

    /** Lets the time until the next attempts of a webhook pass. */
    void letPausePass(Response hook) {
        execute("UPDATE webhook_delivery SET due_at = NOW(3) - INTERVAL 1 SECOND WHERE webhook_id = '" + hook.path("id")
                + "' AND status = 'pending' AND claim IS NULL");
    }

    void execute(String statement) {
        try (Connection connection = database.getConnection();
                Statement update = connection.createStatement()) {
            update.execute(statement);
        } catch (SQLException failed) {
            throw new IllegalStateException(statement, failed);
        }
    }
}
