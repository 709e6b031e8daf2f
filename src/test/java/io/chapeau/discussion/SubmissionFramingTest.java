package io.chapeau.discussion;

import static io.chapeau.discussion.Comments.idOf;
import static io.chapeau.discussion.Comments.input;
import static io.chapeau.discussion.Comments.newestOf;
import static io.chapeau.discussion.Comments.submitted;
import static io.chapeau.testing.Api.MERGE_PATCH;
import static io.chapeau.testing.Api.as;
import static io.chapeau.testing.Api.reader;
import static io.chapeau.testing.Api.unchecked;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.chapeau.testing.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How a request comes changes neither what it may weigh nor what it does. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@SuppressWarnings("NullAway.Init")
class SubmissionFramingTest {

    private static final int LARGEST = 99_999;
    private static final int CHUNK = 1 << 16;
    private static final String OPENING =
            "{\"authorName\":\"Rosa\",\"authorEmail\":\"rosa@example.org\",\"text\":\"Once";
    private static final String CLOSING = "\"}";

    @Inject
    DiscussedArticles articles;

    private UUID article;

    @BeforeEach
    void openArticle() {
        article = articles.open();
    }

    @Test
    void chunkedBodyOverTheLimitIsRefused() throws IOException {
        assertThat(chunked(LARGEST + 1))
                .startsWith("HTTP/1.1 413")
                .containsIgnoringCase("\r\ncontent-type: application/problem+json")
                .contains("\"/problems/too-large\"");
        assertThat(articles.statuses(article)).isEmpty();
    }

    @Test
    void chunkedBodyUpToTheLimitIsRead() throws IOException {
        assertThat(chunked(LARGEST)).startsWith("HTTP/1.1 422").contains("\"/text\"");
        assertThat(chunked(200)).startsWith("HTTP/1.1 202");
        assertThat(articles.statuses(article)).containsExactly("pending 1");
    }

    /** By hand: a client library that knows the length of a body says it. */
    private String chunked(int bytes) throws IOException {
        String body = OPENING + "!".repeat(bytes - OPENING.length() - CLOSING.length()) + CLOSING;
        try (Socket connection = new Socket("localhost", RestAssured.port)) {
            connection.setSoTimeout(30_000);
            OutputStream out = connection.getOutputStream();
            send(
                    out,
                    "POST " + list() + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                            + "Content-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n");
            for (int at = 0; at < bytes; at += CHUNK) {
                String chunk = body.substring(at, Math.min(bytes, at + CHUNK));
                send(out, Integer.toHexString(chunk.length()) + "\r\n" + chunk + "\r\n");
            }
            send(out, "0\r\n\r\n");
            return new String(connection.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static void send(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }

    @ParameterizedTest
    @CsvSource({
        "X-HTTP-Method-Override, DELETE",
        "X-HTTP-Method-Override, PATCH",
        "X-HTTP-Method, DELETE",
        "X-Method-Override, DELETE"
    })
    void otherMethodInAHeaderIsIgnored(String header, String method) {
        String secret = submitted(article, input());
        String managed = newestOf(article);
        reader().header(header, method).get(secret).then().statusCode(200).body("status", equalTo("pending"));
        as("moderator")
                .header(header, method)
                .header("If-Match", "*")
                .get(managed)
                .then()
                .statusCode(200)
                .body("status", equalTo("pending"));
        unchecked()
                .header(header, method)
                .contentType(MERGE_PATCH)
                .body("{\"text\":\"Changed.\"}")
                .post(secret)
                .then()
                .statusCode(405);
        reader().header(header, method).get(list()).then().statusCode(200);
        reader().header(header, method)
                .contentType(ContentType.JSON)
                .body(input())
                .post(list())
                .then()
                .statusCode(202);
        as("moderator")
                .get(Comments.MANAGED + "?sort=createdAt&article=" + article)
                .then()
                .body("items[0].id", equalTo(idOf(managed)))
                .body("items.status", contains("pending", "pending"))
                .body("items.version", equalTo(List.of(0, 0)));
    }

    private String list() {
        return "/v1/articles/" + article + "/comments";
    }
}
