package io.chapeau.change.live;

import static io.chapeau.testing.Api.reader;
import static io.chapeau.testing.Api.unchecked;
import static io.chapeau.testing.Api.unique;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import io.agroal.api.AgroalDataSource;
import io.chapeau.change.CacheTag;
import io.chapeau.change.NumberedChanges;
import io.chapeau.testing.Articles;
import io.chapeau.testing.Copy;
import io.chapeau.testing.TestDatabase;
import io.quarkus.agroal.DataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What a client hears of changes as they happen. A stream that is silent for a minute fails its test. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@SuppressWarnings("NullAway.Init")
@Timeout(value = 60, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class LiveEventsTest {

    private static final String PUBLIC = "/v1/events";
    private static final String MANAGEMENT = "/v1/management/events";

    private static final int FLOOD = 20_000;

    @Inject
    NumberedChanges changes;

    @Inject
    LiveEvents live;

    @Inject
    @DataSource("changes")
    AgroalDataSource database;

    @Test
    void readersHearOfPublishUpdateAndUnpublish() throws Exception {
        String id = Articles.created(Articles.input(unique("Heard of"))).path("id");
        try (EventStream stream = EventStream.open(PUBLIC, Map.of())) {
            assertThat(stream.header("Content-Type")).startsWith("text/event-stream");
            assertThat(stream.header("Cache-Control")).isEqualTo("no-store");
            act(id, "publish");
            Map<String, String> published = stream.next(id);
            assertThat(published).containsEntry("event", "article.published");
            assertThat(Copy.tree(published.getOrDefault("data", ""))
                            .path("type")
                            .asText())
                    .isEqualTo("article.published");
            Articles.patch(Articles.PATH + "/" + id, "*", "{\"title\": \"Heard of again\"}");
            act(id, "publish");
            assertThat(stream.next(id)).containsEntry("event", "article.updated");
            act(id, "unpublish");
            assertThat(stream.next(id)).containsEntry("event", "article.unpublished");
        }
    }

    @Test
    void editorsHearOfDraftsAndReadersDoNot() throws Exception {
        try (EventStream management = EventStream.open(MANAGEMENT, EventStream.as("integrator"));
                EventStream readers = EventStream.open(PUBLIC, Map.of())) {
            String id = Articles.created(Articles.input(unique("Whispered"))).path("id");
            assertThat(management.next(id)).containsEntry("event", "article.created");
            act(id, "publish");
            assertThat(readers.next(id)).containsEntry("event", "article.published");
        }
    }

    @Test
    void onlyManagementHearsWhatToPurgeAndOnlyWhenReadersNotice() throws Exception {
        try (EventStream management = EventStream.open(MANAGEMENT, EventStream.as("integrator"));
                EventStream readers = EventStream.open(PUBLIC, Map.of())) {
            String id = Articles.created(Articles.input(unique("Purged"))).path("id");
            assertThat(data(management.next(id)).has("tags")).isFalse();
            act(id, "publish");
            assertThat(data(management.next(id)).path("tags"))
                    .extracting(JsonNode::asText)
                    .contains(CacheTag.of(UUID.fromString(id)).word(), "articles");
            assertThat(data(readers.next(id)).has("tags")).isFalse();
        }
    }

    private static JsonNode data(Map<String, String> event) {
        return Copy.tree(event.getOrDefault("data", ""));
    }

    @Test
    void clientThatComesBackGetsWhatItMissed() throws Exception {
        String first =
                Articles.created(Articles.input(unique("Before the tunnel"))).path("id");
        String second =
                Articles.created(Articles.input(unique("In the tunnel"))).path("id");
        String position;
        try (EventStream stream = EventStream.open(PUBLIC, Map.of())) {
            act(first, "publish");
            position = stream.next(first).getOrDefault("id", "");
        }
        act(second, "publish");
        act(second, "unpublish");
        try (EventStream stream = EventStream.open(PUBLIC, Map.of("Last-Event-ID", position))) {
            assertThat(stream.next(second)).containsEntry("event", "article.published");
            assertThat(stream.next(second)).containsEntry("event", "article.unpublished");
        }
    }

    @Test
    void copyAndEventsShareTheirPositions() throws Exception {
        changes.settledHead();
        Copy copy = Copy.of(Copy.PUBLIC);
        String id = Articles.published(Articles.input(unique("Shared"))).path("id");
        try (EventStream stream = EventStream.open(PUBLIC + "?cursor=" + copy.cursor(), Map.of())) {
            Map<String, String> event = stream.next(id);
            reader().queryParam("cursor", event.getOrDefault("id", ""))
                    .queryParam("types", "author,category,tag,article,comment,collection")
                    .get(Copy.PUBLIC)
                    .then()
                    .statusCode(200)
                    .body("items.findAll { it.id == '" + id + "' }.size()", equalTo(0));
        }
    }

    @Test
    void typesNarrowTheStream() throws Exception {
        try (EventStream stream = EventStream.open(MANAGEMENT + "?types=tag", EventStream.as("editor"))) {
            String article = Articles.created(Articles.input(unique("Unheard"))).path("id");
            String tag = Articles.link("tags", unique("heard"));
            Map<String, String> event = stream.next("\"id\"");
            while (!event.getOrDefault("data", "").contains(tag)) {
                assertThat(event.getOrDefault("event", "")).startsWith("tag.");
                assertThat(event.getOrDefault("data", "")).doesNotContain(article);
                event = stream.next("\"id\"");
            }
        }
    }

    @Test
    void clientThatLeavesGivesItsPlaceBack() throws Exception {
        EventStream.open(PUBLIC, Map.of()).close();
        EventStream.open(MANAGEMENT, EventStream.as("editor")).close();
        await("a change is written to nobody").atMost(Duration.ofSeconds(30)).until(() -> {
            Articles.published(Articles.input(unique("To nobody")));
            return live.open() == 0;
        });
    }

    @Test
    void clientThatLeavesAmidAnotherRequestGivesItsPlaceBack() throws Exception {
        try (Socket client = new Socket("localhost", RestAssured.port)) {
            String both = "GET " + PUBLIC + " HTTP/1.1\r\nHost: a\r\n\r\n"
                    + "POST /v1/articles/any/comments HTTP/1.1\r\nHost: a\r\nContent-Length: 9\r\n\r\n{";
            client.getOutputStream().write(both.getBytes(StandardCharsets.ISO_8859_1));
            await("it has its place").until(() -> live.open() > 0);
        }
        await("a change is written to nobody").atMost(Duration.ofSeconds(30)).until(() -> {
            Articles.published(Articles.input(unique("To nobody")));
            return live.open() == 0;
        });
    }

    @Test
    void clientThatDoesNotReadIsCutOff() throws Exception {
        String position;
        String tag;
        try (EventStream stream = EventStream.open(MANAGEMENT, EventStream.as("integrator"))) {
            tag = Articles.link("tags", unique("flood"));
            position = stream.next(tag).getOrDefault("id", "");
        }
        flood(tag);
        try (Socket client = new Socket()) {
            client.setReceiveBufferSize(4096);
            client.connect(new InetSocketAddress("localhost", RestAssured.port));
            client.getOutputStream()
                    .write(("GET " + MANAGEMENT + " HTTP/1.1\r\nHost: localhost\r\nLast-Event-ID: " + position
                                    + "\r\nAuthorization: "
                                    + EventStream.as("integrator").get("Authorization")
                                    + "\r\n\r\n")
                            .getBytes(StandardCharsets.ISO_8859_1));
            assertThat(new String(client.getInputStream().readNBytes(15), StandardCharsets.ISO_8859_1))
                    .isEqualTo("HTTP/1.1 200 OK");
            await("its place is free").atMost(Duration.ofSeconds(30)).until(() -> {
                Articles.published(Articles.input(unique("Read by others")));
                return live.open() == 0;
            });
            assertThat(eventsUntilTheEnd(client)).isLessThan(FLOOD);
        }
    }

    /** More than the system keeps between a server that writes and a client that does not read. */
    private void flood(String tag) throws Exception {
        try (Connection connection = database.getConnection();
                Statement insert = connection.createStatement()) {
            insert.execute("INSERT INTO change_log (at, type, entity, entity_id, version)"
                    + " SELECT NOW(3), 'tag.updated', 'tag', '" + tag + "', seq FROM seq_1_to_" + FLOOD);
        }
        changes.settledHead();
    }

    /** What was on its way when the connection was cut. */
    private static long eventsUntilTheEnd(Socket client) throws IOException {
        long events = 0;
        BufferedReader lines =
                new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8));
        try {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                events += line.startsWith("event: ") ? 1 : 0;
            }
        } catch (SocketException reset) {
            return events;
        }
        return events;
    }

    @Test
    void badPositionIsAProblem() throws Exception {
        unchecked()
                .header("Last-Event-ID", "7")
                .get(PUBLIC)
                .then()
                .statusCode(400)
                .contentType("application/problem+json");
        unchecked().get(MANAGEMENT).then().statusCode(401);
    }

    @Test
    void headEndsAtOnce() {
        unchecked().head(PUBLIC).then().statusCode(200);
        unchecked().accept("application/x-ndjson").head(Copy.PUBLIC).then().statusCode(200);
    }

    private static void act(String id, String action) {
        Articles.act(Articles.PATH + "/" + id, action).then().statusCode(200);
    }
}
