package io.chapeau.discussion;

import static io.chapeau.discussion.Comments.article;
import static io.chapeau.discussion.Comments.decide;
import static io.chapeau.discussion.Comments.idOf;
import static io.chapeau.discussion.Comments.input;
import static io.chapeau.discussion.Comments.newestOf;
import static io.chapeau.discussion.Comments.submit;
import static io.chapeau.discussion.Comments.submitted;
import static io.chapeau.testing.Api.MERGE_PATCH;
import static io.chapeau.testing.Api.as;
import static io.chapeau.testing.Api.created;
import static io.chapeau.testing.Api.reader;
import static io.chapeau.testing.Api.unique;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.chapeau.change.NumberedChanges;
import io.chapeau.testing.Articles;
import io.chapeau.testing.Statements;
import io.chapeau.testing.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.http.Header;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What is kept of comments for moderators only changes neither an answer to anybody else nor the number of statements
 * that it takes: not even the time tells who has been here before, who is banned, and what the rules have found.
 */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@SuppressWarnings("NullAway.Init")
class PrivateTimingTest {

    private static final String ID = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";
    private static final String TIME = "\\d{4}-\\d\\d-\\d\\dT[0-9:.]+Z";
    private static final String BANS = "/v1/management/bans";
    private static final String FILLED = "https://offers.example";

    @Inject
    NumberedChanges changes;

    @Inject
    Statements statements;

    @Test
    void commentsAreReadAsFastWhateverModeratorsKnowOfThem() throws Exception {
        Response calm = category();
        Response full = category();
        String plain = articleIn(calm);
        String marked = articleIn(full);
        String latest = "/v1/comments?limit=3";
        discuss(plain, PrivateTimingTest::anybody);
        changes.settledHead();
        long ofPlain = read(latest);
        String address = address("offers.example");
        discuss(marked, () -> by(address, Map.of("website", FILLED)));
        as("moderator").get(newestOf(marked)).then().body("score", equalTo(10));
        noted(newestOf(marked));
        changes.settledHead();
        assertThat(read(latest)).isEqualTo(ofPlain);
        String ofCategory = "/v1/comments?category=";
        assertThat(read(ofCategory + full.path("slug"))).isEqualTo(read(ofCategory + calm.path("slug")));
        for (String list : List.of("/comments", "/comments?view=tree", "?include=comments")) {
            assertThat(read("/v1/articles/" + marked + list)).as(list).isEqualTo(read("/v1/articles/" + plain + list));
        }
        for (String list : List.of("/comments", "/comments?view=tree")) {
            assertThat(bare("/v1/articles/" + marked + list)).isEqualTo(bare("/v1/articles/" + plain + list));
        }
    }

    @ParameterizedTest
    @CsvSource({"moderated, 198.19.41.7, 198.19.42.0/24", "trusted, 198.19.43.7, 198.19.44.0/24"})
    void commentIsTakenInAsFastWhoeverSendsItAndWhateverTheRulesFind(String policy, String client, String network) {
        String article = article(policy);
        ban("address", client);
        ban("network", network);
        Map<String, String> clients = Map.of("banned client", client, "banned network", network.replace("0/24", "9"));
        Map<String, Object> answers = new LinkedHashMap<>();
        Map<String, Long> alone = new LinkedHashMap<>();
        Map<String, Long> withKey = new LinkedHashMap<>();
        comments(article).forEach((whose, comment) -> {
            String from = clients.getOrDefault(whose, "198.19.45.1");
            Supplier<Response> sent = () -> send(from(from), article, comment.get());
            answers.put(whose, shape(sent.get()));
            alone.put(whose, statements.fewest(202, sent));
            withKey.put(
                    whose,
                    statements.fewest(
                            202,
                            () -> send(
                                    from(from).header("Idempotency-Key", UUID.randomUUID()), article, comment.get())));
        });
        for (Map<String, ?> each : List.of(answers, alone, withKey)) {
            assertThat(new HashSet<>(each.values())).as(each.toString()).hasSize(1);
        }
    }

    @Test
    void ownCommentLooksTheSameWhateverTheRulesHaveFound() {
        String article = article("moderated");
        String clean = submitted(article, anybody());
        String held = submitted(article, hasty());
        as("moderator")
                .get(newestOf(article))
                .then()
                .body("status", equalTo("pending"))
                .body("score", equalTo(5));
        String spam = submitted(article, filled());
        as("moderator").get(newestOf(article)).then().body("status", equalTo("spam"));
        assertThat(bare(held)).isEqualTo(bare(clean));
        assertThat(bare(spam)).isEqualTo(bare(clean));
        assertThat(read(held)).isEqualTo(read(clean));
        assertThat(read(spam)).isEqualTo(read(clean));
    }

    @ParameterizedTest
    @ValueSource(strings = {"moderated", "trusted"})
    void ownCommentIsChangedAsFastWhateverTheRulesFind(String policy) {
        String article = article(policy);
        long clean = changed(article, PrivateTimingTest::anybody, 200, PrivateTimingTest::edited);
        assertThat(changed(article, PrivateTimingTest::hasty, 200, PrivateTimingTest::edited))
                .isEqualTo(clean);
        assertThat(changed(article, PrivateTimingTest::filled, 200, PrivateTimingTest::edited))
                .isEqualTo(clean);
        assertThat(changed(article, PrivateTimingTest::anybody, 200, PrivateTimingTest::editedIntoSpam))
                .isEqualTo(clean);
        as("moderator").get(newestOf(article)).then().body("status", equalTo("spam"));
    }

    @Test
    void ownCommentIsTakenBackAsFastWhateverTheRulesHaveFound() {
        String article = article("moderated");
        long clean = changed(article, PrivateTimingTest::anybody, 204, PrivateTimingTest::withdrawn);
        assertThat(changed(article, PrivateTimingTest::hasty, 204, PrivateTimingTest::withdrawn))
                .isEqualTo(clean);
        assertThat(changed(article, PrivateTimingTest::filled, 204, PrivateTimingTest::withdrawn))
                .isEqualTo(clean);
    }

    @Test
    void erasedCommentIsLookedForAsLongAsOneThatNeverWas() {
        String article = article("open");
        String address = address("gone.example");
        String emptied = submitted(article, by(address, Map.of()));
        submit(article, by(address("here.example"), Map.of("parentId", idOf(newestOf(article)))))
                .then()
                .statusCode(202);
        String removed = submitted(article, by(address, Map.of()));
        as("editor")
                .delete("/v1/management/people?email=" + address)
                .then()
                .statusCode(200)
                .body("removed", equalTo(1))
                .body("emptied", equalTo(1));
        String never = "/v1/submissions/AAAAAAAAAAAAAAAAAAAAAA";
        long ofNever = statements.fewest(404, () -> reader().get(never));
        for (String gone : List.of(emptied, removed)) {
            assertThat(statements.fewest(404, () -> reader().get(gone))).isEqualTo(ofNever);
            assertThat(reader().get(gone).asString().replace(gone, never))
                    .isEqualTo(reader().get(never).asString());
        }
    }

    /** Comments that the receipt tells nothing of, by what there is to tell. */
    private static Map<String, Supplier<Map<String, Object>>> comments(String article) {
        String known = address("known.example");
        submitted(article, by(known, Map.of()));
        decide(newestOf(article), "approve").then().statusCode(200);
        submitted(article, by(known, Map.of()));
        String spammer = address("known.example");
        submitted(article, by(spammer, Map.of()));
        decide(newestOf(article), "spam").then().statusCode(200);
        String banned = address("known.example");
        ban("email", banned);
        String domain = address("example").replace('@', '.');
        ban("domain", domain);
        String word = "zither" + UUID.randomUUID().toString().replace("-", "");
        ban("word", word);
        Map<String, Supplier<Map<String, Object>>> comments = new LinkedHashMap<>();
        for (String anybody : List.of("nobody knows", "banned client", "banned network")) {
            comments.put(anybody, PrivateTimingTest::anybody);
        }
        comments.put("known", () -> by(known, Map.of()));
        comments.put("spammer", () -> by(spammer, Map.of()));
        comments.put("banned", () -> by(banned, Map.of()));
        comments.put("banned domain", () -> by(address("post." + domain), Map.of()));
        comments.put("banned word", () -> by(address("known.example"), Map.of("text", "A " + word)));
        comments.put("held", PrivateTimingTest::hasty);
        comments.put("spam", PrivateTimingTest::filled);
        return comments;
    }

    /** How many statements it takes to change one's comment once. */
    private long changed(
            String article, Supplier<Map<String, Object>> comment, int status, Function<String, Response> change) {
        Iterator<String> secrets = Stream.generate(() -> submitted(article, comment.get()))
                .limit(Statements.TRIES)
                .toList()
                .iterator();
        return statements.fewest(status, () -> change.apply(secrets.next()));
    }

    private static Response withdrawn(String secret) {
        return reader().delete(secret);
    }

    private static Response edited(String secret) {
        return edited(secret, "Nobody says that.");
    }

    private static Response editedIntoSpam(String secret) {
        return edited(secret, "See http://a.example ".repeat(12));
    }

    private static Response edited(String secret, String text) {
        return reader().contentType(MERGE_PATCH)
                .body(("{\"text\":\"" + text + "\"}").getBytes(StandardCharsets.UTF_8))
                .patch(secret);
    }

    private static void ban(String kind, String value) {
        as("moderator")
                .contentType(ContentType.JSON)
                .body(Map.of("kind", kind, "value", value))
                .post(BANS)
                .then()
                .statusCode(201);
    }

    /** Two comments and a reply to the first one, which readers see. */
    private static void discuss(String article, Supplier<Map<String, Object>> comment) {
        String first = null;
        for (String text : List.of("One", "Two", "Three")) {
            Map<String, Object> said = comment.get();
            said.put("text", text);
            said.put("parentId", text.equals("Three") ? first : null);
            submit(article, said).then().statusCode(202);
            decide(newestOf(article), "approve").then().statusCode(200);
            first = first == null ? idOf(newestOf(article)) : first;
        }
    }

    private static void noted(String comment) {
        as("moderator")
                .contentType(ContentType.JSON)
                .body(Map.of("text", "Wrote to us as well."))
                .post(comment + "/notes")
                .then()
                .statusCode(201);
    }

    private long read(String path) {
        return statements.fewest(200, () -> reader().get(path));
    }

    private static String bare(String path) {
        return reader().get(path)
                .then()
                .statusCode(200)
                .extract()
                .asString()
                .replaceAll(ID, "id")
                .replaceAll(TIME, "time");
    }

    /** All of a receipt but its secret and its time. */
    private static List<String> shape(Response receipt) {
        Stream<String> names = receipt.then().statusCode(202).extract().headers().asList().stream()
                .map(Header::getName)
                .sorted();
        return Stream.concat(names, Stream.of(receipt.asString())).toList();
    }

    private static RequestSpecification from(String client) {
        return reader().header("X-Forwarded-For", client);
    }

    private static Response send(RequestSpecification client, String article, Map<String, Object> comment) {
        return client.contentType(ContentType.JSON).body(comment).post("/v1/articles/" + article + "/comments");
    }

    private static Response category() {
        return created("/v1/management/categories", Map.of("name", unique("Timing")));
    }

    /** Publishes an article with moderated comments; its id. */
    private static String articleIn(Response category) {
        Map<String, Object> input = new HashMap<>(Articles.input(unique("Discussed")));
        input.put("categoryIds", List.of(category.<String>path("id")));
        return Articles.published(input).path("id");
    }

    private static String address(String domain) {
        return "r" + UUID.randomUUID().toString().replace("-", "") + "@" + domain;
    }

    private static Map<String, Object> anybody() {
        return by(address("known.example"), Map.of());
    }

    private static Map<String, Object> hasty() {
        return by(
                address("known.example"),
                Map.of("formToken", reader().get("/v1/comment-form").path("formToken")));
    }

    private static Map<String, Object> filled() {
        return by(address("known.example"), Map.of("website", FILLED));
    }

    /** Too short to be taken for a repetition. */
    private static Map<String, Object> by(String address, Map<String, ?> more) {
        Map<String, Object> comment = input();
        comment.put("authorEmail", address);
        comment.put("text", "Well said.");
        comment.putAll(more);
        return comment;
    }
}
