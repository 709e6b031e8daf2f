package io.chapeau.discussion;

import static io.chapeau.discussion.Comments.article;
import static io.chapeau.discussion.Comments.decide;
import static io.chapeau.discussion.Comments.input;
import static io.chapeau.discussion.Comments.newestOf;
import static io.chapeau.discussion.Comments.submit;
import static io.chapeau.testing.Api.MERGE_PATCH;
import static io.chapeau.testing.Api.as;
import static io.chapeau.testing.Api.reader;
import static io.chapeau.testing.Api.unique;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.chapeau.testing.Articles;
import io.chapeau.testing.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What becomes of a comment under each policy. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class PolicyTest {

    private static final int TRUSTED_AFTER = 3;

    private final String name = unique("Rosa");
    private final String address = "rosa-" + java.util.UUID.randomUUID() + "@example.org";

    @Test
    void openDiscussionShowsACommentAtOnce() {
        String article = article("open");
        submit(article, said("One")).then().statusCode(202).body("status", equalTo("approved"));
        submit(article, said("Two")).then().statusCode(202);
        reader().get("/v1/articles/" + article + "/comments")
                .then()
                .body("items.text", contains("One", "Two"))
                .body("items.number", contains(1, 2));
        reader().get("/v1/articles/" + article).then().body("commentCount", equalTo(2));
        as("moderator")
                .get(newestOf(article))
                .then()
                .body("status", equalTo("approved"))
                .body("decidedBy", nullValue());
        as("moderator").get(newestOf(article) + "/history").then().body("items.to", contains("approved"));
        decide(newestOf(article), "undo").then().statusCode(409);
    }

    @Test
    void editInAnOpenDiscussionStaysVisibleAndElsewhereWaits() {
        String open = article("open");
        String secret = submit(open, said("One")).header("Location");
        edit(secret, "Two")
                .then()
                .statusCode(200)
                .body("status", equalTo("approved"))
                .body("number", equalTo(1));
        reader().get("/v1/articles/" + open + "/comments").then().body("items.text", contains("Two"));
        Articles.patch(Articles.PATH + "/" + open, "*", "{\"commentPolicy\":\"moderated\"}");
        Articles.act(Articles.PATH + "/" + open, "publish");
        edit(secret, "Three").then().statusCode(200).body("status", equalTo("pending"));
        reader().get("/v1/articles/" + open + "/comments").then().body("items", hasSize(0));
    }

    @Test
    void trustIsGivenByModeratorsToAnAddressWithItsName() {
        String trusted = article("trusted");
        String moderated = article(null);
        String open = article("open");
        for (int i = 0; i < TRUSTED_AFTER; i++) {
            submit(trusted, said("Not yet")).then().body("status", equalTo("pending"));
            submit(open, said("Nobody has looked at this")).then().body("status", equalTo("approved"));
            submit(moderated, said("Fine"));
            decide(newestOf(moderated), "approve").then().statusCode(200);
        }
        submit(trusted, said("At once")).then().body("status", equalTo("approved"));
        submit(moderated, said("Here not")).then().body("status", equalTo("pending"));
        for (String alike : List.of(name + " x", name.replace("Rosa", "rosa"), name.replace("Rosa", "Rösa"))) {
            Map<String, Object> other = said("Under another name");
            other.put("authorName", alike);
            submit(trusted, other).then().body("status", equalTo("pending"));
        }
        submit(moderated, said("Buy"));
        decide(newestOf(moderated), "spam");
        submit(trusted, said("No more")).then().body("status", equalTo("pending"));
    }

    @Test
    void decisionThatIsTakenBackConfirmsNobody() {
        String trusted = article("trusted");
        String open = article("open");
        for (int i = 0; i < TRUSTED_AFTER; i++) {
            submit(open, said("Nobody has looked at this")).then().body("status", equalTo("approved"));
            decide(newestOf(open), "reject").then().statusCode(200);
            decide(newestOf(open), "undo")
                    .then()
                    .statusCode(200)
                    .body("status", equalTo("approved"))
                    .body("decidedBy", nullValue())
                    .body("decidedAt", nullValue());
        }
        submit(trusted, said("Not yet")).then().body("status", equalTo("pending"));
    }

    @Test
    void decisionThatIsBackAgainIsThatOfWhoHadTakenIt() {
        String moderated = article(null);
        submit(moderated, said("Fine"));
        String comment = newestOf(moderated);
        Response approved = decide(comment, "approve");
        as("editor").header("If-Match", "*").post(comment + "/reject").then().statusCode(200);
        as("editor")
                .header("If-Match", "*")
                .post(comment + "/undo")
                .then()
                .body("decidedBy.id", equalTo(approved.<String>path("decidedBy.id")))
                .body("decidedAt", equalTo(approved.<String>path("decidedAt")))
                .body("status", equalTo("approved"));
    }

    @Test
    void closedDiscussionTakesNothingAndSaysSo() {
        String article = article("closed");
        submit(article, input()).then().statusCode(409);
        reader().get("/v1/articles/" + article).then().body("commentsOpen", equalTo(false));
        as("editor").get(Articles.PATH + "/" + article).then().body("commentPolicy", equalTo("closed"));
    }

    @Test
    void articleThatClosesItsCommentsIsClosedWhateverItsPolicy() {
        Map<String, Object> input = new HashMap<>(Articles.input(unique("Closed")));
        input.put("commentPolicy", "open");
        input.put("commentsOpen", false);
        String article = Articles.published(input).path("id");
        submit(article, input()).then().statusCode(409);
        reader().get("/v1/articles/" + article).then().body("commentsOpen", equalTo(false));
    }

    @Test
    void policyTakesEffectWithThePublish() {
        String article = article(null);
        Articles.patch(Articles.PATH + "/" + article, "*", "{\"commentPolicy\":\"closed\"}")
                .then()
                .statusCode(200);
        submit(article, input()).then().statusCode(202);
        Articles.act(Articles.PATH + "/" + article, "publish");
        submit(article, input()).then().statusCode(409);
    }

    @Test
    void inventedPolicyIsRefused() {
        Map<String, Object> input = new HashMap<>(Articles.input(unique("Odd")));
        input.put("commentPolicy", "anarchy");
        as("editor")
                .contentType("application/json")
                .body(input)
                .post(Articles.PATH)
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/commentPolicy"));
    }

    private Map<String, Object> said(String text) {
        Map<String, Object> said = input();
        said.put("authorName", name);
        said.put("authorEmail", address);
        said.put("text", text);
        return said;
    }

    private static Response edit(String secret, String text) {
        return reader().contentType(MERGE_PATCH)
                .body(("{\"text\":\"" + text + "\"}").getBytes(StandardCharsets.UTF_8))
                .patch(secret);
    }
}
