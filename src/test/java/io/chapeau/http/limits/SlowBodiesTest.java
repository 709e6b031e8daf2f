package io.chapeau.http.limits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.agroal.api.AgroalDataSource;
import io.chapeau.testing.Api;
import io.chapeau.testing.Articles;
import io.chapeau.testing.LogLines;
import io.chapeau.testing.RawHttp;
import io.chapeau.testing.TestDatabase;
import io.quarkus.agroal.DataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Bodies that come slowly, in part, or not at all hold nothing that others need. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@SuppressWarnings("NullAway.Init")
class SlowBodiesTest {

    private static final String OF_AN_EDITOR = "Authorization: Bearer " + Api.secretOf("editor") + "\r\n";
    private static final String ARTICLES = "GET /v1/articles?limit=17 HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n";

    private static final Map<String, String> COMMENT =
            Map.of("authorName", "Rosa", "authorEmail", "rosa@example.org", "text", "The ferry leaves.");

    /** All of them name the same, or nothing. */
    private static final List<String> SPELLINGS = List.of(
            "/v1/articles/{article}/comments",
            "/v1/articles/{article}/comments/",
            "/v1/articles/{article}/comments//",
            "/v1/articles/{article}/comments;a=b",
            "//v1//articles/{article}/comments",
            "/v1/./articles/{article}/comments",
            "/v1/management/../articles/{article}/comments",
            "/v1/%61rticles/{article}/comments");

    /** Requests that are worked on are at most 200. */
    private static final int MORE_THAN_THREADS = 250;

    private static final int MORE_THAN_ARE_HELD = 180;

    @Inject
    SmallBodies bodies;

    @Inject
    @DataSource("management")
    AgroalDataSource database;

    @TestHTTPResource
    URI server;

    /** A thread waits for the rest of what the staff sends, and the event loop for that of readers. */
    @Test
    void clientThatHangsUpAmidABodyIsNoFaultOfOurs() throws IOException {
        String article =
                Articles.published(new HashMap<>(Articles.input("Hung up"))).path("id");
        try (LogLines log = new LogLines()) {
            List<Socket> halves = List.of(
                    half("POST", comments(article), "Content-Length: 1000"),
                    half("POST", comments(article), "Transfer-Encoding: chunked"),
                    half("POST", "/v1/management/articles", OF_AN_EDITOR + "Content-Length: 500000"));
            await("the rest is waited for").until(SlowBodiesTest::isBodyAwaited);
            hangUp(halves);
            await("nobody waits any more").until(() -> !isBodyAwaited());
            await().during(Duration.ofMillis(500))
                    .until(() -> log.all().stream().noneMatch(line -> line.contains("ERROR")));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Content-Length: 1000",
                "Content-Length: 500000",
                "Transfer-Encoding: chunked",
                "Expect: 100-continue\r\nContent-Length: 1000",
                "Authorization: Bearer made-up\r\nTransfer-Encoding: chunked"
            })
    void readersWhoSendSlowlyHoldNoThread(String head) throws IOException {
        String article =
                Articles.published(new HashMap<>(Articles.input("Slowly sent"))).path("id");
        List<Socket> slow = new ArrayList<>();
        try {
            for (int i = 0; i < MORE_THAN_THREADS; i++) {
                slow.add(half("POST", SPELLINGS.get(i % SPELLINGS.size()).replace("{article}", article), head));
                slow.add(half("PATCH", "/v1/submissions/" + "a".repeat(43), head));
            }
            assertThat(RawHttp.exchange(server, ARTICLES)).startsWith("HTTP/1.1 200 ");
            assertThat(isBodyAwaited()).isFalse();
        } finally {
            hangUp(slow);
        }
    }

    @Test
    void whoExpectsAWordGetsItAndThenAnAnswer() throws IOException {
        String article =
                Articles.published(new HashMap<>(Articles.input("Expected"))).path("id");
        String head = "Connection: close\r\nExpect: 100-continue\r\nTransfer-Encoding: chunked";
        try (Socket socket = half("POST", comments(article), head)) {
            byte[] word = socket.getInputStream().readNBytes("HTTP/1.1 100 Continue\r\n\r\n".length());
            assertThat(new String(word, StandardCharsets.US_ASCII)).startsWith("HTTP/1.1 100 ");
            socket.getOutputStream().write("5\r\n null\r\n1\r\n}\r\n0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            RawHttp.assertProblem(answer, 422, "invalid");
        }
    }

    @Test
    void whoExpectsAnythingElseGetsNoWord() throws IOException {
        for (String version : List.of("HTTP/1.0\r\nExpect: 100-continue", "HTTP/1.1\r\nExpect: the-best")) {
            String answer = RawHttp.exchange(
                    server,
                    "POST /v1/articles/any/comments " + version
                            + "\r\nHost: a\r\nConnection: close\r\nContent-Length: 2\r\n\r\n{}");
            assertThat(answer).doesNotContain(" 100 ").startsWith("HTTP/1.").contains(" 4");
        }
    }

    @Test
    void headsOfBodiesThatAreWaitedForCountToo() throws IOException {
        await("nothing is held").until(() -> bodies.held() == 0);
        try (Socket socket = half("POST", comments("any"), "X: " + "a".repeat(15_000) + "\r\nContent-Length: 1000")) {
            await("its head counts").until(() -> bodies.held() > 15_000);
            assertThat(isAnswered(socket)).isFalse();
        }
        await("nothing is held").until(() -> bodies.held() == 0);
    }

    @Test
    void bodyOfAReaderEndsWhereItIsTooLargeWhateverItsHeadSays() throws IOException {
        String article =
                Articles.published(new HashMap<>(Articles.input("Too much"))).path("id");
        for (String head : List.of("Content-Length: 900000", "Transfer-Encoding: chunked")) {
            try (Socket socket = half("POST", comments(article), "Connection: close\r\n" + head)) {
                String part = "\"" + "a".repeat(100_000);
                String sent = head.endsWith("chunked") ? Integer.toHexString(100_001) + "\r\n" + part + "\r\n" : part;
                socket.getOutputStream().write(sent.getBytes(StandardCharsets.US_ASCII));
                assertThat(status(socket)).isEqualTo("HTTP/1.1 413");
            }
        }
    }

    @Test
    void connectionGoesOnBehindABodyThatWasTooLarge() throws IOException {
        String article =
                Articles.published(new HashMap<>(Articles.input("Went on"))).path("id");
        try (Socket socket = half("POST", comments(article), "Content-Length: 500014")) {
            String rest = "a".repeat(500_000) + "GET /v1/articles HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(rest.getBytes(StandardCharsets.US_ASCII));
            String answers = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            RawHttp.assertProblem(answers, 413, "too-large");
            assertThat(answers.lastIndexOf("HTTP/1.1 ")).isEqualTo(answers.indexOf("HTTP/1.1 200 "));
        }
    }

    @Test
    void whatIsAnnouncedAsTooLargeIsNotAskedFor() throws IOException {
        String answer = RawHttp.exchange(server, """
                POST /v1/articles/any/comments HTTP/1.1\r
                Host: a\r
                Content-Type: application/json\r
                Expect: 100-continue\r
                Content-Length: 100000\r
                \r
                """);
        RawHttp.assertProblem(answer, 413, "too-large");
        assertThat(answer).containsIgnoringCase("\r\nconnection: close\r\n");
    }

    @Test
    void strangerIsRefusedBeforeABodyForTheStaff() throws IOException {
        await("nothing is held").until(() -> bodies.held() == 0);
        for (String head : List.of("Content-Length: 99999", "Transfer-Encoding: chunked")) {
            try (Socket socket = half("POST", "/v1/management/tags", head)) {
                assertThat(status(socket)).isEqualTo("HTTP/1.1 401");
                assertThat(bodies.held()).isZero();
            }
        }
    }

    @Test
    void whatIsWaitedForLongestGivesWayToWhatComesAtOnce() throws IOException {
        String article =
                Articles.published(new HashMap<>(Articles.input("Crowded"))).path("id");
        List<Socket> slow = new ArrayList<>();
        try {
            for (int i = 0; i < MORE_THAN_ARE_HELD; i++) {
                slow.add(nearlySent());
            }
            await("some are refused").until(() -> slow.stream().anyMatch(SlowBodiesTest::isAnswered));
            assertThat(bodies.held()).isBetween(10L << 20, 16L << 20);
            for (int i = 0; i < 20; i++) {
                Api.reader()
                        .contentType(ContentType.JSON)
                        .body(COMMENT)
                        .post(comments(article))
                        .then()
                        .statusCode(202);
            }
            List<Socket> refused =
                    slow.stream().filter(SlowBodiesTest::isAnswered).toList();
            assertThat(slow.subList(0, MORE_THAN_ARE_HELD / 2)).containsAll(refused);
            String answer = available(refused.getFirst());
            RawHttp.assertProblem(answer, 503, "unavailable");
            assertThat(answer).containsIgnoringCase("\r\nretry-after: 5\r\n");
        } finally {
            hangUp(slow);
        }
        await("nothing is held").until(() -> bodies.held() == 0);
    }

    /** They may not give way any more, so that whatever comes beside them has no room. */
    @Test
    void whatIsWorkedOnCountsToo() throws Exception {
        String article =
                Articles.published(new HashMap<>(Articles.input("Worked on"))).path("id");
        List<Socket> whole = new ArrayList<>();
        try (Connection other = database.getConnection();
                Statement hold = other.createStatement()) {
            other.setAutoCommit(false);
            hold.executeQuery("SELECT id FROM article WHERE id = '" + article + "' FOR UPDATE");
            for (int i = 0; i < MORE_THAN_ARE_HELD; i++) {
                whole.add(wholeOf(article, i));
            }
            await("some are refused").until(() -> whole.stream().anyMatch(SlowBodiesTest::isAnswered));
            Socket refused = whole.stream()
                    .filter(SlowBodiesTest::isAnswered)
                    .findFirst()
                    .orElseThrow();
            assertThat(available(refused)).startsWith("HTTP/1.1 503").contains("Too much is on its way at once");
            assertThat(bodies.held()).isBetween(10L << 20, 16L << 20);
            other.rollback();
        } finally {
            hangUp(whole);
        }
        await("nothing is held").until(() -> bodies.held() == 0);
    }

    @Test
    void staffHasItsOwnLimitHoweverThePathIsSpelled() throws IOException {
        String answer = RawHttp.exchange(
                server,
                "POST /v1/management;a=b/tags HTTP/1.1\r\nHost: a\r\nConnection: close\r\n" + OF_AN_EDITOR
                        + "Content-Type: application/json\r\nContent-Length: 200000\r\n\r\n" + " ".repeat(199_998)
                        + "{}");
        RawHttp.assertProblem(answer, 422, "invalid");
    }

    @Test
    void whatIsRefusedTakesNoMemoryWhileItsRestComes() throws IOException {
        await("nothing is held").until(() -> bodies.held() == 0);
        try (Socket socket = half("POST", comments("any"), "Content-Length: 900000")) {
            socket.getOutputStream().write(new byte[200_000]);
            assertThat(status(socket)).isEqualTo("HTTP/1.1 413");
            socket.getOutputStream().write(new byte[200_000]);
            await().during(Duration.ofMillis(500)).until(() -> bodies.held() == 0);
        }
    }

    @Test
    void whatIsAnsweredOrHasNobodyToBeAnsweredIsHeldNoMore() throws IOException {
        for (int i = 0; i < MORE_THAN_ARE_HELD; i++) {
            Socket socket = half("POST", comments("any"), "Content-Length: 19");
            socket.getOutputStream().write("null}".getBytes(StandardCharsets.US_ASCII));
            socket.close();
        }
        await("nothing is held").until(() -> bodies.held() == 0);
    }

    private static String comments(String article) {
        return "/v1/articles/" + article + "/comments";
    }

    private Socket half(String method, String path, String head) throws IOException {
        Socket socket = new Socket(server.getHost(), server.getPort());
        socket.setSoTimeout(RawHttp.PATIENCE_MILLIS);
        String type = method.equals("PATCH") ? "application/merge-patch+json" : "application/json";
        String body = "{\"authorName\":";
        String half = method + " " + path + " HTTP/1.1\r\nHost: a\r\nContent-Type: " + type + "\r\n" + head + "\r\n\r\n"
                + (head.endsWith("chunked") ? "e\r\n" + body + "\r\n" : body);
        socket.getOutputStream().write(half.getBytes(StandardCharsets.ISO_8859_1));
        return socket;
    }

    private Socket wholeOf(String article, int number) throws IOException {
        String comment = "{\"authorName\":\"Rosa\",\"authorEmail\":\"rosa" + number
                + "@example.org\",\"text\":\"The ferry leaves.\"}";
        Socket socket = new Socket(server.getHost(), server.getPort());
        socket.setSoTimeout(RawHttp.PATIENCE_MILLIS);
        String head = "POST " + comments(article) + " HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\n"
                + "Content-Length: 99999\r\n\r\n";
        socket.getOutputStream()
                .write((head + comment + " ".repeat(99_999 - comment.length())).getBytes(StandardCharsets.US_ASCII));
        return socket;
    }

    private Socket nearlySent() throws IOException {
        Socket socket = half("POST", comments("any"), "Content-Length: 99999");
        socket.getOutputStream().write("a".repeat(99_000).getBytes(StandardCharsets.US_ASCII));
        return socket;
    }

    private static String status(Socket socket) throws IOException {
        return new String(socket.getInputStream().readNBytes("HTTP/1.1 200".length()), StandardCharsets.US_ASCII);
    }

    private static String available(Socket socket) throws IOException {
        InputStream answer = socket.getInputStream();
        return new String(answer.readNBytes(answer.available()), StandardCharsets.US_ASCII);
    }

    private static boolean isAnswered(Socket socket) {
        try {
            return socket.getInputStream().available() > 0;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static void hangUp(List<Socket> sockets) throws IOException {
        for (Socket socket : sockets) {
            socket.close();
        }
    }

    private static boolean isBodyAwaited() {
        return Thread.getAllStackTraces().values().stream()
                .flatMap(Arrays::stream)
                .anyMatch(frame -> frame.getClassName().endsWith("ContractBodyReader"));
    }
}
