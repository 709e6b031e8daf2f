package io.chapeau.http.limits;

import static io.chapeau.testing.RawHttp.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import io.chapeau.testing.LogLines;
import io.chapeau.testing.RawHttp;
import io.chapeau.testing.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Requests that no HTTP library would send, byte by byte. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@SuppressWarnings("NullAway.Init")
class RawRequestsTest {

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
        // Memory would give what it has to whoever asks.
        String unknown = "/v1/articles/" + UUID.randomUUID();
        assertProblem(get(unknown, "X-Long: " + "a".repeat(17_000) + "\r\n"), 431, "headers-too-large");
        StringBuilder many = new StringBuilder();
        for (int i = 0; i < 1_500; i++) {
            many.append("X-").append(i).append(": some value\r\n");
        }
        assertProblem(get(unknown, many.toString()), 431, "headers-too-large");
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

    @Test
    void requestForNoHostIsNamedAsSuch() throws IOException {
        try (LogLines lines = new LogLines()) {
            for (String host : List.of("", "Host: a b\r\n", "Host: a:x\r\n", "Host: a/b\r\n", "Host: a:99999\r\n")) {
                String answer =
                        RawHttp.exchange(server, "GET /v1/tags HTTP/1.1\r\n" + host + "Connection: close\r\n\r\n");
                assertProblem(answer, 400, "malformed-request");
                assertThat(answer).contains("Host");
            }
            assertThat(RawHttp.exchange(server, "GET /v1/tags HTTP/2.0\r\n\r\n"))
                    .startsWith("HTTP/2.0 400 ")
                    .contains("Host");
            String pathless = get("?a", "");
            assertProblem(pathless, 400, "malformed-request");
            assertThat(pathless).contains("slash");
            assertThat(lines.all()).noneMatch(line -> line.contains("ERROR") || line.contains("failed"));
        }
    }

    @Test
    void oldHttpNeedNotSayForWhichHostItIs() throws IOException {
        assertThat(RawHttp.exchange(server, "GET /v1/articles?limit=1&page=2 HTTP/1.0\r\n\r\n"))
                .startsWith("HTTP/1.0 200 ")
                .contains("</v1/articles?limit=1>; rel=\"first\"");
    }

    /** The server refuses these before the product sees them: the status is right, and nothing of the inside shows. */
    @Test
    void whatIsNoHttpAtAllIsRefusedAndTheConnectionEnds() throws IOException {
        assertBareRefusal(get("/v1/articles?q=" + "a".repeat(70_000), ""), 414);
        assertBareRefusal(get("/v1/articles", "X-Long: " + "a".repeat(70_000) + "\r\n"), 431);
        assertBareRefusal(
                RawHttp.exchange(server, "GET /v1/articles HTTP/1.1\r\nHost: a\r\nBad Header\u0001: x\r\n\r\n"), 400);
        assertBareRefusal(
                RawHttp.exchange(server, "GET /v1/articles HTTP/1.1\r\nHost: a\r\nContent-Length: x\r\n\r\n"), 400);
        assertBareRefusal(
                RawHttp.exchange(
                        server,
                        "POST /v1/articles HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nab"),
                400);
        assertBareRefusal(RawHttp.exchange(server, "nonsense\r\n\r\n"), 400);
    }

    @Test
    void slashThatIsEncodedIsNoSlash() throws IOException {
        for (String target : List.of("/v1%2Farticles", "/v1/articles%2f;a", "/v1%2Fmanagement%2Ftags;a?q=a")) {
            String answer = get(target, "");
            assertProblem(answer, 404, "not-found");
            assertThat(answer).contains("%2F");
        }
        assertThat(get("/v1/articles?category=a%2Fb", "")).startsWith("HTTP/1.1 200 ");
    }

    @Test
    void nobodyComesToSpeakAnotherHttp() throws IOException {
        assertThat(get("/v1/articles", "Upgrade: h2c\r\nHTTP2-Settings: AAMAAABkAAQAAP__\r\n"))
                .startsWith("HTTP/1.1 200 ");
    }

    private static void assertBareRefusal(String answer, int status) {
        assertThat(answer).matches("(?s)HTTP/1[.][01] " + status + " .*").doesNotContain("netty", "vertx", "Exception");
    }

    private String get(String target, String headers) throws IOException {
        return RawHttp.exchange(
                server, "GET " + target + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n" + headers + "\r\n");
    }
}
