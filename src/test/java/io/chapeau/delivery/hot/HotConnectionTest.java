package io.chapeau.delivery.hot;

import static org.assertj.core.api.Assertions.assertThat;

import io.chapeau.change.NumberedChanges;
import io.chapeau.testing.Articles;
import io.chapeau.testing.RawHttp;
import io.chapeau.testing.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The first request of a connection is answered by the server, later ones before they come to it: nobody sees which. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@SuppressWarnings("NullAway.Init")
class HotConnectionTest {

    @Inject
    NumberedChanges changes;

    @TestHTTPResource
    URI server;

    private final String former = "wired-" + UUID.randomUUID();
    private String path = "";
    private String end = "";

    @BeforeEach
    void publish() {
        Map<String, Object> input = new HashMap<>(Articles.input("Wired"));
        input.put("slug", former);
        Response article = Articles.published(input);
        String working = Articles.pathOf(article);
        Articles.patch(working, article.header("ETag"), "{\"slug\":\"" + former + "-bis\"}");
        Articles.act(working, "publish");
        path = "/v1/articles/" + article.path("id");
        end = get(path, "Connection: close\r\n");
        changes.settledHead();
        Reading.hot(path, Map.of());
    }

    @Test
    void whateverIsAskedSecondIsAnsweredAsIfItWereTheFirst() throws IOException {
        String tag = Objects.requireNonNull(Reading.hot(path, Map.of()).header("ETag"));
        String gzip = Objects.requireNonNull(
                Reading.hot(path, Map.of("Accept-Encoding", "gzip")).header("ETag"));
        for (String second : List.of(
                get(path, ""),
                get(path, "Connection: keep-alive\r\n"),
                get(path, "Connection: Keep-Alive, close\r\n"),
                get(path, "Connection: keep-alive\r\nConnection: close\r\n"),
                get(path, "Connection: upgrade\r\nUpgrade: h2c\r\n"),
                get(path, "Accept: */*\r\nAccept-Encoding: gzip, deflate, br\r\nUser-Agent: reader\r\n"),
                get(path, "Accept: text/html\r\n"),
                get(path, "Accept: text/html, application/json;q=0.5\r\n"),
                get(path, "If-None-Match: " + tag + "\r\n"),
                get(path, "If-None-Match: \"none\", W/" + gzip + "\r\n"),
                get(path, "If-None-Match: *\r\nAccept-Encoding: gzip\r\n"),
                get(path, "If-None-Match: \"none\"\r\nIf-None-Match: " + tag + "\r\n"),
                get(path, "Range: bytes=0-1\r\n"),
                get(path, "Origin: https://front.example\r\n"),
                get(path, "Expect: 100-continue\r\n"),
                get(path, "Expect: a-cake\r\n"),
                get(path, "Content-Length: 0\r\n"),
                get(path, "Content-Length: 2\r\n") + "{}",
                get(path, "Transfer-Encoding: chunked\r\n") + "0\r\n\r\n",
                get(path, "Authorization: Bearer nonsense\r\n"),
                get(path + "?locale=auto", "Accept-Language: fr\r\n"),
                get(path + "?", ""),
                get(path + "?nothing=1", ""),
                get("http://a" + path, ""),
                get("/v1/articles/" + UUID.randomUUID(), ""),
                get("/v1/articles/" + former, ""),
                "HEAD " + path + " HTTP/1.1\r\nHost: a\r\n\r\n",
                "OPTIONS " + path + " HTTP/1.1\r\nHost: a\r\n\r\n",
                "POST " + path + " HTTP/1.1\r\nHost: a\r\nContent-Length: 0\r\n\r\n",
                "get " + path + " HTTP/1.1\r\nHost: a\r\n\r\n",
                "GET " + path + " HTTP/1.1\r\n\r\n",
                "GET " + path + " HTTP/1.1\r\nHost: a b\r\n\r\n",
                "GET " + path + " HTTP/1.1\r\nHost: other.example:81\r\n\r\n",
                "GET " + path + " HTTP/1.0\r\n\r\n",
                "GET " + path + " HTTP/1.0\r\nConnection: keep-alive\r\n\r\n",
                "GET " + path + " HTTP/2.0\r\nHost: a\r\n\r\n",
                "GET " + path + " http/1.1\r\nHost: a\r\n\r\n",
                "GET " + path + " HTTP/1.01\r\nHost: a\r\n\r\n",
                "GET " + path + " HTTP/2.0\r\nHost: a\r\n\r\n" + get(path, ""),
                "GET " + path + " HTTP/1.1\r\nHost: a\r\n folded\r\n\r\n",
                "GET " + path + " HTTP/1.1\r\nHo st: a\r\n\r\n")) {
            // What is read anew has its headers in another order.
            RawHttp.exchange(server, second + end);
            String asFirst = RawHttp.exchange(server, second + end);
            assertThat(RawHttp.exchange(server, get(path, "") + second + end))
                    .as(second)
                    .isEqualTo(first() + asFirst);
        }
    }

    @Test
    void pipelinedRequestsAreAllAnswered() throws IOException {
        int times = 2_000;
        assertThat(RawHttp.exchange(server, get(path, "").repeat(times) + end))
                .isEqualTo(first().repeat(times) + RawHttp.exchange(server, end));
    }

    /** What the server answers to a plain request by itself. */
    private String first() throws IOException {
        String last = RawHttp.exchange(server, end);
        String both = RawHttp.exchange(server, get(path, "") + end);
        assertThat(both).endsWith(last);
        return both.substring(0, both.length() - last.length());
    }

    private static String get(String target, String headers) {
        return "GET " + target + " HTTP/1.1\r\nHost: a\r\n" + headers + "\r\n";
    }
}
