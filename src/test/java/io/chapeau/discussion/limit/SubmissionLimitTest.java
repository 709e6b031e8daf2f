package io.chapeau.discussion.limit;

import static io.chapeau.testing.Api.as;
import static io.chapeau.testing.Api.reader;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.chapeau.testing.Api;
import io.chapeau.testing.Articles;
import io.chapeau.testing.MovableClock;
import io.chapeau.testing.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Limits as clients meet them; the machine of the tests is a trusted proxy. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@SuppressWarnings("NullAway.Init")
class SubmissionLimitTest {

    private static final Map<String, String> INPUT =
            Map.of("authorName", "Rosa", "authorEmail", "rosa@example.org", "text", "The ferry leaves.");

    @Inject
    SubmissionLimits limits;

    @Inject
    MovableClock clock;

    private static RequestSpecification from(String address) {
        return reader().header("X-Forwarded-For", address);
    }

    private static Response submit(RequestSpecification client, String path) {
        return client.contentType(ContentType.JSON).body(INPUT).post(path + "/comments");
    }

    private void limit(String setting) {
        QuarkusMock.installMockForInstance(new SubmissionLimits(setting, clock), limits);
    }

    private static String article() {
        return "/v1/articles/"
                + Articles.published(Map.copyOf(Articles.input("Limits " + UUID.randomUUID())))
                        .path("id");
    }

    @Test
    void clientIsToldHowItStandsAndWhenToComeBack() {
        String article = article();
        limit("client=2/PT10M");
        submit(from("198.51.100.1"), article)
                .then()
                .statusCode(202)
                .header("RateLimit-Policy", equalTo("\"client\";q=2;w=600"))
                .header("RateLimit", matchesPattern("\"client\";r=1;t=(299|300)"));
        submit(from("198.51.100.1"), article).then().statusCode(202);
        submit(from("198.51.100.1"), article)
                .then()
                .statusCode(429)
                .contentType("application/problem+json")
                .header("Retry-After", matchesPattern("29[0-9]|300"))
                .header("RateLimit", matchesPattern("\"client\";r=0;t=.*"))
                .body("type", equalTo("/problems/too-many-requests"))
                .body("detail", containsString("one client"));
        submit(from("198.51.100.2"), article).then().statusCode(202);
    }

    @Test
    void articleHasOneLimitHoweverItsAddressWasSpelledBefore() {
        String article = article();
        String slug = reader().get(article).path("slug");
        limit("article=1/PT10M");
        submit(from("198.51.100.1"), "/v1/articles/" + slug.toUpperCase(Locale.ROOT))
                .then()
                .statusCode(404);
        submit(from("198.51.100.2"), "/v1/articles/" + slug).then().statusCode(202);
        submit(from("198.51.100.3"), article).then().statusCode(429);
    }

    @Test
    void limitIsAskedBeforeAnythingIsRead() {
        limit("client=1/PT10M");
        submit(from("198.51.100.1"), "/v1/articles/no-such-article").then().statusCode(404);
        submit(from("198.51.100.1"), "/v1/articles/no-such-article").then().statusCode(429);
    }

    @Test
    void limitComesBeforeParametersAndTheBodyAndCountsWhatTheyAreRefusedFor() {
        String comments = article() + "/comments";
        limit("client=2/PT10M");
        asked("198.51.100.1", comments + "?status=approved", "{}")
                .then()
                .statusCode(400)
                .header("RateLimit", matchesPattern("\"client\";r=1;t=.*"));
        asked("198.51.100.1", comments, "{}").then().statusCode(422);
        for (String body : List.of("{", "{}", "{\"text\":7}")) {
            asked("198.51.100.1", comments + "?status=approved", body).then().statusCode(429);
            asked("198.51.100.1", comments, body).then().statusCode(429);
        }
        asked("198.51.100.2", comments + "?status=approved", "{}").then().statusCode(400);
    }

    private static Response asked(String client, String path, String body) {
        return from(client).contentType(ContentType.JSON).body(body).post(path);
    }

    @Test
    void whoHasNothingLeftIsRefusedBeforeAThreadIsTaken() {
        limit("client=1/PT10M");
        // The REST layer answers 415 before any filter of its own is asked.
        assertThat(sent("text/plain").statusCode()).isEqualTo(415);
        submit(from("198.51.100.1"), "/v1/articles/no-such-article").then().statusCode(404);
        sent("text/plain")
                .then()
                .statusCode(429)
                .header("Retry-After", matchesPattern("[0-9]+"))
                .header("RateLimit", matchesPattern("\"client\";r=0;t=.*"))
                .header("Access-Control-Allow-Origin", equalTo("*"))
                .body("detail", containsString("one client"));
    }

    @Test
    void whatNamesNothingMakesNoOtherAddress() {
        limit("client=1/PT10M");
        submit(from("198.51.100.1"), "/v1/articles/no-such-article").then().statusCode(404);
        for (String path : List.of(
                "/v1/articles/none/comments/",
                "/v1/articles/none/comments;a=b",
                "/v1/articles/none/comments/;a",
                "/v1;a/articles;b/none;c/comments")) {
            from("198.51.100.1")
                    .urlEncodingEnabled(false)
                    .contentType("text/plain")
                    .body("The ferry leaves.")
                    .post(path)
                    .then()
                    .statusCode(429);
        }
    }

    /** Sources: RFC 9110, section 10.1.1, and RFC 9112, section 9.6. Nobody would know where the next request begins. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Content-Length: 20\r\nExpect: 100-continue\r\n\r\n",
                "Transfer-Encoding: chunked\r\n\r\n4\r\n{  \n"
            })
    void connectionOfARefusedRequestWhoseEndIsUnknownIsClosedAfterTheAnswer(String rest) throws IOException {
        limit("site=1/P1D");
        submit(from("198.51.100.1"), "/v1/articles/no-such-article").then().statusCode(404);
        try (Socket socket = new Socket("localhost", RestAssured.port)) {
            socket.setSoTimeout(10_000);
            String head = """
                    POST /v1/articles/no-such-article/comments HTTP/1.1\r
                    Host: localhost\r
                    Content-Type: application/json\r
                    """;
            socket.getOutputStream().write((head + rest).getBytes(StandardCharsets.US_ASCII));
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
            assertThat(answer).startsWith("HTTP/1.1 429").containsIgnoringCase("\r\nconnection: close\r\n");
            assertThat(answer).endsWith("}");
        }
    }

    @Test
    void articleThatTakesNoMoreRefusesBeforeAThreadIsTaken() {
        String article = article();
        limit("client=9/PT10M,article=1/PT10M");
        assertThat(sent("text/plain", article).statusCode()).isEqualTo(415);
        submit(from("198.51.100.1"), article).then().statusCode(202);
        sent("text/plain", article).then().statusCode(429).body("detail", containsString("one article"));
        assertThat(sent("text/plain").statusCode()).isEqualTo(415);
    }

    private static Response sent(String type) {
        return sent(type, "/v1/articles/none");
    }

    private static Response sent(String type, String article) {
        return from("198.51.100.1").contentType(type).body("The ferry leaves.").post(article + "/comments");
    }

    @Test
    void articleHasOneLimitHoweverItIsSpelled() {
        Response published = Articles.published(Map.copyOf(Articles.input("Spelled " + UUID.randomUUID())));
        String id = published.path("id");
        String former = published.path("slug");
        String slug = "renamed-" + UUID.randomUUID().toString().substring(24);
        Api.patch("/v1/management/articles/" + id, "*", "{\"slug\":\"" + slug + "\"}")
                .then()
                .statusCode(200);
        as("editor")
                .header("If-Match", "*")
                .post("/v1/management/articles/" + id + "/publish")
                .then()
                .statusCode(200);
        limit("article=4/PT10M");
        for (String spelling : List.of(id, id.toUpperCase(Locale.ROOT), slug, former)) {
            submit(from("198.51.100.1"), "/v1/articles/" + spelling).then().statusCode(202);
        }
        for (String spelling : List.of(id, slug, former)) {
            submit(from("198.51.100.2"), "/v1/articles/" + spelling)
                    .then()
                    .statusCode(429)
                    .body("detail", containsString("one article"));
        }
        submit(from("198.51.100.2"), article()).then().statusCode(202);
    }

    @Test
    void lookingAtASubmissionHasALimitOfItsOwn() {
        String article = article();
        limit("client=1/PT10M");
        String secret = submit(from("198.51.100.1"), article).header("Location");
        for (int i = 0; i < 20; i++) {
            from("198.51.100.1").get(secret).then().statusCode(200);
        }
        from("198.51.100.1")
                .get(secret)
                .then()
                .statusCode(429)
                .header("Retry-After", notNullValue())
                .body("detail", containsString("looks"));
        from("198.51.100.1").delete(secret).then().statusCode(429);
        from("198.51.100.1")
                .contentType(Api.MERGE_PATCH)
                .body("{}")
                .patch(secret)
                .then()
                .statusCode(429);
        from("198.51.100.2").delete(secret).then().statusCode(204);
    }

    @Test
    void repetitionUnderTheSameKeyIsNotCounted() {
        String article = article();
        limit("client=2/PT10M");
        String key = UUID.randomUUID().toString();
        submit(from("198.51.100.1").header("Idempotency-Key", key), article)
                .then()
                .statusCode(202);
        for (int i = 0; i < 3; i++) {
            submit(from("198.51.100.1").header("Idempotency-Key", key), article)
                    .then()
                    .statusCode(202)
                    .header("Idempotency-Replayed", equalTo("true"))
                    .header("RateLimit", nullValue());
        }
        submit(from("198.51.100.1"), article).then().statusCode(202);
        submit(from("198.51.100.1"), article).then().statusCode(429);
    }

    @Test
    void repetitionsAreNoMoreThanLooks() {
        String article = article();
        limit("client=2/PT10M");
        String key = UUID.randomUUID().toString();
        for (int i = 0; i < 40; i++) {
            submit(from("198.51.100.1").header("Idempotency-Key", key), article)
                    .then()
                    .statusCode(202);
        }
        submit(from("198.51.100.1").header("Idempotency-Key", key), article)
                .then()
                .statusCode(429)
                .header("Retry-After", notNullValue())
                .body("detail", containsString("looks at comments"));
        submit(from("198.51.100.1"), article).then().statusCode(202);
    }

    @Test
    void readingHasNoLimit() {
        String article = article();
        limit("client=1/PT10M,site=1/PT10M");
        submit(from("198.51.100.1"), article).then().statusCode(202);
        for (int i = 0; i < 3; i++) {
            from("198.51.100.1").get(article + "/comments").then().statusCode(200);
        }
    }
}
