package io.chapeau.http.limits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.chapeau.testing.Api;
import io.chapeau.testing.Articles;
import io.chapeau.testing.LogLines;
import io.chapeau.testing.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests that no HTTP library would send, byte by byte. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@SuppressWarnings("NullAway.Init")
class RawRequestsTest {

    private static final int PATIENCE_MILLIS = 20_000;
    private static final String OF_AN_EDITOR = "Authorization: Bearer " + Api.secretOf("editor") + "\r\n";

    /** Requests that are worked on are at most 200. */
    private static final int MORE_THAN_THREADS = 250;

    private static final int MORE_THAN_ARE_HELD = 180;

    @Inject
    SmallBodies bodies;

    @TestHTTPResource
    URI server;

    @Test
    void targetThatIsTooLongIsNamedAsSuch() throws IOException {
        for (int length : new int[] {8_193, 20_000, 60_000}) {
            assertProblem(get("/v1/articles?q=" + "a".repeat(length - 15), ""), 414, "uri-too-long");
        }
        assertThat(get("/v1/articles?category=" + "a".repeat(100), "")).startsWith("HTTP/1.1 200 ");
        assertThat(get("/" + "a".repeat(8_191), "")).startsWith("HTTP/1.1 404 ");
    }

    @Test
    void headersThatAreTooLargeAreNamedAsSuch() throws IOException {
        assertProblem(get("/v1/articles", "X-Long: " + "a".repeat(17_000) + "\r\n"), 431, "headers-too-large");
        StringBuilder many = new StringBuilder();
        for (int i = 0; i < 1_500; i++) {
            many.append("X-").append(i).append(": some value\r\n");
        }
        assertProblem(get("/v1/articles", many.toString()), 431, "headers-too-large");
        assertThat(get("/v1/articles", "X-Long: " + "a".repeat(15_000) + "\r\n"))
                .startsWith("HTTP/1.1 200 ");
    }

    @Test
    void targetThatIsNoUriIsNamedAsSuch() throws IOException {
        for (String target : List.of("/v1/articles/%zz", "/v1/articles/%", "/v1/articles/a%2", "/v1/articles/a|b")) {
            assertProblem(get(target, ""), 400, "malformed-request");
        }
    }

    @Test
    void pagesOfOtherSitesCanReadWhyATargetIsRefused() throws IOException {
        assertThat(get("/v1/articles/a|b", "Origin: https://reader.example\r\n"))
                .containsIgnoringCase("\r\nAccess-Control-Allow-Origin: *\r\n");
        assertThat(get("/v1/management/a|b", "Origin: https://desk.example\r\n"))
                .containsIgnoringCase("\r\nAccess-Control-Allow-Origin: https://desk.example\r\n");
    }

    /** The server refuses these before the product sees them: the status is right, and nothing of the inside shows. */
    @Test
    void whatIsNoHttpAtAllIsRefusedAndTheConnectionEnds() throws IOException {
        assertBareRefusal(get("/v1/articles?q=" + "a".repeat(70_000), ""), 414);
        assertBareRefusal(get("/v1/articles", "X-Long: " + "a".repeat(70_000) + "\r\n"), 431);
        assertBareRefusal(exchange("GET /v1/articles HTTP/1.1\r\nHost: a\r\nBad Header\u0001: x\r\n\r\n"), 400);
        assertBareRefusal(exchange("GET /v1/articles HTTP/1.1\r\nHost: a\r\nContent-Length: x\r\n\r\n"), 400);
        assertBareRefusal(
                exchange("POST /v1/articles HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nab"),
                400);
        assertBareRefusal(exchange("nonsense\r\n\r\n"), 400);
    }

    /** A thread waits for the rest of a large body, and the event loop for that of a small one. */
    @Test
    void clientThatHangsUpAmidABodyIsNoFaultOfOurs() throws IOException {
        String article =
                Articles.published(new HashMap<>(Articles.input("Hung up"))).path("id");
        try (LogLines log = new LogLines()) {
            List<Socket> halves = List.of(
                    half("POST", comments(article), "Content-Length: 1000"),
                    half("POST", comments(article), "Transfer-Encoding: chunked"),
                    half("POST", "/v1/management/articles", OF_AN_EDITOR + "Content-Length: 500000"));
            await("the rest is waited for").until(RawRequestsTest::isBodyAwaited);
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
                slow.add(half("POST", comments(article), head));
                slow.add(half("PATCH", "/v1/submissions/" + "a".repeat(43), head));
            }
            assertThat(get("/v1/articles?limit=17", "")).startsWith("HTTP/1.1 200 ");
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
            socket.setSoTimeout(PATIENCE_MILLIS);
            byte[] word = socket.getInputStream().readNBytes("HTTP/1.1 100 Continue\r\n\r\n".length());
            assertThat(new String(word, StandardCharsets.US_ASCII)).startsWith("HTTP/1.1 100 ");
            socket.getOutputStream().write("5\r\n null\r\n1\r\n}\r\n0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertProblem(answer, 422, "invalid");
        }
    }

    @Test
    void bodyOfAReaderEndsWhereItIsTooLargeWhateverItsHeadSays() throws IOException {
        String article =
                Articles.published(new HashMap<>(Articles.input("Too much"))).path("id");
        for (String head : List.of("Content-Length: 900000", "Transfer-Encoding: chunked")) {
            try (Socket socket = half("POST", comments(article), "Connection: close\r\n" + head)) {
                socket.setSoTimeout(PATIENCE_MILLIS);
                String part = "\"" + "a".repeat(100_000);
                String sent = head.endsWith("chunked") ? Integer.toHexString(100_001) + "\r\n" + part + "\r\n" : part;
                socket.getOutputStream().write(sent.getBytes(StandardCharsets.US_ASCII));
                byte[] status = socket.getInputStream().readNBytes("HTTP/1.1 413".length());
                assertThat(new String(status, StandardCharsets.US_ASCII)).isEqualTo("HTTP/1.1 413");
            }
        }
    }

    @Test
    void connectionGoesOnBehindABodyThatWasTooLarge() throws IOException {
        String article =
                Articles.published(new HashMap<>(Articles.input("Went on"))).path("id");
        try (Socket socket = half("POST", comments(article), "Content-Length: 500014")) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            String rest = "a".repeat(500_000) + "GET /v1/articles HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(rest.getBytes(StandardCharsets.US_ASCII));
            String answers = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertProblem(answers, 413, "too-large");
            assertThat(answers.lastIndexOf("HTTP/1.1 ")).isEqualTo(answers.indexOf("HTTP/1.1 200 "));
        }
    }

    @Test
    void whatIsWaitedForTakesSoMuchMemoryAtMost() throws IOException {
        List<Socket> slow = new ArrayList<>();
        try {
            for (int i = 0; i < MORE_THAN_ARE_HELD; i++) {
                slow.add(nearlySent("X-Forwarded-For: 203.0.113." + i));
            }
            assertOneIsRefused(slow);
            assertThat(bodies.held()).isBetween(10L << 20, 16L << 20);
            assertThat(exchange("POST /v1/management/tags HTTP/1.1\r\nHost: a\r\nConnection: close\r\n" + OF_AN_EDITOR
                            + "Content-Type: application/json\r\nContent-Length: 2\r\n\r\n{}"))
                    .startsWith("HTTP/1.1 422 ");
        } finally {
            hangUp(slow);
        }
        await("nothing is held").until(() -> bodies.held() == 0);
    }

    @Test
    void clientHasAShareOfWhatIsWaitedFor() throws IOException {
        List<Socket> slow = new ArrayList<>();
        try {
            for (int i = 0; i < 11; i++) {
                slow.add(nearlySent("X-Forwarded-For: 203.0.113.1"));
            }
            assertOneIsRefused(slow);
            assertThat(bodies.held()).isLessThan(2L << 20);
        } finally {
            hangUp(slow);
        }
        await("nothing is held").until(() -> bodies.held() == 0);
    }

    private Socket nearlySent(String client) throws IOException {
        Socket socket = half("POST", comments("any"), client + "\r\nContent-Length: 99999");
        socket.setSoTimeout(PATIENCE_MILLIS);
        socket.getOutputStream().write("a".repeat(99_000).getBytes(StandardCharsets.US_ASCII));
        return socket;
    }

    /** Whichever comes last: several threads take them in. */
    private static void assertOneIsRefused(List<Socket> sockets) throws IOException {
        await("one is refused").until(() -> answered(sockets).findFirst().isPresent());
        InputStream refused = answered(sockets).findFirst().orElseThrow().getInputStream();
        byte[] status = refused.readNBytes("HTTP/1.1 503".length());
        assertThat(new String(status, StandardCharsets.US_ASCII)).isEqualTo("HTTP/1.1 503");
    }

    private static Stream<Socket> answered(List<Socket> sockets) {
        return sockets.stream().filter(socket -> {
            try {
                return socket.getInputStream().available() > 0;
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        });
    }

    @Test
    void nobodyComesToSpeakAnotherHttp() throws IOException {
        assertThat(get("/v1/articles", "Upgrade: h2c\r\nHTTP2-Settings: AAMAAABkAAQAAP__\r\n"))
                .startsWith("HTTP/1.1 200 ");
    }

    private static String comments(String article) {
        return "/v1/articles/" + article + "/comments";
    }

    private Socket half(String method, String path, String head) throws IOException {
        Socket socket = new Socket(server.getHost(), server.getPort());
        String type = method.equals("PATCH") ? "application/merge-patch+json" : "application/json";
        String body = "{\"authorName\":";
        String half = method + " " + path + " HTTP/1.1\r\nHost: a\r\nContent-Type: " + type + "\r\n" + head + "\r\n\r\n"
                + (head.endsWith("chunked") ? "e\r\n" + body + "\r\n" : body);
        socket.getOutputStream().write(half.getBytes(StandardCharsets.ISO_8859_1));
        return socket;
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

    private static void assertProblem(String answer, int status, String type) {
        assertThat(answer)
                .startsWith("HTTP/1.1 " + status + " ")
                .containsIgnoringCase("content-type: application/problem+json")
                .contains("\"type\":\"/problems/" + type + "\"")
                .contains("\"status\":" + status);
    }

    private static void assertBareRefusal(String answer, int status) {
        assertThat(answer).matches("(?s)HTTP/1[.][01] " + status + " .*").doesNotContain("netty", "vertx", "Exception");
    }

    private String get(String target, String headers) throws IOException {
        return exchange("GET " + target + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n" + headers + "\r\n");
    }

    /** Everything that comes back until the server closes the connection. */
    private String exchange(String request) throws IOException {
        try (Socket socket = new Socket(server.getHost(), server.getPort())) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
