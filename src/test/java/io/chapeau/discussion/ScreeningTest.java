package io.chapeau.discussion;

import static io.chapeau.discussion.Comments.decide;
import static io.chapeau.discussion.Comments.longText;
import static io.chapeau.discussion.Comments.newestOf;
import static io.chapeau.discussion.Comments.shortText;
import static io.chapeau.discussion.Comments.submit;
import static io.chapeau.discussion.Comments.with;
import static io.chapeau.testing.Api.as;
import static io.chapeau.testing.Api.reader;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.chapeau.testing.Api;
import io.chapeau.testing.Articles;
import io.chapeau.testing.MovableClock;
import io.chapeau.testing.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the rules do to a comment that comes in, and who learns of it. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@SuppressWarnings("NullAway.Init")
class ScreeningTest {

    private static final String BANS = "/v1/management/bans";

    @Inject
    DiscussedArticles articles;

    @Inject
    MovableClock clock;

    private UUID article;

    @BeforeEach
    void openArticle() {
        article = articles.open();
    }

    @AfterEach
    void setClockBack() {
        clock.setBack();
    }

    private static Response ban(Map<String, ?> input) {
        return as("moderator").contentType(ContentType.JSON).body(input).post(BANS);
    }

    private Response taken(String from, Map<String, Object> input) {
        reader().header("X-Forwarded-For", from)
                .contentType(ContentType.JSON)
                .body(input)
                .post("/v1/articles/" + article + "/comments")
                .then()
                .statusCode(202);
        return as("moderator").get(newestOf(article));
    }

    static Stream<String> whatProgramsFillIn() {
        return Stream.of(
                "https://spam.example", "x".repeat(5_000), "https://spam.example\u0000\u0007\nhttps://b.example");
    }

    @ParameterizedTest
    @MethodSource("whatProgramsFillIn")
    void filledHoneypotIsAnsweredLikeAnyOtherAndStoredAsSpam(String website) {
        Map<String, Object> input = with("website", website);
        Response receipt = submit(article, input);
        receipt.then().statusCode(202).body("status", equalTo("pending")).body("size()", equalTo(1));
        reader().get(receipt.header("Location")).then().body("status", equalTo("pending"));
        as("moderator")
                .get(newestOf(article))
                .then()
                .body("status", equalTo("spam"))
                .body("score", equalTo(10))
                .body("reasons[0].rule", equalTo("honeypotFilled"));
        as("moderator")
                .get(newestOf(article) + "/history")
                .then()
                .body("items[0].action", equalTo("submit"))
                .body("items[0].by", equalTo("rules"));
        decide(newestOf(article), "spam").then().statusCode(200);
    }

    @Test
    void calmCommentHasNoReasons() {
        taken("198.51.100.1", with("text", shortText()))
                .then()
                .body("status", equalTo("pending"))
                .body("score", equalTo(0))
                .body("reasons", empty());
    }

    @Test
    void repetitionIsCountedForTenMinutes() {
        String text = longText();
        taken("198.51.100.1", with("text", text)).then().body("score", equalTo(0));
        taken("198.51.100.2", with("text", text.replace('.', '!')))
                .then()
                .body("reasons.find { it.rule == 'repeated' }.detail", equalTo("once in 10 min"));
        clock.advance(Duration.ofMinutes(11));
        taken("198.51.100.3", with("text", text)).then().body("score", equalTo(0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Pills http://b.example/", "Pills bit.ly/"})
    void shortTextWithALinkIsRepeatedByTheSameAndByNothingElse(String start) {
        String text = start + UUID.randomUUID().toString().substring(0, 13);
        taken("198.51.100.1", with("text", text)).then().body("reasons.rule", not(hasItem("repeated")));
        taken("198.51.100.2", with("text", text.toUpperCase(Locale.ROOT)))
                .then()
                .body("reasons.find { it.rule == 'repeated' }.detail", equalTo("once in 10 min"));
        taken("198.51.100.3", with("text", text + "x")).then().body("reasons.rule", not(hasItem("repeated")));
        String calm = shortText();
        for (int i = 0; i < 3; i++) {
            taken("198.51.100.4", with("text", calm)).then().body("reasons", empty());
        }
    }

    @Test
    void formThatComesBackAtOnceIsNoticed() {
        String token = reader().get("/v1/comment-form")
                .then()
                .statusCode(200)
                .header("Cache-Control", equalTo("private, no-store"))
                .extract()
                .path("formToken");
        Map<String, Object> input = with("text", shortText());
        input.put("formToken", token);
        taken("198.51.100.1", input).then().body("reasons[0].rule", equalTo("tooFast"));
        clock.advance(Duration.ofSeconds(4));
        input.put("text", shortText());
        taken("198.51.100.1", input).then().body("reasons", empty());
        clock.advance(Duration.ofDays(1));
        submit(article, input).then().statusCode(422).body("errors[0].pointer", equalTo("/formToken"));
    }

    @Test
    void formOfANodeWhoseClockGoesALittleAheadComesBackAtOnceAndIsNotRefused() {
        clock.advance(Duration.ofSeconds(50));
        Map<String, Object> input = with("text", shortText());
        input.put("formToken", reader().get("/v1/comment-form").path("formToken"));
        clock.setBack();
        taken("198.51.100.1", input)
                .then()
                .body("reasons.rule", hasItem("tooFast"))
                .body("reasons.find { it.rule == 'tooFast' }.detail", equalTo("0 ms"));
        clock.advance(Duration.ofSeconds(70));
        input.put("formToken", reader().get("/v1/comment-form").path("formToken"));
        clock.setBack();
        submit(article, input).then().statusCode(422).body("errors[0].pointer", equalTo("/formToken"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "AAABnxK2Vb0x3mJH2S8cZk1yq0o5wT7e", "AAAA", "__________"})
    void tokenThatNobodyMadeIsRefused(String token) {
        submit(article, with("formToken", token))
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/formToken"))
                .body("errors[0].code", equalTo("token"));
    }

    @Test
    void nameThatLooksLikeOneOfTheStaffIsFlagged() {
        String name = Api.unique("Marta Kovač");
        Api.created("/v1/management/authors", Map.of("name", name));
        clock.advance(Duration.ofMinutes(2));
        Map<String, Object> input = with("text", shortText());
        input.put("authorName", name.replace('a', 'а').replace("č", "c"));
        taken("198.51.100.1", input).then().body("reasons.rule", hasItem("staffName"));
    }

    @Test
    void bannedPersonClientAndWordAreSpamFromNowOn() {
        String person = UUID.randomUUID() + "@one.example";
        Map<String, Object> input = with("authorEmail", person);
        input.put("text", shortText());
        taken("203.0.113.77", input).then().body("status", equalTo("pending"));
        String comment = Comments.idOf(newestOf(article));
        ban(Map.of("kind", "email", "value", person.toUpperCase(Locale.ROOT)))
                .then()
                .statusCode(201);
        ban(Map.of("kind", "address", "commentId", comment)).then().statusCode(201);
        input.put("text", shortText());
        taken("192.0.2.1", input)
                .then()
                .body("status", equalTo("spam"))
                .body("reasons[0].rule", equalTo("banned"))
                .body("reasons[0].detail", equalTo("email"));
        taken("203.0.113.77", with("text", shortText()))
                .then()
                .body("status", equalTo("spam"))
                .body("reasons[0].detail", equalTo("address"));
        taken("203.0.113.78", with("text", shortText())).then().body("status", equalTo("pending"));
        String word = "Wört" + UUID.randomUUID().toString().substring(0, 8);
        ban(Map.of("kind", "word", "value", word)).then().statusCode(201);
        taken(
                        "203.0.113.78",
                        with("text", "so: " + word.toUpperCase(Locale.ROOT).replace("Ö", "O") + "."))
                .then()
                .body("status", equalTo("spam"))
                .body("reasons[0].detail", equalTo(word));
        taken("203.0.113.78", with("text", word + "x")).then().body("status", equalTo("pending"));
    }

    @Test
    void commentThatIsEditedElsewhereCameFromWhereItCame() {
        String secret = reader().header("X-Forwarded-For", "203.0.113.90")
                .contentType(ContentType.JSON)
                .body(with("text", shortText()))
                .post("/v1/articles/" + article + "/comments")
                .header("Location");
        String comment = newestOf(article);
        String client = as("moderator").get(comment).path("client");
        editElsewhere(secret);
        as("moderator").get(comment).then().body("client", equalTo(client));
        ban(Map.of("kind", "address", "commentId", Comments.idOf(comment)))
                .then()
                .statusCode(201);
        taken("203.0.113.90", with("text", shortText())).then().body("status", equalTo("spam"));
        taken("192.0.2.90", with("text", shortText())).then().body("status", equalTo("pending"));
        editElsewhere(secret);
        as("moderator").get(comment).then().body("status", equalTo("spam"));
    }

    @Test
    void banThatHitsTheClientOfAnEditTwiceCountsOnce() {
        String secret = reader().header("X-Forwarded-For", "192.0.2.90")
                .contentType(ContentType.JSON)
                .body(with("text", shortText()))
                .post("/v1/articles/" + article + "/comments")
                .header("Location");
        String comment = newestOf(article);
        String path = ban(Map.of("kind", "address", "commentId", Comments.idOf(comment)))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        editElsewhere(secret);
        as("moderator").get(comment).then().body("score", equalTo(10)).body("reasons.size()", equalTo(1));
        as("moderator").header("If-Match", "*").delete(BANS + "/" + path).then().statusCode(204);
    }

    private static void editElsewhere(String secret) {
        reader().header("X-Forwarded-For", "192.0.2.90")
                .contentType(Api.MERGE_PATCH)
                .body(Map.of("text", shortText()))
                .patch(secret)
                .then()
                .statusCode(200);
    }

    @Test
    void domainAndNetworkReachAsFarAsTheyAre() {
        String domain = "d" + UUID.randomUUID().toString().substring(0, 8) + ".example";
        ban(Map.of("kind", "domain", "value", domain)).then().statusCode(201);
        for (String hit : new String[] {"a@" + domain, "b@MAIL." + domain}) {
            taken("192.0.2.1", with("authorEmail", hit)).then().body("status", equalTo("spam"));
        }
        Map<String, Object> other = with("authorEmail", "c@not" + domain);
        other.put("text", shortText());
        taken("192.0.2.1", other).then().body("status", equalTo("pending"));
        ban(Map.of("kind", "network", "value", "2001:db8:77::/48")).then().statusCode(201);
        taken("2001:db8:77:8::1", with("text", shortText())).then().body("status", equalTo("spam"));
        taken("2001:db8:78:8::1", with("text", shortText())).then().body("status", equalTo("pending"));
    }

    @Test
    void expiredBanHitsNobodyAndCanBeMadeAnew() {
        String domain = "e" + UUID.randomUUID().toString().substring(0, 8) + ".example";
        Map<String, Object> ban = new HashMap<>(Map.of("kind", "domain", "value", domain));
        ban.put("expiresAt", clock.instant().plus(Duration.ofHours(1)).toString());
        ban(ban).then().statusCode(201);
        ban(Map.of("kind", "domain", "value", domain)).then().statusCode(409);
        clock.advance(Duration.ofHours(2));
        Map<String, Object> input = with("authorEmail", "a@" + domain);
        input.put("text", shortText());
        taken("192.0.2.1", input).then().body("status", equalTo("pending"));
        ban(Map.of("kind", "domain", "value", domain)).then().statusCode(201);
        taken("192.0.2.1", input).then().body("status", equalTo("spam"));
    }

    @Test
    void clientIsStoredAsAHashWhoseKeyIsDestroyedAfterThirtyDays() {
        String hash =
                "SELECT HEX(client_hash) FROM comment WHERE article_id = ? ORDER BY created_at DESC, id DESC LIMIT 1";
        taken("198.51.100.9", with("text", shortText()));
        String first = articles.column(hash, article.toString()).getFirst();
        taken("198.51.100.9", with("text", shortText()));
        assertThat(articles.column(hash, article.toString()).getFirst()).isEqualTo(first);
        taken("198.51.100.10", with("text", shortText()));
        assertThat(articles.column(hash, article.toString()).getFirst()).isNotEqualTo(first);
        int keys = articles.number("SELECT MIN(epoch) FROM client_key");
        clock.advance(Duration.ofDays(30));
        taken("198.51.100.9", with("text", shortText()));
        assertThat(articles.column(hash, article.toString()).getFirst()).isNotEqualTo(first);
        assertThat(articles.number("SELECT MIN(epoch) FROM client_key")).isGreaterThan(keys);
        ban(Map.of("kind", "address", "commentId", firstComment())).then().statusCode(422);
    }

    @Test
    void clientIsShownForAsLongAsItMeansSomebody() {
        String comment = "/v1/management/comments/"
                + taken("198.51.100.19", with("text", shortText())).path("id");
        as("moderator").get(comment).then().body("client", notNullValue());
        clock.advance(Duration.ofDays(30));
        as("moderator").get(comment).then().body("client", nullValue());
        as("moderator")
                .get("/v1/management/comments?article=" + article)
                .then()
                .body("items.client", contains(nullValue()));
        taken("198.51.100.19", with("text", shortText())).then().body("client", notNullValue());
    }

    private String firstComment() {
        return articles.column(
                        "SELECT id FROM comment WHERE article_id = ? ORDER BY created_at, id LIMIT 1",
                        article.toString())
                .getFirst();
    }

    @Test
    void openDiscussionApprovesNothingThatTheRulesHold() {
        Map<String, Object> open = new HashMap<>(Articles.input(Api.unique("Open")));
        open.put("commentPolicy", "open");
        String id = Articles.published(open).path("id");
        String secret = submit(id, with("text", shortText())).header("Location");
        reader().get(secret).then().body("status", equalTo("approved"));
        submit(id, with("text", "payday loans at http://a.example http://b.example"))
                .then()
                .statusCode(202)
                .body("status", equalTo("pending"));
        String spam = submit(id, with("website", "x")).header("Location");
        as("moderator").get(newestOf(id)).then().body("status", equalTo("spam"));
        edit(spam, shortText()).then().body("status", equalTo("pending"));
        as("moderator")
                .get(newestOf(id))
                .then()
                .body("status", equalTo("spam"))
                .body("reasons[0].rule", equalTo("honeypotFilled"));
        edit(secret, "payday loans at http://a.example http://b.example").then().body("status", equalTo("pending"));
        reader().get("/v1/articles/" + id).then().body("commentCount", equalTo(0));
    }

    @Test
    void editDoesNotRepeatItself() {
        String text = longText();
        String secret = submit(article, with("text", text)).header("Location");
        edit(secret, text + " Indeed.").then().statusCode(200);
        as("moderator").get(newestOf(article)).then().body("score", equalTo(0));
        edit(secret, "payday loans, viagra: http://a.example http://b.example http://c.example")
                .then()
                .statusCode(200);
        as("moderator").get(newestOf(article)).then().body("status", equalTo("spam"));
    }

    private static Response edit(String secret, String text) {
        return reader().contentType(Api.MERGE_PATCH)
                .body("{\"text\":\"" + text + "\"}")
                .patch(secret);
    }
}
