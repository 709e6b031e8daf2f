package io.chapeau.discussion;

import static io.chapeau.discussion.Comments.input;
import static io.chapeau.discussion.Comments.submit;
import static io.chapeau.discussion.Comments.with;
import static io.chapeau.testing.Api.reader;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.not;

import io.chapeau.testing.Api;
import io.chapeau.testing.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is sent to the one write that anybody may make: a precise refusal, and nothing is stored. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@SuppressWarnings("NullAway.Init")
class HostileSubmissionTest {

    @Inject
    DiscussedArticles articles;

    private UUID article;
    private int expected;

    @BeforeEach
    void openArticle() {
        article = articles.open();
        expected = 0;
    }

    @AfterEach
    void nothingElseIsStored() {
        assertThat(articles.number("SELECT COUNT(*) FROM comment WHERE article_id = ?", article.toString()))
                .isEqualTo(expected);
    }

    @Test
    void longestTextOfAccentsAndEmojiPasses() {
        String text = "é€𝄞😀\n".repeat(1000);
        expected = 1;
        String location = send("text", text).then().statusCode(202).extract().header("Location");
        reader().get(location).then().body("text", equalTo(text.stripTrailing()));
    }

    @Test
    void oneCharacterMoreIsRefused() {
        send("text", "é€𝄞😀\n".repeat(1000) + "éé")
                .then()
                .statusCode(422)
                .body("errors.size()", equalTo(1))
                .body("errors[0].pointer", equalTo("/text"))
                .body("errors[0].code", equalTo("maxLength"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "\n\n\t",
                "\u00A0\u202F\u2009",
                "\u200B\u200D\uFEFF",
                "\u2028\u2029",
                "\u3164",
                "\u115F \u1160\uFFA0",
                "\u2800\u2800",
                "\uDB40\uDC41\uDB40\uDD00"
            })
    void textWithoutAnythingVisibleIsRefused(String text) {
        send("text", text).then().statusCode(422).body("errors.pointer", everyItem(equalTo("/text")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\u202E", "\u200C", "\u200D", "\u200E"})
    void marksPileUpNoHigherWhateverStandsBetweenThem(String between) {
        expected = 1;
        String location = send("text", "x" + ("\u0321\u0322\u0323\u0324\u0325" + between).repeat(50) + "!")
                .then()
                .statusCode(202)
                .extract()
                .header("Location");
        String kept = reader().get(location).path("text");
        assertThat(kept.codePoints().filter(c -> Character.getType(c) == Character.NON_SPACING_MARK))
                .hasSize(5);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " \u00A0", "\n", "\u202E", "\u200E\u200F", "\u007F", "\u0085", "\u0000", "\u3164", "\u2800"})
    void nameThatCannotBeSeenIsRefused(String name) {
        send("authorName", name).then().statusCode(422).body("errors.pointer", everyItem(equalTo("/authorName")));
    }

    @ParameterizedTest
    @CsvSource({
        "'two\nlines', two lines",
        "'two\r\nlines', two lines",
        "'tab\there', tab here",
        "\u202Eeman, eman",
        "\u2066isolate\u2069, isolate",
        "del\u007Fete, delete",
        "be\u0007ll\u001B\u009F, bell",
        "next\u0085line, next line",
        "mark\u200F, mark",
        "mark\u061C, mark",
        "line\u2028separator, line separator",
        "' É.-Noël  Ørsted-Ñandú ', É.-Noël Ørsted-Ñandú"
    })
    void nameLosesWhatBreaksOrTurnsItsLine(String name, String kept) {
        expected = 1;
        reader().get(sent("authorName", name)).then().body("authorName", equalTo(kept));
    }

    @Test
    void nameLosesControlsInAnEditTooAndATextKeepsNone() {
        expected = 1;
        String secret = sent("text", "As it is.");
        Api.reader()
                .contentType(Api.MERGE_PATCH)
                .body("{\"authorName\":\"N\\u0000u\\u009Fl\"}")
                .patch(secret)
                .then()
                .statusCode(200)
                .body("authorName", equalTo("Nul"));
        Api.reader()
                .contentType(Api.MERGE_PATCH)
                .body("{\"authorName\":\"\\uD83D\",\"text\":\"\\u0000\"}")
                .patch(secret)
                .then()
                .statusCode(422)
                .body("errors.pointer", containsInAnyOrder("/authorName", "/text"));
    }

    @Test
    void textLosesOverridesAndKeepsTheMarksOfItsLanguages() {
        expected = 2;
        reader().get(sent("text", "pay \u202Eyap\u202C \u2067now\u2069")).then().body("text", equalTo("pay yap now"));
        String rightToLeft =
                "\u05E9\u05DC\u05D5\u05DD\u200F! Thai: \u0E17\u0E35\u0E48, Vi\u1EC7t, e\uFE0F\u20E3 👩\u200D💻";
        reader().get(sent("text", rightToLeft)).then().body("text", equalTo(rightToLeft));
    }

    @Test
    void marksThatPileUpOnALetterAreCut() {
        expected = 2;
        reader().get(sent("text", "Z" + "\u0316\u0317\u0318\u0319\u031C\u031D\u031E".repeat(20) + "algo"))
                .then()
                .body("text", equalTo("Z\u0316\u0317\u0318\u0319\u031Calgo"));
        reader().get(sent("authorName", "Z" + "\u0335".repeat(80) + "o"))
                .then()
                .body("authorName", equalTo("Z" + "\u0335".repeat(5) + "o"));
    }

    @Test
    void decomposedTextIsComposed() {
        expected = 1;
        reader().get(sent("text", "E\u0301te\u0301")).then().body("text", equalTo("Été"));
    }

    @Test
    void spacesAroundATextDoNotCount() {
        expected = 1;
        reader().get(sent("text", "\n\n  kept  \n\n\n\n" + "a".repeat(4989) + "\r\n \n"))
                .then()
                .body("text", equalTo("  kept\n\n" + "a".repeat(4989)));
    }

    @Test
    void nameHasHundredCharactersAtMost() {
        expected = 1;
        send("authorName", "😀".repeat(100)).then().statusCode(202);
        send("authorName", "😀".repeat(101)).then().statusCode(422);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "nobody",
                "@example.org",
                "a@",
                "a b@example.org",
                "a\u202Eb@example.org",
                "a@example..org",
                "a@-example.org",
                "a@org",
                "a@example.org\r\nBcc: b@example.org",
                "a@example.org, b@example.org"
            })
    void whatIsNoAddressIsRefused(String address) {
        send("authorEmail", address).then().statusCode(422).body("errors[0].pointer", equalTo("/authorEmail"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a@b.example", "élise.o'neil+news@bücher.example", "x@mail.a-b.museum"})
    void addressOfAnyDomainIsTaken(String address) {
        expected = 1;
        send("authorEmail", address).then().statusCode(202);
    }

    @Test
    void addressIsMeasuredInBytes() {
        send("authorEmail", "漢".repeat(64) + "@" + "abcdefghij.".repeat(6) + "org")
                .then()
                .statusCode(422)
                .body("errors.size()", equalTo(1))
                .body("errors[0].pointer", equalTo("/authorEmail"))
                .body("errors[0].code", equalTo("maxLength"));
    }

    @Test
    void everyErrorIsNamedAtOnceAndOnlyTheInputIsAllowed() {
        send("{\"authorEmail\":5,\"text\":null,\"parentId\":\"7\",\"status\":\"approved\",\"nonsense\":1}")
                .then()
                .statusCode(422)
                .body(
                        "errors.pointer.unique()",
                        containsInAnyOrder("/authorName", "/authorEmail", "/text", "/parentId", "/status", "/nonsense"))
                .body("errors.findAll { it.code == 'unknown' }.pointer", containsInAnyOrder("/status", "/nonsense"))
                .body(
                        "errors.find { it.pointer == '/status' }.detail",
                        containsString("Allowed: authorName, authorEmail, text, parentId, website, formToken."));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\u0000", "\\u0007", "\\u001B", "\\u009F", "\\uD83D", "\\uDE00", "\\uDE00\\uD83D"})
    void controlCharactersAndLoneSurrogatesAreRefused(String escape) {
        send(json("a" + escape)).then().statusCode(422).body("errors[0].pointer", equalTo("/text"));
    }

    @Test
    void malformedJsonIsRefused() {
        for (String body : new String[] {
            " ",
            "{",
            "nope",
            "{\"text\":NaN}",
            json("a") + "{}",
            json("a").replace("}", ",\"text\":\"b\"}"),
            "[".repeat(1_000),
            "{\"a\":".repeat(1_000)
        }) {
            send(body)
                    .then()
                    .statusCode(400)
                    .contentType("application/problem+json")
                    .body("detail", not(containsString("enable")))
                    .body("detail", not(containsString("expecting")));
        }
    }

    @Test
    void jsonThatIsNoCommentIsRefused() {
        for (String body : new String[] {"null", "[]", "\"text\"", "7", "{}", "{\"text\":1e400}"}) {
            send(body).then().statusCode(422).contentType("application/problem+json");
        }
    }

    @Test
    void missingBodyIsRefused() {
        reader().contentType(ContentType.JSON).post(path()).then().statusCode(400);
        assertThat(reader().post(path()).statusCode()).isIn(400, 415);
    }

    @Test
    void invalidUtf8IsRefused() {
        byte[] body = json("a??b").getBytes(StandardCharsets.US_ASCII);
        int at = json("a??b").indexOf("??");
        body[at] = (byte) 0xC0;
        body[at + 1] = (byte) 0xAF;
        reader().contentType(ContentType.JSON).body(body).post(path()).then().statusCode(400);
    }

    @Test
    void bodyOverTheLimitIsRefused() {
        send("text", "a".repeat(1 << 20)).then().statusCode(413).contentType("application/problem+json");
    }

    /** By hand, because a client that is busy sending would not hear the answer. */
    @Test
    void hugeBodyIsRefusedBeforeItHasArrived() throws IOException {
        String request = "POST " + path() + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                + "Content-Length: 20000000\r\n\r\n{\"text\":\"a";
        try (Socket connection = new Socket("localhost", RestAssured.port)) {
            connection.setSoTimeout(30_000);
            connection.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            connection.getOutputStream().flush();
            byte[] status = connection.getInputStream().readNBytes("HTTP/1.1 413".length());
            assertThat(new String(status, StandardCharsets.US_ASCII)).isEqualTo("HTTP/1.1 413");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text/plain",
                "application/xml",
                "application/x-www-form-urlencoded",
                "multipart/form-data",
                "application/merge-patch+json"
            })
    void otherMediaTypesAreRefused(String type) {
        reader().config(RestAssured.config()
                        .encoderConfig(EncoderConfig.encoderConfig().encodeContentTypeAs(type, ContentType.TEXT)))
                .contentType(type)
                .body(json("a"))
                .post(path())
                .then()
                .statusCode(415)
                .contentType("application/problem+json");
    }

    @Test
    void queryParametersAreRefused() {
        reader().contentType(ContentType.JSON)
                .body(input())
                .post(path() + "?status=approved")
                .then()
                .statusCode(400)
                .body("errors[0].parameter", equalTo("status"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"%00", "%C3%A9t%C3%A9", "e%CC%81te", "ARTICLE", "%F0%9F%98%80", "a%2Fb", "a%27--", "%20"})
    void strangeArticleKeysAreNotFound(String key) {
        reader().urlEncodingEnabled(false)
                .contentType(ContentType.JSON)
                .body(input())
                .post("/v1/articles/" + key + "/comments")
                .then()
                .statusCode(404)
                .contentType("application/problem+json");
    }

    private String sent(String name, Object value) {
        return send(name, value).then().statusCode(202).extract().header("Location");
    }

    private Response send(String name, Object value) {
        return submit(article, with(name, value));
    }

    private Response send(String body) {
        return submit(article, body);
    }

    private String path() {
        return "/v1/articles/" + article + "/comments";
    }

    /** A body whose text is written as it stands, escapes included. */
    private static String json(String text) {
        return "{\"authorName\":\"Rosa\",\"authorEmail\":\"rosa@example.org\",\"text\":\"" + text + "\"}";
    }
}
