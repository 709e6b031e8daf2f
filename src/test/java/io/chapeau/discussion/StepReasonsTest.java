package io.chapeau.discussion;

import static io.chapeau.discussion.Comments.MANAGED;
import static io.chapeau.discussion.Comments.decide;
import static io.chapeau.discussion.Comments.idOf;
import static io.chapeau.discussion.Comments.longText;
import static io.chapeau.discussion.Comments.newestOf;
import static io.chapeau.discussion.Comments.shortText;
import static io.chapeau.discussion.Comments.submitted;
import static io.chapeau.discussion.Comments.with;
import static io.chapeau.testing.Api.as;
import static io.chapeau.testing.Api.reader;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.chapeau.testing.Api;
import io.chapeau.testing.Articles;
import io.chapeau.testing.MovableClock;
import io.chapeau.testing.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The history says why, also where no moderator has decided. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@SuppressWarnings("NullAway.Init")
class StepReasonsTest {

    private static final int TRUSTED_AFTER = 3;
    private static final int LONGEST = 500;

    private final String name = Api.unique("Ines");

    /** Of this test alone, and so short that only the very same would repeat it. */
    private final String threeLinks =
            "http://a.co/" + UUID.randomUUID().toString().substring(0, 6) + " http://b.co http://c.co";

    private final String address = "ines-" + UUID.randomUUID() + "@example.org";

    @Inject
    CommentRetention retention;

    @Inject
    MovableClock clock;

    private String article;

    @BeforeEach
    void openArticle() {
        article = article("moderated");
    }

    @AfterEach
    void setClockBack() {
        clock.setBack();
    }

    private static String article(String policy) {
        Map<String, Object> input = new HashMap<>(Articles.input(Api.unique("Reasons")));
        input.put("commentPolicy", policy);
        return Articles.published(input).path("id");
    }

    private Map<String, Object> said(String text) {
        Map<String, Object> input = with("text", text);
        input.put("authorName", name);
        input.put("authorEmail", address);
        return input;
    }

    private static String bannedWord() {
        String word = "w" + UUID.randomUUID().toString().replace("-", "").substring(0, 12);
        Api.created("/v1/management/bans", Map.of("kind", "word", "value", word));
        return word;
    }

    private static List<String> reasons(String comment) {
        return as("moderator")
                .get(comment + "/history")
                .then()
                .statusCode(200)
                .extract()
                .path("items.reason");
    }

    private String last(String where, Map<String, Object> input) {
        submitted(where, input);
        return reasons(newestOf(where)).getLast();
    }

    private static void edit(String secret, String text) {
        reader().contentType(Api.MERGE_PATCH)
                .body(Map.of("text", text))
                .patch(secret)
                .then()
                .statusCode(200);
    }

    private String answered(Map<String, Object> input) {
        submitted(article, input);
        String comment = newestOf(article);
        decide(comment, "approve?reason=Harmless.").then().statusCode(200);
        answer(comment);
        return comment;
    }

    /** Its place is kept from now on. */
    private void answer(String comment) {
        Map<String, Object> answer = with("text", shortText());
        answer.put("parentId", idOf(comment));
        submitted(article, answer);
    }

    @Test
    void rulesSayWhatTheyHoldACommentFor() {
        assertThat(last(article, said(threeLinks))).isEqualTo("links: 3");
        String again = longText() + " " + threeLinks;
        assertThat(last(article, said(again))).isEqualTo("links: 3");
        assertThat(last(article, said(again))).isEqualTo("repeated: once in 10 min, links: 3");
    }

    @Test
    void rulesSayWhatIsSpamToThem() {
        Map<String, Object> trapped = said(shortText());
        trapped.put("website", "x.example");
        assertThat(last(article, trapped)).isEqualTo("honeypotFilled: 9 characters");
        String word = bannedWord();
        assertThat(last(article, said("So it is " + word))).isEqualTo("bannedWord: " + word);
    }

    @Test
    void policySaysThatItHasDecided() {
        assertThat(last(article, said(shortText()))).isEqualTo("policy moderated");
        assertThat(last(article("open"), said(shortText()))).isEqualTo("policy open");
    }

    @Test
    void trustedPolicySaysHowFarTrustGoes() {
        String trusted = article("trusted");
        for (int i = 0; i < TRUSTED_AFTER; i++) {
            assertThat(last(trusted, said(shortText()))).isEqualTo("policy trusted: " + i + " of 3 comments approved");
            decide(newestOf(trusted), "approve").then().statusCode(200);
        }
        assertThat(last(trusted, said(shortText()))).isEqualTo("policy trusted: 3 comments approved");
        decide(newestOf(trusted), "spam").then().statusCode(200);
        assertThat(last(trusted, said(shortText()))).isEqualTo("policy trusted: spam from the same address");
    }

    @Test
    void commentThatIsKeptByItselfHasItsReasonToo() {
        reader().header("Idempotency-Key", UUID.randomUUID())
                .contentType(ContentType.JSON)
                .body(said(threeLinks))
                .post("/v1/articles/" + article + "/comments")
                .then()
                .statusCode(202);
        assertThat(reasons(newestOf(article))).containsExactly("links: 3");
    }

    @Test
    void editSaysWhyTheCommentStandsWhereItStands() {
        String open = article("open");
        String secret = submitted(open, said(shortText()));
        String comment = newestOf(open);
        edit(secret, shortText());
        edit(secret, threeLinks);
        edit(secret, shortText());
        String word = bannedWord();
        edit(secret, "So it is " + word);
        assertThat(reasons(comment))
                .containsExactly(
                        "policy open", "policy open", "links: 3", "stands as before the edit", "bannedWord: " + word);
        as("moderator").get(comment).then().body("status", equalTo("spam"));
    }

    @Test
    void withdrawalNeedsNoReason() {
        String secret = submitted(article, said(shortText()));
        reader().delete(secret).then().statusCode(204);
        assertThat(reasons(newestOf(article))).containsExactly("policy moderated", null);
    }

    @Test
    void reasonThatIsTooLongEndsBehindAPartAndTheCommentIsTakenIn() {
        List<String> words = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            words.add(bannedWord());
        }
        String reason = last(article, said(String.join(" ", words)));
        assertThat(reason).hasSizeLessThanOrEqualTo(LONGEST).endsWith(", …");
        assertThat(reason.split(", "))
                .hasSize(19)
                .allMatch(part -> part.equals("…") || words.contains(part.replace("bannedWord: ", "")));
        as("moderator").get(newestOf(article)).then().body("reasons.size()", equalTo(words.size()));
    }

    @Test
    void erasureTakesTheReasonsAndSaysThatItWasOne() {
        String word = bannedWord();
        String comment = answered(said("So it is " + word));
        assertThat(reasons(comment)).containsExactly("bannedWord: " + word, "Harmless.");
        as("editor")
                .delete("/v1/management/people?email=" + address)
                .then()
                .statusCode(200)
                .body("emptied", equalTo(1));
        assertThat(reasons(comment)).containsExactly(null, null, "erasure: all comments of the person");
    }

    @Test
    void retentionTakesTheReasonsAndSaysWhichItWas() {
        String rejected = answered(said(shortText()));
        decide(rejected, "reject?reason=Off the matter.").then().statusCode(200);
        String secret = submitted(article, said(shortText()));
        String withdrawn = newestOf(article);
        decide(withdrawn, "approve").then().statusCode(200);
        answer(withdrawn);
        reader().delete(secret).then().statusCode(204);
        clock.advance(Duration.ofDays(31));
        retention.clear();
        assertThat(reasons(rejected))
                .containsExactly(null, null, null, "retention: rejected comments are kept for 30 days");
        assertThat(reasons(withdrawn))
                .containsExactly(null, null, null, "retention: withdrawn comments are kept for 30 days");
    }

    @Test
    void undoOfManyHasItsReason() {
        submitted(article, said("The last boat waits for nobody."));
        String comment = newestOf(article);
        String bulk = Comments.bulk("", Map.of("action", "spam", "ids", List.of(idOf(comment)), "reason", "a wave"))
                .path("id");
        as("moderator")
                .queryParam("reason", "no wave")
                .post(MANAGED + "/bulk/" + bulk + "/undo")
                .then()
                .statusCode(200);
        as("moderator")
                .get(comment + "/history")
                .then()
                .body("items.reason", contains("policy moderated", "a wave", "no wave"));
    }
}
