package io.chapeau.discussion;

import static io.chapeau.discussion.Comments.decide;
import static io.chapeau.discussion.Comments.idOf;
import static io.chapeau.discussion.Comments.newestOf;
import static io.chapeau.discussion.Comments.submitted;
import static io.chapeau.discussion.Comments.with;
import static io.chapeau.testing.Api.as;
import static io.chapeau.testing.Api.reader;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.nullValue;

import io.chapeau.testing.Api;
import io.chapeau.testing.Articles;
import io.chapeau.testing.MovableClock;
import io.chapeau.testing.Statements;
import io.chapeau.testing.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the site holds of a person, how it goes on demand, and what goes by itself. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@SuppressWarnings("NullAway.Init")
class PersonTest {

    private static final String PEOPLE = "/v1/management/people?email=";

    /** Where an emptied comment stands, and who emptied it. Its secret is another: its address leads nowhere. */
    private static final String OF_THE_PLACE = """
            'id', 'article_id', 'number', 'version', 'status', 'undo_status', 'parent_id', 'depth', 'staff', 'created_at',
            'edited_at', 'decided_at', 'decided_by', 'shown_replies', 'shown', 'removed', 'secret_hash'""";

    private static final String NOTHING_OF_ANYBODY = "author_name= client_hash=null domain_hash=null email="
            + " email_hash=" + "0".repeat(64) + " fingerprint=null has_link=0 html=null network_hash=null"
            + " original_author_name=null original_text=null reasons=5B5D revised=0 revised_at=null score=0 text=";

    private final String name = Api.unique("Person");
    private final String email = "p-" + UUID.randomUUID() + "@example.org";

    @Inject
    DiscussedArticles articles;

    @Inject
    CommentRetention retention;

    @Inject
    MovableClock clock;

    @Inject
    Statements statements;

    private String article;

    @BeforeEach
    void openArticle() {
        article = Articles.published(new HashMap<>(Articles.input(Api.unique("Persons"))))
                .path("id");
    }

    @AfterEach
    void setClockBack() {
        clock.setBack();
    }

    private Map<String, Object> said() {
        Map<String, Object> input = with("authorEmail", email);
        input.put("authorName", name);
        input.put("text", "I, " + name + ", say " + UUID.randomUUID());
        return input;
    }

    private String comment() {
        submitted(article, said());
        return newestOf(article);
    }

    private String approved() {
        String comment = comment();
        decide(comment, "approve").then().statusCode(200);
        return comment;
    }

    private String answerOfAnother(String comment) {
        Map<String, Object> answer = with("text", "An answer " + UUID.randomUUID());
        answer.put("parentId", idOf(comment));
        submitted(article, answer);
        decide(newestOf(article), "approve").then().statusCode(200);
        return newestOf(article);
    }

    private String wholeTable() {
        return String.join("\n", articles.column("""
                SELECT CONCAT_WS('|', c.author_name, c.text, c.html, HEX(c.email), HEX(c.email_hash), HEX(c.client_hash), t.reason, n.text,
                       c.original_text, c.original_author_name)
                  FROM comment c LEFT JOIN comment_transition t ON t.comment_id = c.id
                  LEFT JOIN comment_note n ON n.comment_id = c.id WHERE c.article_id = ?""", article));
    }

    /** Every column of an emptied place but those that say where it stands: a new one is nobody's until it is listed. */
    private String emptiedRow(String comment) {
        List<String> columns = articles.column("""
                SELECT COLUMN_NAME FROM information_schema.COLUMNS WHERE TABLE_SCHEMA = DATABASE() AND TABLE_NAME = 'comment'
                   AND COLUMN_NAME NOT IN (%s) ORDER BY COLUMN_NAME""".formatted(OF_THE_PLACE));
        String row = columns.stream()
                .map(column -> "'" + column + "=', COALESCE(HEX(" + column + "), 'null')")
                .collect(Collectors.joining(", ' ', "));
        return articles.column("SELECT CONCAT(" + row + ") FROM comment WHERE id = ?", comment)
                .getFirst();
    }

    @Test
    void exportHasAllCommentsInAnyStatusWithTheAddress() {
        approved();
        decide(comment(), "spam").then().statusCode(200);
        comment();
        submitted(article, with("authorEmail", "another@example.org"));
        as("moderator")
                .get(PEOPLE + email + "&total=true")
                .then()
                .statusCode(200)
                .body("page.total", equalTo(3))
                .body("items.comment.status", contains("pending", "spam", "approved"))
                .body("items.comment.authorEmail", everyItem(equalTo(email)));
        String next = as("moderator").get(PEOPLE + email + "&limit=2").path("page.next");
        as("moderator")
                .get(PEOPLE + email + "&limit=2&cursor=" + next)
                .then()
                .body("items.comment.status", contains("approved"));
        as("moderator")
                .get(PEOPLE + "another@example.org&limit=2&cursor=" + next)
                .then()
                .statusCode(400);
    }

    private void noted(String comment, String text) {
        as("moderator")
                .contentType("application/json")
                .body(Map.of("text", text))
                .post(comment + "/notes")
                .then()
                .statusCode(201);
    }

    @Test
    void exportHasWhatAnErasureTakesAway() {
        String first = comment();
        decide(first, "reject?reason=Names a neighbour.").then().statusCode(200);
        noted(first, "The neighbour wrote to us.");
        noted(first, "Both agreed.");
        comment();
        as("moderator")
                .get(PEOPLE + email)
                .then()
                .body("items.comment.id", contains(idOf(newestOf(article)), idOf(first)))
                .body("items[0].history.action", contains("submit"))
                .body("items[0].notes", empty())
                .body("items[1].history.action", contains("submit", "reject"))
                .body("items[1].history.version", contains(0, 1))
                .body("items[1].history[1].reason", equalTo("Names a neighbour."))
                .body("items[1].history[1].principal.name", equalTo("Test moderator"))
                .body("items[1].notes.text", contains("The neighbour wrote to us.", "Both agreed."))
                .body("items[1].notes[0].createdBy.name", equalTo("Test moderator"));
    }

    @Test
    void exportTakesAsManyStatementsHoweverMuchIsKept() {
        noted(comment(), "One.");
        long one = statements.fewest(200, () -> as("moderator").get(PEOPLE + email));
        noted(comment(), "Two.");
        noted(approved(), "Three.");
        assertThat(statements.fewest(200, () -> as("moderator").get(PEOPLE + email)))
                .isEqualTo(one);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "zo\u00E9-%s@b\u00FCcher.example",
                "zoe\u0301-%s@bu\u0308cher.example",
                "ZO\u00C9-%s@B\u00DCCHER.EXAMPLE",
                "zo\u00E9-%s@xn--bcher-kva.example"
            })
    void personIsFoundInEverySpellingOfTheAddress(String spelling) {
        String unique = UUID.randomUUID().toString();
        Map<String, Object> input = said();
        input.put("authorEmail", "zo\u00E9-%s@b\u00FCcher.example".formatted(unique));
        submitted(article, input);
        as("moderator")
                .queryParam("email", spelling.formatted(unique))
                .get("/v1/management/people")
                .then()
                .statusCode(200)
                .body("items.comment.authorName", contains(name));
    }

    /** Whoever registers a domain with a letter of its own is not the one who has it without. */
    @Test
    void sharpSInADomainIsNotTwoLettersS() {
        String unique = UUID.randomUUID().toString();
        Map<String, Object> input = said();
        input.put("authorEmail", unique + "@straße.example");
        submitted(article, input);
        String commenter = idOf(newestOf(article));
        input.put("authorEmail", unique + "@strasse.example");
        submitted(article, input);
        String another = idOf(newestOf(article));
        for (String spelling : List.of("@straße.example", "@xn--strae-oqa.example", "@STRAẞE.example")) {
            as("moderator")
                    .queryParam("email", unique + spelling)
                    .get("/v1/management/people")
                    .then()
                    .statusCode(200)
                    .body("items.comment.id", contains(commenter));
        }
        as("moderator").get(PEOPLE + unique + "@strasse.example").then().body("items.comment.id", contains(another));
    }

    @Test
    void erasureSaysWhatItDidAndKeepsCountsNumbersAndReplies() {
        String first = approved();
        String answered = approved();
        String answer = answerOfAnother(answered);
        noted(answered, "About " + name);
        Api.as("moderator")
                .contentType(Api.MERGE_PATCH)
                .header("If-Match", "*")
                .body("{\"text\": \"Shortened\"}")
                .patch(answered)
                .then()
                .statusCode(200);
        assertThat(wholeTable()).contains("About " + name).contains("I, " + name);
        String pending = comment();
        decide(pending, "reject").then().statusCode(200);
        as("editor")
                .delete(PEOPLE + email)
                .then()
                .statusCode(200)
                .body("removed", equalTo(2))
                .body("emptied", equalTo(1))
                .body("more", equalTo(false));
        as("moderator").get(first).then().statusCode(404);
        as("moderator")
                .get(answered)
                .then()
                .body("status", equalTo("deleted"))
                .body("number", equalTo(2))
                .body("authorName", equalTo(""))
                .body("authorEmail", nullValue())
                .body("text", equalTo(""));
        decide(answered, "undo").then().statusCode(409);
        decide(answered, "approve").then().statusCode(409).body("detail", equalTo("The comment is deleted for good."));
        reader().get("/v1/articles/" + article).then().body("commentCount", equalTo(1));
        as("moderator").get(answer).then().body("number", equalTo(3)).body("parentId", equalTo(idOf(answered)));
        assertThat(wholeTable()).doesNotContain(name);
        assertThat(emptiedRow(idOf(answered))).isEqualTo(NOTHING_OF_ANYBODY);
        as("moderator").get(PEOPLE + email).then().body("items.size()", equalTo(0));
        assertThat(articles.column(
                        "SELECT CONCAT(type, ' ', public_type) FROM change_log WHERE entity_id = ? ORDER BY id DESC LIMIT 1",
                        idOf(first)))
                .containsExactly("comment.purged comment.hidden");
        String next = approved();
        as("moderator").get(next).then().body("number", equalTo(4));
        reader().get("/v1/articles/" + article).then().body("commentCount", equalTo(2));
    }

    @Test
    void erasedCommentIsGoneFromCopiesAndItsSecretAddressLeadsNowhere() {
        String secret = submitted(article, said());
        String comment = newestOf(article);
        decide(comment, "approve").then().statusCode(200);
        answerOfAnother(comment);
        int before = articles.number("SELECT MAX(id) FROM change_log");
        as("editor").delete(PEOPLE + email).then().statusCode(200);
        reader().get(secret).then().statusCode(404);
        assertThat(articles.column(
                        "SELECT CONCAT(type, ' ', public_type) FROM change_log WHERE id > " + before
                                + " AND entity_id = ?",
                        idOf(comment)))
                .containsExactly("comment.deleted comment.hidden");
        assertThat(articles.column("SELECT CONCAT(shown_replies, status) FROM comment WHERE id = ?", idOf(comment)))
                .containsExactly("1deleted");
    }

    /** Written large by the person or by the moderator who was asked; on a telephone the first letter often is. */
    @Test
    void addressIsFoundInAnyCase() {
        Map<String, Object> large = said();
        large.put("authorEmail", email.replace('p', 'P'));
        submitted(article, large);
        submitted(article, said());
        String asked = email.toUpperCase(Locale.ROOT);
        as("moderator").get(PEOPLE + email).then().body("items.size()", equalTo(2));
        as("moderator")
                .get("/v1/management/comments?email=" + asked)
                .then()
                .body("items.authorEmail", containsInAnyOrder(email, large.get("authorEmail")));
        as("editor").delete(PEOPLE + asked).then().body("removed", equalTo(2));
        as("moderator").get(PEOPLE + large.get("authorEmail")).then().body("items.size()", equalTo(0));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "?email=",
                "?email=nobody",
                "?email=a@b.example&name=x",
                "?email=a@b.example&email=c@d.example"
            })
    void addressMustBeOne(String query) {
        as("editor").get("/v1/management/people" + query).then().statusCode(400);
        as("editor").delete("/v1/management/people" + query).then().statusCode(400);
    }

    private int changesOf(String comment) {
        return articles.number("SELECT COUNT(*) FROM change_log WHERE entity_id = ?", idOf(comment));
    }

    @Test
    void whatReadersWillNotSeeGoesAfterThirtyDays() {
        String shown = approved();
        String waiting = comment();
        String spam = comment();
        decide(spam, "spam").then().statusCode(200);
        String answered = approved();
        answerOfAnother(answered);
        decide(answered, "reject").then().statusCode(200);
        String late = comment();
        retention.clear();
        as("moderator").get(spam).then().statusCode(200);
        clock.advance(Duration.ofDays(20));
        decide(late, "reject").then().statusCode(200);
        clock.advance(Duration.ofDays(11));
        retention.clear();
        as("moderator").get(spam).then().statusCode(404);
        as("moderator").get(shown).then().body("authorEmail", equalTo(email));
        as("moderator").get(waiting).then().body("status", equalTo("pending"));
        as("moderator").get(late).then().body("status", equalTo("rejected"));
        as("moderator").get(answered).then().body("status", equalTo("deleted")).body("text", equalTo(""));
        int changes = changesOf(answered);
        retention.clear();
        assertThat(changesOf(answered)).isEqualTo(changes);
        reader().get("/v1/articles/" + article).then().body("commentCount", equalTo(2));
    }
}
