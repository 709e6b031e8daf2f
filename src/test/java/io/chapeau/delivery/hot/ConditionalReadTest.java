package io.chapeau.delivery.hot;

import static org.assertj.core.api.Assertions.assertThat;

import io.chapeau.change.NumberedChanges;
import io.chapeau.delivery.hot.Reading.Answer;
import io.chapeau.testing.Articles;
import io.chapeau.testing.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** RFC 9110 sections 8.8.3, 9.3.2, 12.5.3, 13.1.2 and 14, from memory and from the database alike. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class ConditionalReadTest {

    private static final String PLAIN = "identity";
    private static final String GZIP = "gzip";
    private static final String SMALL = "?fields=slug";

    /** One line of the table; tags are written PLAIN and GZIP. */
    private record Line(String acceptEncoding, String ifNoneMatch, int status, String tag) {}

    private static final List<Line> TABLE = List.of(
            new Line(PLAIN, "", 200, "PLAIN"),
            new Line(GZIP, "", 200, "GZIP"),
            new Line("br, GZIP;q=0.5", "", 200, "GZIP"),
            new Line("gzip;q=0", "", 200, "PLAIN"),
            new Line("gzip; q=0.000, *", "", 200, "PLAIN"),
            new Line("x-gzip-like", "", 200, "PLAIN"),
            new Line(PLAIN, "PLAIN", 304, "PLAIN"),
            new Line(PLAIN, "GZIP", 304, "GZIP"),
            new Line(GZIP, "PLAIN", 304, "PLAIN"),
            new Line(GZIP, "GZIP", 304, "GZIP"),
            new Line(GZIP, "PLAIN, GZIP", 304, "GZIP"),
            new Line(PLAIN, "W/PLAIN", 304, "PLAIN"),
            new Line(PLAIN, "\"other\", W/PLAIN , \"more\"", 304, "PLAIN"),
            new Line(PLAIN, "*", 304, "PLAIN"),
            new Line(GZIP, "*", 304, "GZIP"),
            new Line(PLAIN, "\"other\"", 200, "PLAIN"),
            new Line(PLAIN, "W/\"other\", no tag at all", 200, "PLAIN"));

    @Inject
    HotPath memory;

    @Inject
    NumberedChanges changes;

    private String article = "";

    /** What has its number is applied once more, and is read anew then. */
    @BeforeEach
    void publish() {
        Map<String, Object> input = Articles.input("Conditions", "Many words. ".repeat(200));
        article = "/v1/articles/" + Articles.published(input).path("id");
        changes.settledHead();
    }

    @Test
    void clientGetsWhatItDoesNotHave() {
        String plain = tag(PLAIN);
        String gzip = tag(GZIP);
        assertThat(plain).matches("\"[^\"/]+\"").isNotEqualTo(gzip);
        for (Line line : TABLE) {
            Map<String, String> headers = new HashMap<>(Map.of("Accept-Encoding", line.acceptEncoding()));
            if (!line.ifNoneMatch().isEmpty()) {
                headers.put(
                        "If-None-Match",
                        line.ifNoneMatch().replace("PLAIN", plain).replace("GZIP", gzip));
            }
            Answer answer = Reading.hot(article, headers);
            assertThat(answer.status()).as(line.toString()).isEqualTo(line.status());
            assertThat(answer.header("ETag"))
                    .as(line.toString())
                    .isEqualTo(line.tag().replace("PLAIN", plain).replace("GZIP", gzip));
            assertThat(answer.header("Vary")).isEqualTo("Accept-Encoding");
            assertThat(answer.header("Cache-Control")).isEqualTo("public, no-cache");
            assertThat(answer.body().isEmpty()).isEqualTo(line.status() == 304);
            Reading.assertSame(article, headers);
        }
    }

    @Test
    void eitherCodingIsMadeOfTheOther() {
        for (String first : List.of(GZIP, PLAIN)) {
            String target = article + "?include=" + (first.equals(GZIP) ? "text" : "markdown");
            Map<String, String> other = Map.of("Accept-Encoding", first.equals(GZIP) ? PLAIN : GZIP);
            Answer read = Reading.hot(target, Map.of("Accept-Encoding", first));
            long before = memory.given();
            Answer made = Reading.hot(target, other);
            assertThat(memory.given()).as("from memory").isEqualTo(before + 1);
            assertThat(made.header("ETag")).isNotEqualTo(read.header("ETag"));
            Reading.assertSame(target, other);
        }
    }

    @Test
    void whoAnnouncesThatNothingIsSentIsAnsweredFromMemoryToo() {
        Reading.hot(article, Map.of());
        long before = memory.given();
        assertThat(Reading.hotSendingNothing(article).status()).isEqualTo(200);
        assertThat(memory.given()).isEqualTo(before + 1);
    }

    @Test
    void smallAnswerIsNotCompressed() {
        Answer answer = Reading.hot(article + SMALL, Map.of("Accept-Encoding", GZIP));
        assertThat(answer.header("Content-Encoding")).isNull();
        assertThat(answer.header("ETag")).doesNotContain("gzip");
        assertThat(answer.header("Vary")).isEqualTo("Accept-Encoding");
        Reading.assertSame(article + SMALL, Map.of("Accept-Encoding", GZIP));
    }

    @Test
    void partOfAnAnswerIsNotGivenAndNoAgeIsTold() {
        Answer answer = Reading.hot(article, Map.of("Range", "bytes=0-9", "Accept-Encoding", PLAIN));
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.headers()).doesNotContainKeys("Accept-Ranges", "Content-Range", "Age");
        Reading.assertSame(article, Map.of("Range", "bytes=0-9"));
    }

    @Test
    void headSaysWhatGetWouldSay() {
        for (String target :
                Stream.of("", SMALL, "/comments").map(article::concat).toList()) {
            for (String coding : List.of(PLAIN, GZIP)) {
                Map<String, String> headers = Map.of("Accept-Encoding", coding);
                Map<String, List<String>> get = Reading.hot(target, headers).headers();
                Answer head = Reading.hotHead(target, headers);
                assertThat(head.body()).isEmpty();
                assertThat(head.headers()).isEqualTo(get);
                assertThat(Reading.coldHead(target, headers).headers()).isEqualTo(get);
            }
        }
    }

    @Test
    void whatIsElsewhereOrNowhereIsTheSameBothWays() {
        for (String target : List.of(
                "/v1/articles/nowhere",
                "/v1/articles/nowhere/comments?sort=-number",
                "/v1/authors/00000000-0000-7000-8000-000000000000",
                "/v1/tags/nowhere",
                "/v1/collections/nowhere?limit=3")) {
            assertThat(Reading.hot(target, Map.of()).status()).isEqualTo(404);
            Reading.assertSame(target, Map.of());
        }
    }

    private String tag(String acceptEncoding) {
        String tag =
                Reading.hot(article, Map.of("Accept-Encoding", acceptEncoding)).header("ETag");
        assertThat(tag).isNotNull();
        return String.valueOf(tag);
    }
}
