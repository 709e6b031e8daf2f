package io.chapeau.http.limits;

import static io.chapeau.testing.Api.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.agroal.api.AgroalDataSource;
import io.chapeau.testing.Api;
import io.chapeau.testing.Articles;
import io.chapeau.testing.RawHttp;
import io.chapeau.testing.TestDatabase;
import io.quarkus.agroal.DataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests that come before those in front of them are answered. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@SuppressWarnings("NullAway.Init")
class PipelinedRequestsTest {

    private static final String COMMENT =
            "{\"authorName\":\"Rosa\",\"authorEmail\":\"rosa@example.org\",\"text\":\"The ferry leaves.\"}";

    private static final String EVENTS = "GET /v1/events HTTP/1.1\r\nHost: a\r\n\r\n";
    private static final Pattern STATUS = Pattern.compile("HTTP/1[.]1 ([0-9]{3}) ");

    /** More than the system keeps between a client that writes and a server that does not read. */
    private static final int FLOOD = 64 << 20;

    private static final int STALLED_MILLIS = 2_000;

    @Inject
    SmallBodies bodies;

    @Inject
    @DataSource("management")
    AgroalDataSource database;

    @TestHTTPResource
    URI server;

    @Test
    void eachIsAnsweredInItsTurn() throws IOException {
        String article =
                Articles.published(new HashMap<>(Articles.input("In turn"))).path("id");
        String warm = get("/v1/articles/" + article, "");
        String once = warm
                + post(article, COMMENT)
                + get("/v1/nothing-" + UUID.randomUUID(), "")
                + post(article, "{\"text\":\"" + "a".repeat(60_000) + "\"}")
                + warm
                + get("/v1/articles?limit=3&category=" + UUID.randomUUID(), "");
        String answers = RawHttp.exchange(server, once.repeat(5) + get("/v1/tags", "Connection: close\r\n"));
        List<String> statuses = STATUS.matcher(answers)
                .results()
                .map((MatchResult answer) -> answer.group(1))
                .toList();
        List<String> ofOne = List.of("200", "202", "404", "422", "200", "200");
        assertThat(statuses).as(answers).hasSize(5 * ofOne.size() + 1).endsWith("200");
        for (int i = 0; i < 5; i++) {
            assertThat(statuses.subList(i * ofOne.size(), (i + 1) * ofOne.size()))
                    .isEqualTo(ofOne);
        }
    }

    @Test
    void whatIsBehindAnAnswerThatDoesNotEndIsNotReadOn() throws IOException {
        assertThat(taken(EVENTS, post("any", " ".repeat(10_000)))).isLessThan(FLOOD);
    }

    /** Neither before the server nor from it, nor what it refuses by itself. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /v1/tags HTTP/1.1\r\nHost: a\r\n\r\n",
                "GET /v1/tags?& HTTP/1.1\r\nHost: a\r\n\r\n",
                "GET / HTTP/1.1\r\n\r\n",
                "GET * HTTP/1.1\r\nHost: a\r\n\r\n",
                "GET ?a HTTP/1.1\r\nHost: a\r\n\r\n"
            })
    void whoeverReadsNoAnswersGetsNoMoreOfThem(String request) throws IOException {
        assertThat(taken(request, request.repeat(100))).isLessThan(FLOOD);
    }

    /** How much of what is sent without end the server takes until it reads no more; a flood at most. */
    private long taken(String beginning, String again) throws IOException {
        try (SocketChannel client = SocketChannel.open(new InetSocketAddress(server.getHost(), server.getPort()));
                Selector selector = Selector.open()) {
            client.write(ByteBuffer.wrap(beginning.getBytes(StandardCharsets.US_ASCII)));
            client.configureBlocking(false);
            client.register(selector, SelectionKey.OP_WRITE);
            ByteBuffer next = ByteBuffer.wrap(again.getBytes(StandardCharsets.US_ASCII));
            long sent = 0;
            while (sent < FLOOD && selector.select(STALLED_MILLIS) > 0) {
                selector.selectedKeys().clear();
                sent += client.write(next);
                if (!next.hasRemaining()) {
                    next.rewind();
                }
            }
            return sent;
        }
    }

    @Test
    void whatIsHalfwayThereWhenItsConnectionEndsIsForgotten() throws Exception {
        String article =
                Articles.published(new HashMap<>(Articles.input("Left behind"))).path("id");
        await("nothing is held").until(() -> bodies.held() == 0);
        try (Connection other = database.getConnection();
                Statement hold = other.createStatement()) {
            other.setAutoCommit(false);
            hold.executeQuery("SELECT id FROM article WHERE id = '" + article + "' FOR UPDATE");
            try (Socket client = new Socket(server.getHost(), server.getPort())) {
                String half = post("any", COMMENT);
                client.getOutputStream()
                        .write((post(article, COMMENT) + half.substring(0, half.length() - 3))
                                .getBytes(StandardCharsets.US_ASCII));
                await("the first is worked on").until(() -> bodies.held() > 0);
                client.setSoLinger(true, 0);
            }
            // On each of the event loops it has been noticed when these are answered.
            for (int i = 0; i < 20; i++) {
                assertThat(RawHttp.exchange(server, get("/v1/tags", "Connection: close\r\n")))
                        .startsWith("HTTP/1.1 200 ");
            }
            other.rollback();
        }
        await("nothing is held").until(() -> bodies.held() == 0);
    }

    @Test
    void nothingIsDoneBehindTheLastAnswer() throws IOException {
        String name = "behind-" + UUID.randomUUID();
        String tag = "{\"name\":\"" + name + "\"}";
        String answers = RawHttp.exchange(
                server,
                "POST /v1/articles/any/comments HTTP/1.1\r\nHost: a\r\nContent-Length: 9000000\r\n\r\n"
                        + " ".repeat(9_000_000)
                        + "POST /v1/management/tags HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\n"
                        + "Authorization: Bearer " + Api.secretOf("editor") + "\r\nContent-Length: " + tag.length()
                        + "\r\n\r\n" + tag);
        RawHttp.assertProblem(answers, 413, "too-large");
        as("editor")
                .get("/v1/management/tags?limit=1&sort=-createdAt")
                .then()
                .statusCode(200)
                .body("items.name", not(hasItem(name)));
    }

    private static String get(String target, String headers) {
        return "GET " + target + " HTTP/1.1\r\nHost: a\r\n" + headers + "\r\n";
    }

    private static String post(String article, String body) {
        return "POST /v1/articles/" + article + "/comments HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\n"
                + "Content-Length: " + body.length() + "\r\n\r\n" + body;
    }
}
